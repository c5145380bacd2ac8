internal import Analysis
internal import ArgumentParser
internal import Explorer
internal import Export
internal import KnowledgeGraph

/// `entente explore`: makes a page on which people look around in a graph.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Makes a page on which people look around in a graph, with a browser.",
    discussion: """
      entente explore graph.jsonl -o page.html
      entente explore world.entente -o page.html --view states --top 2000 --title "Gulf, 2015"

      The page is one file that opens from the disk and fetches nothing: a map, a search, filters, \
      a time slider, and every claim with its sentence, who says so, and what contradicts it. The \
      address keeps what is looked at, so that a link brings it back.

      The strongest edges are those with the most claims; what contradicts them is shown as well. \
      Who reads a claim can say whether it is right, and save the decisions as a table that \
      --decisions takes, unless states stand for what is theirs (--view states). Exit code 0: \
      done; 1: some lines failed; 2: wrong usage.
      """
  )

  @Argument(
    help: "A graph as records (.jsonl), a store, .jsonld or .nq; - reads records.",
    completion: .file()
  )
  var graph: String

  @Option(
    name: [.customShort("o"), .long],
    help: "The page: .html, or - for standard output.",
    completion: .file()
  )
  var output: String

  @Option(help: "How many edges are shown, the strongest first.")
  var top = 10_000

  @Option(help: "The headline of the page (default: the name of the graph's file).")
  var title: String?

  @OptionGroup(title: "What is shown") var view: ViewOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard top >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard output == "-" || output.hasSuffix(".html") || output.hasPrefix("/dev/") else {
      throw ValidationError("The name of '\(output)' must end in .html.")
    }
  }

  func run() throws {
    try view.keepApart([output], from: [graph])
    messages.showProgress()
    let plan = PagePlan(
      title: title ?? name,
      mostEdges: top,
      isReviewable: view.view != .states
    )
    var made: ExplorerPage?
    var remark = ""
    let failures = try ClaimInput.read([graph]) { source in
      let shown = try view.applied(to: source)
      remark = shown.remark
      Progress.tell("laying out")
      made = try plan.page(of: shown)
    }
    let page = try made ?? plan.page(of: Graph())
    guard page.edgesWithoutClaims == 0 else { throw ClaimInput.holdsSums(graph) }
    Progress.tell("writing \(output)")
    if output == "-" { Progress.end() }
    var written = WrittenGraph()
    written.add(output, try OutputFile.write(to: output, page.write))
    written.remark = remark
    messages.say("1 file read", written, view: view)
    if page.edgesOfAll > top {
      messages.say("the strongest \(top) of \(page.edgesOfAll) edges: show more with --top")
    }
    if failures > 0 { throw ExitCode(1) }
  }

  /// The name of the graph's file without its folder.
  private var name: String {
    graph == "-" ? "Entente" : graph.split(separator: "/").last.map(String.init) ?? graph
  }
}
