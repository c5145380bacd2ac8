/// A graph without the actors whom no edge names, neither as an end nor as whose word it is.
public struct ConnectedGraph<Base: GraphSource>: GraphSource {
  private let base: Base
  private let actors: Set<EntityID>
  /// How many actors are left out.
  public let leftOut: Int

  /// Looks for the actors whom edges name.
  ///
  /// - Parameter base: the graph, which is walked over for each walk.
  /// - Throws: what the graph throws.
  public init(_ base: Base) throws {
    let actors = try base.namedActors()
    self.base = base
    self.actors = actors.named
    leftOut = actors.all.count { !actors.named.contains($0) }
  }

  /// Shows all parts but those actors to a visitor.
  public func walk<Visitor: GraphVisitor & ~Copyable>(_ visitor: inout Visitor) throws {
    try base.walk(&visitor, through: { ActorFilter(base: $0, actors: actors) }, { $0.takeBase() })
  }
}

/// Shows some actors alone.
private struct ActorFilter<Base: GraphVisitor & ~Copyable>: GraphVisitor, ~Copyable {
  private var base: Base
  private let actors: Set<EntityID>

  init(base: consuming Base, actors: Set<EntityID>) {
    self.base = base
    self.actors = actors
  }

  consuming func takeBase() -> Base { base }

  mutating func visit(_ document: Document) throws { try base.visit(document) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if actors.contains(node.id) { try base.visit(node, entities: entities) }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    try base.visit(edge, claims: claims)
  }
}
