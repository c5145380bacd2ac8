internal import Analysis
internal import ArgumentParser
internal import Export
internal import Input
internal import KnowledgeGraph

/// `entente diff`: tells what a later graph says that an earlier one did not.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed from one graph to another, with the sentences that did it.",
    discussion: """
      entente diff monday.jsonl tuesday.jsonl
      entente diff monday.jsonl tuesday.jsonl --view states --asserted --top 5
      entente diff old.jsonl new.jsonl --format json > difference.json
      entente diff old.jsonl new.jsonl -o difference.graphml -o difference.jsonld

      Told are friends who became foes and foes who became friends, what is denied for the first \
      time, new actors, edges that are new, grew, lost claims or are gone, and claims of which the \
      date, the confidence or the reading changed, each with the surest sentence behind it. A \
      claim is the same where the edge, the document, the sentence and who says it are. How often \
      and by which words actors are mentioned is not compared.

      With -o, what changed is written as a graph as well: the edges whose claims changed, with \
      their claims of the later graph, those that are gone with their earlier ones, and the actors \
      whom they name or that are new, gone or changed. The property 'change' tells of an actor \
      whether it is new, gone or changed, and of an edge whether it is new, grown, weakened, gone, \
      changed (as many other claims), reversed (it makes foes of friends, or friends of foes) or \
      denied (for the first time). 'entente draw' shows what is gone dotted and grey.

      Exit code 0: both say the same; 1: they differ; 2: wrong usage, or a graph that cannot be \
      read in full.
      """
  )

  @Argument(
    help: "The earlier graph: records (.jsonl), a store, .jsonld or .nq; - reads records.",
    completion: .file()
  )
  var old: String

  @Argument(help: "The later graph.", completion: .file())
  var new: String

  @Option(help: "How many are listed of each kind (default: 10 in text, else all).")
  var top: Int?

  @Option(help: "What is printed: text or json.")
  var format: ReportForm = .text

  @Option(
    name: [.customShort("o"), .long],
    help: """
      A file to which what changed is written as a graph; its ending tells the format \
      (\(GraphFormat.list("or", where: \.tellsChanges))). May be given more than once.
      """,
    completion: .file()
  )
  var output: [String] = []

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard top ?? 1 >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard top == nil || format == .text else {
      throw ValidationError("--top shortens the text: JSON holds all, leave --top out.")
    }
    guard old != "-" || new != "-" else {
      throw ValidationError("Only one of both graphs can come from standard input.")
    }
    for path in output { try validate(output: path) }
  }

  func run() throws {
    let outputs = try outputs()
    messages.showProgress()
    var remarks: [String] = []
    let tables = (try claims(of: old, &remarks), try claims(of: new, &remarks))
    Progress.tell("comparing")
    let difference = GraphDifference(from: tables.0, to: tables.1)
    let report = DifferenceReport(difference)
    Progress.end()
    switch format {
    case .text: try StandardStreams.print(lines: report.lines(most: top ?? 10))
    case .json: try StandardStreams.print(report.json())
    }
    let words = difference.isEmpty ? "both say the same" : report.summary
    messages.say("2 files read: \(words)\(remarks.joined())")
    if let outputs { try write(difference, to: outputs) }
    if !difference.isEmpty { throw ExitCode(1) }
  }

  private func validate(output path: String) throws {
    let formats = GraphFormat.list("or", where: \.tellsChanges)
    guard let format = GraphFormat(path: path) else {
      throw ValidationError("'\(path)' names no file of \(formats): what changed goes into one.")
    }
    guard format.definition.tellsChanges else {
      throw ValidationError(
        "\(path): .\(format.fileEndings[0]) has no place for what became of edges: "
          + "write \(formats)."
      )
    }
  }

  /// Where the graph is written; made sure of before the work that fills it.
  private func outputs() throws -> OutputOptions? {
    guard !output.isEmpty else { return nil }
    // A difference in the place of a graph would take away what was compared.
    try view.keepApart(output, from: [old, new])
    let outputs = try OutputOptions.parse(["--all-actors"] + output.map { "--output=\($0)" })
    do { try outputs.makeSure() } catch {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
    return outputs
  }

  private func write(_ difference: GraphDifference, to outputs: OutputOptions) throws {
    var options = ExportOptions()
    options.tellsChanges = true
    let written = try outputs.write(DifferenceGraph(difference), options: options)
    messages.say("what changed: \(written.words)")
    if !written.isComplete { throw ExitCode(2) }
  }

  /// The claims of a graph; what is wrong with it ends the command, since 1 means a difference.
  ///
  /// - Parameter remarks: is told what the view leaves out of it.
  private func claims(of path: String, _ remarks: inout [String]) throws -> ClaimTable {
    let (table, failures): (ClaimTable, Int)
    do {
      (_, table, failures) = try ClaimInput.read(path) { source in
        let shown = try view.part(of: source)
        if !shown.remark.isEmpty { remarks.append("\(shown.remark) of \(path)") }
        return ((), try ClaimTable(shown))
      }
    } catch {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
    if failures > 0 {
      Messages.say("\(path): mend or take out the lines that are wrong, so that all is compared")
      throw ExitCode(2)
    }
    return table
  }
}
