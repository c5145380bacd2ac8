extension GraphSource {
  /// Shows to a visitor what a filter around it lets through, and gives the visitor back however
  /// the walk ends.
  ///
  /// - Parameters:
  ///   - filtered: puts the filter around the visitor.
  ///   - unfiltered: takes the visitor out of it.
  ///   - finish: what the filter does after all parts.
  /// - Throws: what the graph, the visitor or `finish` throws.
  func walk<Visitor: GraphVisitor & ~Copyable, Filter: GraphVisitor & ~Copyable>(
    _ visitor: inout Visitor,
    through filtered: (consuming Visitor) -> Filter,
    _ unfiltered: (consuming Filter) -> Visitor,
    finish: (inout Filter) throws -> Void = { _ in }
  ) throws {
    var filter = filtered(visitor)
    do {
      try walk(&filter)
      try finish(&filter)
    } catch {
      visitor = unfiltered(filter)
      throw error
    }
    visitor = unfiltered(filter)
  }
}
