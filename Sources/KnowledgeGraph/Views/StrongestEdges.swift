/// The edges of a graph with the most claims; of equals those of more documents, then the surer,
/// then the first in order.
public struct StrongestEdges {
  private typealias Strength = (claims: Int, documents: Int, confidence: UInt8)

  private let most: Int
  private var edges: [(key: EdgeKey, strength: Strength)] = []

  /// - Parameter most: how many edges are kept.
  public init(_ most: Int) { self.most = max(most, 0) }

  /// Looks at the next edge; memory holds twice as many as are kept.
  public mutating func add(_ edge: Edge) {
    let strength = (edge.weight, edge.documents, edge.confidence.hundredths)
    edges.append((edge.key, strength))
    if edges.count / 2 > most { shrink() }
  }

  /// The strongest of all edges.
  public var keys: Set<EdgeKey> {
    var kept = self
    kept.shrink()
    return Set(kept.edges.map(\.key))
  }

  private mutating func shrink() {
    guard edges.count > most else { return }
    edges.sort { left, right in
      left.strength == right.strength ? left.key < right.key : left.strength > right.strength
    }
    edges.removeLast(edges.count - most)
  }
}

/// The strongest part of a graph.
extension GraphParts {
  /// How many edges there are.
  public var edgeCount: Int { edges.count }

  /// The edges with the most claims, by `StrongestEdges`.
  public func strongestEdges(_ count: Int) -> Set<EdgeKey> {
    var strongest = StrongestEdges(count)
    for part in edges { strongest.add(part.edge) }
    return strongest.keys
  }

  /// The part that is between these actors, with all documents.
  public func keeping(actors: Set<EntityID>) -> GraphParts {
    var part = self
    part.nodes.removeAll { !actors.contains($0.node.id) }
    part.edges.removeAll { part in
      !actors.contains(part.edge.key.subject) || !actors.contains(part.edge.key.object)
    }
    return part
  }

  /// The part that these edges make, without actors and documents that have no part in them.
  ///
  /// - Throws: nothing that does not come from a file.
  public func keeping(edges kept: Set<EdgeKey>) throws -> GraphParts {
    try GraphParts(GraphPart(of: self, .only(kept)))
  }
}
