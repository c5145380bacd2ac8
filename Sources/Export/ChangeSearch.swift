public import KnowledgeGraph

extension GraphSource {
  /// Whether it is told of an actor or an edge what became of it.
  ///
  /// - Throws: what the source throws.
  public func tellsChanges() throws -> Bool {
    var search = ChangeSearch()
    do { try walk(&search) } catch is ChangeSearch.Found { return true }
    return false
  }
}

/// Ends a walk at the first thing that changed.
private struct ChangeSearch: GraphVisitor {
  struct Found: Error {}

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if node.change != nil { throw Found() }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if edge.change != nil { throw Found() }
  }
}
