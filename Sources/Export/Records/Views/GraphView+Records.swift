public import KnowledgeGraph

extension GraphView {
  /// The part of a graph that the view shows, which streams by where the graph does.
  ///
  /// All is done in a fixed amount of memory, beside identifiers and some numbers for each claim;
  /// where states are shown of a graph that holds the claims of some edges and sums of others, it
  /// has to fit into memory.
  ///
  /// - Throws: what the graph throws, and `OutputError` when a temporary file cannot be used.
  public func part(of graph: some GraphSource) throws -> ShownGraph {
    try part(of: graph) { graph, membership in
      guard !membership.isMixed else { return try Self.rolledUpInMemory(graph, membership) }
      return try RolledUpGraph(graph, membership)
    }
  }
}
