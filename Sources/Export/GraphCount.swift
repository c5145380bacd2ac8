public import KnowledgeGraph

/// How much of a graph was seen or written.
public struct GraphCount: Equatable, Sendable {
  /// The number of nodes.
  public var actors = 0
  /// The number of edges.
  public var edges = 0
  /// The number of claims, which is the sum of the edges' weights.
  public var claims = 0

  public init() {}

  /// Counts a node.
  public mutating func add(_ node: Node) { actors += 1 }

  /// Counts an edge with its claims.
  public mutating func add(_ edge: Edge) {
    edges += 1
    // A file may tell any weight.
    let sum = claims.addingReportingOverflow(edge.weight)
    claims = sum.overflow ? .max : sum.partialValue
  }
}

/// Counts what another visitor sees.
@usableFromInline
struct CountingVisitor<Base: GraphVisitor & ~Copyable>: GraphVisitor, ~Copyable {
  @usableFromInline var base: Base
  @usableFromInline var count = GraphCount()

  @inlinable
  init(_ base: consuming Base) { self.base = base }

  @inlinable
  consuming func takeBase() -> Base { base }

  @inlinable
  mutating func visit(_ document: Document) throws { try base.visit(document) }

  @inlinable
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    count.add(node)
    try base.visit(node, entities: entities)
  }

  @inlinable
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    count.add(edge)
    try base.visit(edge, claims: claims)
  }
}
