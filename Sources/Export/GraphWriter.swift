public import KnowledgeGraph

/// What writes a graph in one format: a visitor that begins before the first part and ends after
/// the last.
///
/// A writer owns the sink that it fills and gives it back at the end. It keeps nothing of the parts
/// that it has seen but what later ones need, so that a graph can be larger than the memory.
public protocol GraphWriter: GraphVisitor, ~Copyable {
  /// Writes what stands before the first part.
  mutating func begin() throws
  /// Writes what stands after the last part, and gives the sink back.
  consuming func end() throws -> ByteSink
}

extension GraphSource {
  /// Writes all parts with a writer, and empties its sink.
  ///
  /// Inlinable, so that a source's walk can be compiled for the writer and shows it the parts
  /// without copies.
  ///
  /// - Throws: `OutputError` when the system refuses bytes, or what the source throws.
  @inlinable
  public func write<Writer: GraphWriter & ~Copyable>(
    with writer: consuming Writer
  ) throws -> ByteSink {
    var writer = CountingVisitor(writer)
    try writer.base.begin()
    try walk(&writer)
    let count = writer.count
    var sink = try writer.takeBase().end()
    sink.graph = count
    try sink.finish()
    return sink
  }
}
