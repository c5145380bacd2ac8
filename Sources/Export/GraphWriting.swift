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
  /// About GEXF: when the parts of the graph are there, where its edges are to change over time.
  public var times: GraphTimes?
  /// Whether formats that declare what they tell have a place for what changed.
  public var tellsChanges = false
  /// About JSON-LD, N-Quads and Turtle.
  public var rdf = RDFOptions.usual

  public init() {}
}

extension GraphFormat {
  /// Writes a graph in this format, and empties the sink.
  ///
  /// - Parameters:
  ///   - graph: what is written.
  ///   - layout: places for its nodes, for the formats that show them; else they are computed.
  ///   - options: what the user chose.
  ///   - sink: where the bytes go.
  /// - Returns: the sink.
  public func write(
    _ graph: some GraphSource,
    layout: Layout? = nil,
    options: ExportOptions = ExportOptions(),
    to sink: consuming ByteSink
  ) throws -> ByteSink {
    switch self {
    case .graphML:
      try graph.write(
        with: GraphMLWriter(
          to: sink,
          options: options.graphML,
          layout: layout ?? Layout(of: graph),
          tellsChanges: options.tellsChanges
        )
      )
    case .dot:
      try graph.write(
        with: DOTWriter(to: sink, layout: layout ?? Layout(of: graph), options: options.dot)
      )
    case .jsonLD: try graph.write(with: JSONLDWriter(to: sink, options: options.rdf))
    case .nQuads: try graph.write(with: NQuadsWriter(to: sink, options: options.rdf))
    case .turtle: try graph.write(with: TurtleWriter(to: sink, options: options.rdf))
    case .records: try graph.write(with: RecordWriter(to: sink))
    case .eventRows: try graph.write(with: EventRowWriter(to: sink))
    case .gexf:
      try graph.write(
        with: GEXFWriter(
          to: sink,
          layout: layout ?? Layout(of: graph),
          times: options.times,
          tellsChanges: options.tellsChanges
        )
      )
    case .nodeTable: try graph.writeTable(of: .nodes, options, to: sink)
    case .edgeTable: try graph.writeTable(of: .edges, options, to: sink)
    case .cytoscape:
      try graph.write(
        with: PropertyWriter(CytoscapeSyntax(to: sink), layout: layout ?? Layout(of: graph))
      )
    case .pajek: try graph.write(with: PajekWriter(to: sink))
    case .followTheMoney: try graph.write(with: FollowTheMoneyWriter(to: sink))
    }
  }
}

extension GraphSource {
  /// Writes a table of the actors or of the edges.
  fileprivate func writeTable(
    of part: TableSyntax.Part,
    _ options: ExportOptions,
    to sink: consuming ByteSink
  ) throws -> ByteSink {
    let changes = options.tellsChanges
    let syntax = TableSyntax(of: part, to: sink, options: options.tables, tellsChanges: changes)
    return try write(with: PropertyWriter(syntax, tellsChanges: changes))
  }
}
