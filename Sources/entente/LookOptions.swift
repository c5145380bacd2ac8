internal import Analysis
internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// How a picture of a graph looks.
struct LookOptions: ParsableArguments {
  @Option(
    help: "A headline; below it stand the days of the articles, and the legend."
  )
  var title: String?

  @Option(help: "The ground of the picture: light or dark.")
  var theme: Theme = .light

  @Option(
    help: ArgumentHelp(
      "The width in millimetres, such as 210 or 420 (default: as it comes).",
      valueName: "mm"
    )
  )
  var width: Int?

  @Option(help: "A sheet on its side that the picture fits on, in place of a width.")
  var paper: Paper?

  @Option(
    help: """
      How many actors are drawn, those who have most to do with each other, with the strongest \
      ties between them; the picture tells of how many. Of more than \(Self.mostActors) that many \
      are drawn.
      """
  )
  var actors: Int?

  @Option(
    help: "How many edges are drawn, those with the most claims; the picture tells of how many."
  )
  var top: Int?

  /// So many actors a picture can hold.
  static let mostActors = 2000
  /// Of graphs with more edges only so many of the strongest are looked at, which memory holds.
  private static let mostEdges = 50_000

  func validate() throws {
    guard top ?? 1 >= 1 else { throw ValidationError("--top must be at least 1.") }
    guard actors ?? 1 >= 1 else { throw ValidationError("--actors must be at least 1.") }
    guard (20...5000).contains(width ?? 20) else {
      throw ValidationError("--width must be from 20 to 5000 millimetres.")
    }
    guard width == nil || paper == nil else {
      throw ValidationError("--width and --paper cannot both be given.")
    }
  }

  /// What is drawn of a graph, and how.
  func applied(to graph: some GraphSource) throws -> Look {
    let weighed = try GraphPart(of: graph, .strongest(Self.mostEdges))
    // A picture shows sums alone.
    let all = try GraphParts(sumsOf: weighed)
    var shown = all
    let count = all.connectedCount
    if count > actors ?? Self.mostActors {
      shown = shown.keeping(actors: all.strongestActors(actors ?? Self.mostActors))
      if top == nil {
        let count = shown.connectedCount
        // Where each line is looked at, fewer of them can be told apart.
        shown = try shown.keeping(edges: shown.strongestTies((count <= 400 ? 2 : 3) * count))
      }
    }
    if let top { shown = try shown.keeping(edges: shown.strongestEdges(top)) }
    if shown.edgeCount > 0 { shown = shown.keepingEnds() }
    var look = Look(graph: shown, whole: shown.edgeCount < all.edgeCount ? all : nil)
    if count > 0, weighed.edgeCount == weighed.edgesOfAll {
      look.onlyQuoted = max(all.actors.count - count, 0)
    }
    look.options = DOTOptions(
      title: title,
      dateLine: title == nil ? nil : try NewsSpan(graph).words,
      isDark: theme == .dark,
      width: paper?.width ?? width,
      height: paper?.height
    )
    guard shown.edgeCount < weighed.edgesOfAll else { return look }
    let relations = "\(shown.edgeCount.parted) of \(weighed.edgesOfAll.parted) relations"
    let part = shown.connectedCount
    look.leftOut =
      part < count && weighed.edgeCount == weighed.edgesOfAll
      ? "the \(part.parted) strongest of \(count.parted) actors and \(relations)"
      : "the strongest \(relations)"
    if let leftOut = look.leftOut { look.options.notes.append("Drawn: \(leftOut).") }
    return look
  }
}

/// What a picture shows.
struct Look {
  var graph: GraphParts
  /// The graph of which it is a part, where it is not all.
  var whole: GraphParts?
  var options = DOTOptions()
  /// What part of the graph it is, where it is not all.
  var leftOut: String?
  /// How many actors are not drawn since they are no ends of edges, and only quoted.
  var onlyQuoted = 0
}

/// Of how many articles and which days a graph tells.
private struct NewsSpan: GraphVisitor {
  private var articles = 0
  private var published = Days()
  private var told = Days()

  private struct Days {
    var first: PartialDate?
    var last: PartialDate?

    mutating func add(_ first: PartialDate?, _ last: PartialDate?) {
      self.first = [self.first, first].compactMap(\.self).min()
      self.last = [self.last, last].compactMap(\.self).max()
    }

    var words: String? {
      guard let first, let last else { return nil }
      return first == last ? "of \(first)" : "of \(first) to \(last)"
    }
  }

  init(_ graph: some GraphSource) throws { try graph.walk(&self) }

  mutating func visit(_ document: Document) {
    articles += 1
    published.add(document.published, document.published)
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { told.add(edge.first, edge.last) }

  /// The days of the articles, else those that they tell of.
  var words: String? {
    guard let days = published.words else { return told.words.map { "Told \($0)" } }
    return "\(articles.parted) \(articles == 1 ? "article" : "articles") \(days)"
  }
}
