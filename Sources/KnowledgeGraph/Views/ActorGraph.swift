/// The part of a graph that is between some actors, with all documents, as it streams by.
public struct ActorGraph<Base: GraphSource>: GraphSource {
  private let base: Base
  private let actors: Set<EntityID>

  /// - Parameters:
  ///   - base: the graph.
  ///   - actors: those who are left.
  public init(of base: Base, between actors: Set<EntityID>) {
    self.base = base
    self.actors = actors
  }

  /// Shows that part to a visitor.
  public func walk<Visitor: GraphVisitor & ~Copyable>(_ visitor: inout Visitor) throws {
    try base.walk(
      &visitor,
      through: { ActorFilter(base: $0, actors: actors, showsAllEdges: false) },
      { $0.takeBase() }
    )
  }
}

/// Shows some actors, and the edges between them or all.
struct ActorFilter<Base: GraphVisitor & ~Copyable>: GraphVisitor, ~Copyable {
  private var base: Base
  private let actors: Set<EntityID>
  private let showsAllEdges: Bool

  init(base: consuming Base, actors: Set<EntityID>, showsAllEdges: Bool) {
    self.base = base
    self.actors = actors
    self.showsAllEdges = showsAllEdges
  }

  consuming func takeBase() -> Base { base }

  mutating func visit(_ document: Document) throws { try base.visit(document) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if actors.contains(node.id) { try base.visit(node, entities: entities) }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    let key = edge.key
    guard showsAllEdges || actors.contains(key.subject) && actors.contains(key.object) else {
      return
    }
    try base.visit(edge, claims: claims)
  }
}
