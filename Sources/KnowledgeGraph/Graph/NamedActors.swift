/// The actors of a graph, and those whom edges name, as an end or as whose word they are.
public struct NamedActors: GraphVisitor, Sendable {
  /// All actors, in order.
  public private(set) var all: [EntityID] = []
  /// Those whom edges name.
  public private(set) var named: Set<EntityID> = []

  public init() {}

  /// - Parameters:
  ///   - all: the actors of the graph, in order.
  ///   - named: those whom its edges name.
  package init(all: [EntityID], named: Set<EntityID>) {
    self.all = all
    self.named = named
  }

  /// Adds an actor of the graph.
  public mutating func add(_ actor: EntityID) { all.append(actor) }

  /// Adds those whom the edge of a claim names.
  public mutating func add(_ claim: Claim) {
    named.insert(claim.edge.subject)
    named.insert(claim.edge.object)
    if let speaker = claim.attribution { named.insert(speaker) }
  }

  public mutating func visit(_ document: Document) {}

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { add(node.id) }

  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    named.insert(edge.key.subject)
    named.insert(edge.key.object)
    named.formUnion(edge.attributions)
  }
}
