public import KnowledgeGraph

extension GraphView {
  /// The part of a graph that the view shows, which streams by where the graph does.
  ///
  /// Of records, all is done in a fixed amount of memory, beside identifiers and some numbers for
  /// each claim; where states are shown of other files, their edges have to fit into memory.
  ///
  /// - Throws: what the graph throws, and `OutputError` when a temporary file cannot be used.
  public func part(of graph: some GraphSource) throws -> any GraphSource {
    guard graph is RecordSource else {
      return try part(of: graph, rollUp: Self.rolledUpInMemory)
    }
    return try part(of: graph) { try RolledUpRecords($0, $1) }
  }
}
