internal import Analysis
internal import Export
public import KnowledgeGraph

/// What of a graph goes on a page: its strongest edges, and what contradicts them.
public struct PagePlan: Sendable {
  /// The headline of the page.
  public var title: String
  /// How many edges are shown at most, besides those that contradict them.
  public var mostEdges: Int

  /// - Parameters:
  ///   - title: the headline of the page.
  ///   - mostEdges: how many edges are shown at most.
  public init(title: String, mostEdges: Int = 10_000) {
    self.title = title
    self.mostEdges = mostEdges
  }

  /// The page of a graph.
  ///
  /// - Parameter graph: what is shown; edges of which no claims are known have none on the page.
  /// - Throws: nothing but what a walk over the graph throws.
  public func page(of graph: GraphParts) throws -> ExplorerPage {
    let conflicts = try ConflictFinder().conflicts(in: ClaimTable(graph))
    let strongest = graph.strongestEdges(mostEdges)
    var shown = strongest
    for conflict in conflicts {
      let sides = [conflict.first.claims, conflict.second.claims].map { Set($0.map(\.edge)) }
      let touched = sides.contains { !strongest.isDisjoint(with: $0) }
      if touched { for side in sides { shown.formUnion(side) } }
    }
    let part = graph.keeping(edges: shown)
    let about = PageData.About(
      title: title,
      edges: graph.edgeCount,
      contradicting: shown.count - strongest.count
    )
    var tables = PageTables(about: about, layout: try Layout(of: part))
    try part.walk(&tables)
    tables.add(conflicts)
    return ExplorerPage(tables.data)
  }
}
