public import KnowledgeGraph

/// Writes event rows: one claim a row, for R, pandas and spreadsheets (RFC 4180, UTF-8).
///
/// Where a claim has no value, the cell is empty. Memory holds the day, the publisher and the
/// identifier of every document.
public struct EventRowWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private var actors = EventActors()
  private var documents: [DocumentID: Origin] = [:]

  /// What a row says of its document.
  private struct Origin {
    let published: PartialDate?
    let publisher: String?
    let address: String?
    let original: DocumentID?
  }

  /// Makes a writer that fills a sink.
  public init(to sink: consuming ByteSink) { self.sink = sink }

  public mutating func begin() { sink.write(EventColumn.header) }

  public consuming func end() -> ByteSink { sink }

  public mutating func visit(_ document: Document) {
    documents[document.id] = Origin(
      published: document.published,
      publisher: document.source,
      address: document.address,
      original: document.copyOf
    )
  }

  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    try actors.append(node)
  }

  /// - Throws: `SumOnlyError` when the claims that make the edge are not known.
  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    guard !claims.isEmpty else { throw SumOnlyError(part: "edge \(edge.id)") }
    let ends = (try actors.actor(edge.key.subject), try actors.actor(edge.key.object))
    for claim in claims { try write(claim, of: edge, ends.0, ends.1) }
  }

  private mutating func write(
    _ claim: Claim,
    of edge: Edge,
    _ source: EventActors.Actor,
    _ target: EventActors.Actor
  ) throws {
    let speaker = try claim.attribution.map { try actors.actor($0).name }
    for column in EventColumn.allCases {
      if column != .claim { sink.write(byte: UInt8(ascii: ",")) }
      switch column {
      case .source: sink.write(cell: source.name)
      case .sourceType: sink.write(source.type)
      case .sourceCountry: sink.write(cell: source.country)
      case .sourceSector: sink.write(source.sector)
      case .target: sink.write(cell: target.name)
      case .targetType: sink.write(target.type)
      case .targetCountry: sink.write(cell: target.country)
      case .targetSector: sink.write(target.sector)
      case .attribution: sink.write(cell: speaker ?? "")
      default: write(column, claim, edge)
      }
    }
    sink.write("\r\n")
  }

  /// Writes what neither end nor speaker tell.
  private mutating func write(_ column: EventColumn, _ claim: Claim, _ edge: Edge) {
    switch column {
    case .claim: sink.write(claim.id.description)
    case .sourceID: sink.write(cell: claim.edge.subject.rawValue)
    case .sourceWikidata: sink.write(claim.edge.subject.wikidata ?? "")
    case .targetID: sink.write(cell: claim.edge.object.rawValue)
    case .targetWikidata: sink.write(claim.edge.object.wikidata ?? "")
    case .date: sink.write(claim.date?.description ?? "")
    case .polarity: sink.write(claim.edge.polarity.rawValue)
    case .modality: sink.write(claim.edge.modality.rawValue)
    case .attributionID: sink.write(cell: claim.attribution?.rawValue ?? "")
    case .role: sink.write(cell: claim.role ?? "")
    case .former: sink.write(claim.isFormer ? "true" : "false")
    case .place: sink.write(cell: claim.place ?? "")
    case .latitude: sink.write(claim.coordinates?.latitude ?? "")
    case .longitude: sink.write(claim.coordinates?.longitude ?? "")
    case .confidence: sink.write(claim.confidence)
    case .belief: sink.write(edge.support?.belief.description ?? "")
    case .sentence: sink.write(cell: claim.evidence.text)
    case .start: sink.write(claim.evidence.range.lowerBound)
    case .end: sink.write(claim.evidence.range.upperBound)
    case .document, .published, .url, .publisher, .copyOf: write(column, of: claim.document)
    default: write(column, of: claim.edge.relation.definition, cue: claim.evidence.cue)
    }
  }

  private mutating func write(_ column: EventColumn, of document: DocumentID) {
    switch column {
    case .document: sink.write(cell: document.rawValue)
    case .published: sink.write(documents[document]?.published?.description ?? "")
    case .url: sink.write(cell: documents[document]?.address ?? "")
    case .copyOf: sink.write(cell: documents[document]?.original?.rawValue ?? "")
    default: sink.write(cell: documents[document]?.publisher ?? "")
    }
  }

  private mutating func write(_ column: EventColumn, of relation: RelationDefinition, cue: String) {
    let classes = PloverClasses.standard
    let plover = relation.ploverClass
    switch column {
    case .relation: sink.write(relation.name)
    case .plover: sink.write(plover ?? "")
    case .mode: sink.write(plover.flatMap { classes.mode(of: $0, cue: cue) } ?? "")
    case .quadClass:
      if let quad = plover.flatMap(classes.quadClass) { sink.write(quad) }
    default: sink.write(relation.goldstein ?? "")
    }
  }
}
