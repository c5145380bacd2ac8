internal import Analysis
internal import Export
public import KnowledgeGraph

/// What of a graph goes on a page: its strongest edges, and what contradicts them.
public struct PagePlan: Sendable {
  /// The headline of the page.
  public var title: String
  /// How many edges are shown at most, besides those that contradict them.
  public var mostEdges: Int
  /// Whether claims are shown as they were read, so that a person can judge them on the page.
  public var isReviewable: Bool

  /// - Parameters:
  ///   - title: the headline of the page.
  ///   - mostEdges: how many edges are shown at most.
  ///   - isReviewable: whether claims are shown as they were read.
  public init(title: String, mostEdges: Int = 10_000, isReviewable: Bool = true) {
    self.title = title
    self.mostEdges = mostEdges
    self.isReviewable = isReviewable
  }

  /// The page of a graph, of which memory holds what goes on the page.
  ///
  /// - Parameter graph: what is shown, which is walked over some times; edges of which no claims
  ///   are known have none on the page.
  /// - Throws: nothing but what a walk over the graph throws.
  public func page(of graph: some GraphSource) throws -> ExplorerPage {
    var edges = EdgeRanking(strongest: StrongestEdges(mostEdges))
    try graph.walk(&edges)
    let (conflicts, table) = try ConflictFinder().conflicts(in: graph)
    let strongest = edges.strongest.keys
    var shown = strongest
    for conflict in conflicts {
      let sides = [conflict.first.claims, conflict.second.claims].map { Set($0.map(\.edge)) }
      let touched = sides.contains { !strongest.isDisjoint(with: $0) }
      if touched { for side in sides { shown.formUnion(side) } }
    }
    let part = try GraphParts(GraphPart(of: graph, .only(shown)))
    let about = PageData.About(
      title: title,
      edges: edges.count,
      contradicting: shown.count - strongest.count
    )
    var tables = PageTables(
      about: about,
      layout: try Layout(of: part),
      isReviewable: isReviewable
    )
    try part.walk(&tables)
    tables.add(conflicts)
    return ExplorerPage(tables.data, edgesWithoutClaims: table.edgesWithoutClaims)
  }
}

/// Looks which edges of a graph are strongest, and counts all.
private struct EdgeRanking: GraphVisitor {
  var strongest: StrongestEdges
  private(set) var count = 0

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    count += 1
    strongest.add(edge)
  }
}
