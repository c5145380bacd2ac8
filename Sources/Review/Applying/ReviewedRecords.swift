public import KnowledgeGraph

/// The records of a graph that need not fit into memory, as they are by a person's decisions.
public enum ReviewedRecords {
  /// That a graph holds sums of claims or entities, to which no decision can be applied.
  public struct HoldsSums: Error {}

  /// Shows the records, a few at a time: what `ReviewedGraph` is made of.
  ///
  /// - Parameters:
  ///   - source: The graph, which is walked over twice.
  ///   - decisions: What was decided, in whatever order.
  ///   - body: Takes some documents, entities or claims that are left.
  /// - Returns: The decisions that could not be applied, in the order of their lines.
  /// - Throws: `HoldsSums`; what the source throws, or `body`.
  public static func forEach(
    of source: some GraphSource,
    by decisions: Decisions,
    _ body: (Graph) throws -> Void
  ) throws -> [IdleDecision] {
    var actors = ActorReading(known: KnownActors(decisions.bonds))
    do { try source.walk(&actors) } catch is ActorReading.Done {}
    let merged = MergedActors(actors.known, by: decisions.bonds)
    return try withoutActuallyEscaping(body) { body in
      var reviewing = Reviewing(merged, ClaimReviewer(decisions, merged), body)
      try source.walk(&reviewing)
      return IdleDecision.inOrder(merged.idle + reviewing.reviewer.idle)
    }
  }
}

/// Reads the actors of a graph.
private struct ActorReading: GraphVisitor {
  /// That all were seen.
  struct Done: Error {}

  var known: KnownActors

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    guard !entities.isEmpty else { throw ReviewedRecords.HoldsSums() }
    for entity in entities { known.add(entity) }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws { throw Done() }
}

/// Shows the records of a graph as decisions leave them.
private struct Reviewing: GraphVisitor {
  private(set) var reviewer: ClaimReviewer
  private let merged: MergedActors
  private let entities: [EntityID: [Entity]]
  private let body: (Graph) throws -> Void

  init(
    _ merged: MergedActors,
    _ reviewer: ClaimReviewer,
    _ body: @escaping (Graph) throws -> Void
  ) {
    self.merged = merged
    entities = Dictionary(grouping: merged.entities, by: \.id)
    self.reviewer = reviewer
    self.body = body
  }

  mutating func visit(_ document: Document) throws { try body(Graph(documents: [document])) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if merged.isLeftAlone(node.id) { try body(Graph(entities: Array(entities))) }
    if let own = self.entities[node.id] { try body(Graph(entities: own)) }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    guard !claims.isEmpty else { throw ReviewedRecords.HoldsSums() }
    let left = claims.compactMap { try? reviewer.review($0).result.get() }
    if !left.isEmpty { try body(Graph(claims: left)) }
  }
}
