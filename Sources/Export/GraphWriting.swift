public import KnowledgeGraph

/// What a user may choose about the outputs.
public struct ExportOptions: Sendable {
  /// About GraphML.
  public var graphML = GraphMLOptions()

  public init() {}
}

extension GraphFormat {
  /// Writes a graph in this format, and empties the sink.
  ///
  /// - Parameters:
  ///   - source: the graph.
  ///   - layout: places for its nodes, for the formats that show them.
  ///   - options: what the user chose.
  ///   - sink: where the bytes go.
  /// - Returns: the sink.
  public func write(
    _ source: some GraphSource,
    layout: Layout? = nil,
    options: ExportOptions = ExportOptions(),
    to sink: consuming ByteSink
  ) throws -> ByteSink {
    switch self {
    case .graphML:
      try source.write(with: GraphMLWriter(to: sink, options: options.graphML, layout: layout))
    case .dot:
      try source.write(with: DOTWriter(to: sink, layout: layout))
    case .gexf, .jsonLD, .nQuads, .turtle, .records:
      throw UnwrittenFormat(format: self)
    }
  }
}

/// A format that has a name but no writer yet.
public struct UnwrittenFormat: Error, Sendable, CustomStringConvertible {
  /// The format.
  public let format: GraphFormat
  public var description: String { "\(format.rawValue) cannot be written yet" }
}
