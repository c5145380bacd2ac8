internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// How a picture of a graph looks.
struct LookOptions: ParsableArguments {
  @Option(
    help: "A headline; the legend then stands below it, with the days of the first and last claim."
  )
  var title: String?

  @Option(help: "The ground of the picture: light or dark.")
  var theme: Theme = .light

  @Option(
    help: ArgumentHelp(
      "The width in millimetres, such as 210 for A4 or 420 for A3 (default: as it comes).",
      valueName: "mm"
    )
  )
  var width: Int?

  @Option(
    help: "How many edges are drawn, those with the most claims; the picture tells of how many."
  )
  var top: Int?

  func validate() throws {
    guard top ?? 1 >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard (20...5000).contains(width ?? 20) else {
      throw ValidationError("--width must be from 20 to 5000 millimetres.")
    }
  }

  /// What is drawn of a graph, and how.
  func applied(to graph: some GraphSource) throws -> (any GraphSource, DOTOptions) {
    let part = try top.map { try GraphPart(of: graph, .strongest($0)) }
    let shown: any GraphSource = try part?.inMemoryIfSmall() ?? graph
    var options = DOTOptions(title: title, isDark: theme == .dark, width: width)
    if let part, part.edgeCount < part.edgesOfAll {
      options.notes.append(
        "Drawn: the \(part.edgeCount) strongest of \(part.edgesOfAll) relations."
      )
    }
    if title != nil, let span = try DateSpan(shown).words { options.notes.append(span) }
    return (shown, options)
  }
}

/// From when to when the claims of a graph tell.
private struct DateSpan: GraphVisitor {
  private var first: PartialDate?
  private var last: PartialDate?

  init(_ graph: some GraphSource) throws { try graph.walk(&self) }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    first = [first, edge.first].compactMap(\.self).min()
    last = [last, edge.last].compactMap(\.self).max()
  }

  var words: String? {
    guard let first, let last else { return nil }
    return first == last ? "Told of \(first)." : "Told of \(first) to \(last)."
  }
}
