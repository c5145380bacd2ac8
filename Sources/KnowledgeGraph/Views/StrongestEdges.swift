/// The strongest part of a graph.
extension GraphParts {
  /// How many edges there are.
  public var edgeCount: Int { edges.count }

  /// The edges with the most claims; of equals those of more documents, then the surer, then the
  /// first in order.
  public func strongestEdges(_ count: Int) -> Set<EdgeKey> {
    guard edges.count > count else { return Set(edges.map(\.edge.key)) }
    let order = edges.map(\.edge).sorted { left, right in
      let strengths = (left.strength, right.strength)
      return strengths.0 == strengths.1 ? left.key < right.key : strengths.0 > strengths.1
    }
    return Set(order.prefix(max(count, 0)).map(\.key))
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

extension Edge {
  fileprivate var strength: (Int, Int, UInt8) { (weight, documents, confidence.hundredths) }
}
