internal import Analysis
internal import ArgumentParser
internal import Export
internal import Input
internal import KnowledgeGraph

/// `entente balance`: tells how balanced friendships and enmities are.
struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Tells how balanced friendships and enmities are, and who is torn between camps.",
    discussion: """
      entente balance graph.jsonl
      entente balance graph.jsonl --weighted --by year
      entente balance graph.jsonl --view actors --pajek graph.net --signs signs.csv

      Two actors are friends where more claims assert cooperation than conflict between them, else \
      foes; pairs with as many of both are left out. As in pictures, talks, demands, concessions \
      and retreats make neither, nor does what is planned or denied, or what only others say.

      A triad is balanced when the friend of a friend and the foe of a foe are friends. Beside how \
      many there are stands how many there would be if the same signs were dealt out at random, \
      and how far that is off in standard deviations. The line index of frustration is the least \
      number of ties that would have to change for two camps to be left, with all friendships \
      within and all enmities between them. It is exact, but for parts of a graph that are too \
      dense to search, for which bounds are given. The frustrated ties and camps are those of one \
      best division; there may be others that are as good.

      Exit code 0: done; 1: some lines failed; 2: wrong usage.
      """
  )

  @Argument(
    help: "A graph as records (.jsonl), a store, .jsonld or .nq; - reads records.",
    completion: .file()
  )
  var graph: String

  @Option(help: "Tell the balance of each month or year, by the day of the deed, else of the news.")
  var by: BalancePeriod?

  @Flag(
    help: """
      Let a tie count for its net claims in the line index, and not for one, so that a war is not \
      given up for two quarrels.
      """
  )
  var weighted = false

  @Option(help: "How many ties, actors and names of a camp are listed.")
  var top = 12

  @Option(help: "What is printed: text or json.")
  var format: ReportForm = .text

  @Option(
    help: ArgumentHelp("Also write the signed graph as a network of Pajek.", valueName: "file"),
    completion: .file()
  )
  var pajek: String?

  @Option(
    help: ArgumentHelp("Also write the ties with their signs as CSV.", valueName: "file"),
    completion: .file()
  )
  var signs: String?

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError("--top must be at least 1.") }
  }

  func run() throws {
    try view.keepApart([pajek, signs].compactMap(\.self), from: [graph])
    messages.showProgress()
    let (balance, report, table, remark, failures) = try found()
    if let signs { try StandardStreams.print(SignedFiles(balance, in: table).signs, to: signs) }
    Progress.end()
    switch format {
    case .text: try StandardStreams.print(lines: report.lines(most: top))
    case .json: try StandardStreams.print(report.json())
    }
    let actors = counted(balance.graph.actors.count, "actor")
    messages.say("1 file read: \(actors), \(counted(balance.graph.ties.count, "tie"))\(remark)")
    if failures > 0 { throw ExitCode(1) }
  }

  private func found() throws -> (
    Balance, BalanceReport, ClaimTable, remark: String, failures: Int
  ) {
    var remark = ""
    let (found, table, failures) = try ClaimInput.read(graph) { source in
      let shown = try view.applied(to: source, usually: .states)
      remark = shown.remark
      let (signs, table) = try SignedClaims.reading(shown, by: by)
      Progress.tell("looking for camps")
      let balance = Balance(signs.graph, claimsWeigh: weighted)
      if let pajek, table.edgesWithoutClaims == 0 { try write(balance, of: shown, to: pajek) }
      let series = by == nil ? nil : signs.series(claimsWeigh: weighted)
      return ((balance, BalanceReport(balance, by: series, in: table)), table)
    }
    return (found.0, found.1, table, remark, failures)
  }

  private func write(_ balance: Balance, of shown: some GraphSource, to path: String) throws {
    let tied = ActorGraph(of: shown, between: Set(balance.graph.actors))
    try OutputFile.write(to: path) { try GraphFormat.pajek.write(tied, to: $0) }
  }
}
