public import Input
public import KnowledgeGraph

/// What a user may choose about the outputs.
public struct ExportOptions: Sendable {
  /// About GraphML.
  public var graphML = GraphMLOptions()
  /// About pictures.
  public var dot = DOTOptions()
  /// About tables of actors and of edges.
  public var tables = TableOptions()
  /// About JSON-LD, N-Quads and Turtle.
  public var rdf = RDFOptions.usual

  public init() {}
}

extension GraphFormat {
  /// Writes a graph in this format, and empties the sink.
  ///
  /// - Parameters:
  ///   - source: the graph.
  ///   - layout: places for its nodes, for the formats that show them; else they are computed.
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
      try source.write(
        with: GraphMLWriter(
          to: sink,
          options: options.graphML,
          layout: layout ?? Layout(of: source)
        )
      )
    case .dot:
      try source.write(
        with: DOTWriter(to: sink, layout: layout ?? Layout(of: source), options: options.dot)
      )
    case .jsonLD:
      try source.write(with: JSONLDWriter(to: sink, options: options.rdf))
    case .nQuads:
      try source.write(with: NQuadsWriter(to: sink, options: options.rdf))
    case .turtle:
      try source.write(with: TurtleWriter(to: sink, options: options.rdf))
    case .records:
      try source.write(with: RecordWriter(to: sink))
    case .eventRows:
      try source.write(with: EventRowWriter(to: sink))
    case .gexf:
      try source.write(with: GEXFWriter(to: sink, layout: layout ?? Layout(of: source)))
    case .nodeTable:
      try source.write(
        with: PropertyWriter(TableSyntax(of: .nodes, to: sink, options: options.tables))
      )
    case .edgeTable:
      try source.write(
        with: PropertyWriter(TableSyntax(of: .edges, to: sink, options: options.tables))
      )
    case .cytoscape:
      try source.write(
        with: PropertyWriter(CytoscapeSyntax(to: sink), layout: layout ?? Layout(of: source))
      )
    case .pajek:
      try source.write(with: PajekWriter(to: sink))
    case .followTheMoney:
      try source.write(with: FollowTheMoneyWriter(to: sink))
    }
  }
}
