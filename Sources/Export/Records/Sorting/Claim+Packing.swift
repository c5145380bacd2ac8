internal import KnowledgeGraph

extension Claim: SortableRecord {
  /// The kinds of edges of each relation.
  private static let kinds = Polarity.allCases.count * Modality.allCases.count

  func pack(keyTo bytes: inout [UInt8]) {
    bytes.pack(ordered: edge.subject.rawValue)
    bytes.pack(byte: edge.relation.ordinal)
    bytes.pack(ordered: edge.object.rawValue)
    bytes.pack(byte: EdgeKind(edge).ordinal % Self.kinds)
    bytes.pack(ordered: document.rawValue)
    bytes.pack(evidence.range.lowerBound)
    bytes.pack(evidence.cueRange)
    bytes.pack(evidence.range.upperBound)
    bytes.pack(evidence.sentence)
  }

  func pack(restTo bytes: inout [UInt8]) {
    bytes.pack(attribution?.rawValue)
    bytes.pack(role)
    bytes.pack(byte: isFormer ? 1 : 0)
    bytes.pack(date)
    bytes.pack(place)
    bytes.pack(byte: coordinates == nil ? 0 : 1)
    if let coordinates {
      bytes.pack(Int(UInt32(bitPattern: coordinates.north)))
      bytes.pack(Int(UInt32(bitPattern: coordinates.east)))
    }
    bytes.pack(byte: Int(confidence.hundredths))
    bytes.pack(evidence.text)
    bytes.pack(evidence.cue)
    bytes.pack(evidence.rule)
  }

  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking) {
    let edge = try Self.edge(&reader, bytes)
    let document = DocumentID(rawValue: try reader.orderedText(bytes))
    let start = try reader.number(bytes)
    let cueRange = try reader.range(bytes)
    let end = try reader.number(bytes)
    guard start <= end else { throw BrokenPacking() }
    let sentence = try reader.number(bytes)
    self.init(
      edge: edge,
      document: document,
      attribution: try reader.textIfAny(bytes).map(EntityID.init(rawValue:)),
      role: try reader.textIfAny(bytes),
      isFormer: try reader.byte(bytes) == 1,
      date: try reader.date(bytes),
      place: try reader.textIfAny(bytes),
      coordinates: try Self.coordinates(&reader, bytes),
      confidence: Confidence(hundredths: try reader.byte(bytes)),
      evidence: Evidence(
        sentence: sentence,
        range: start..<end,
        text: try reader.rareText(bytes),
        cue: try reader.text(bytes),
        cueRange: cueRange,
        rule: try reader.text(bytes)
      )
    )
  }

  private static func edge(
    _ reader: inout PackedReader,
    _ bytes: Span<UInt8>
  ) throws(BrokenPacking) -> EdgeKey {
    let subject = try reader.orderedText(bytes)
    let relation = try reader.byte(bytes)
    let object = try reader.orderedText(bytes)
    let number = relation * kinds + (try reader.byte(bytes)) % kinds
    guard number < EdgeKind.all.count else { throw BrokenPacking() }
    let kind = EdgeKind.all[number]
    return EdgeKey(
      subject: EntityID(rawValue: subject),
      relation: kind.relation,
      object: EntityID(rawValue: object),
      polarity: kind.polarity,
      modality: kind.modality
    )
  }

  private static func coordinates(
    _ reader: inout PackedReader,
    _ bytes: Span<UInt8>
  ) throws(BrokenPacking) -> Coordinates? {
    guard try reader.byte(bytes) == 1 else { return nil }
    let parts = (try reader.number(bytes), try reader.number(bytes))
    return Coordinates(
      north: Int(Int32(truncatingIfNeeded: parts.0)),
      east: Int(Int32(truncatingIfNeeded: parts.1))
    )
  }
}
