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
    // Every edge is between them, so that none need be asked.
    try base.walk(
      &visitor,
      through: { ActorFilter(base: $0, actors: actors, showsAllEdges: true) },
      { $0.takeBase() }
    )
  }
}
