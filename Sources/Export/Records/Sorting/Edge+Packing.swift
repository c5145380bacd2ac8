internal import KnowledgeGraph

extension [UInt8] {
  /// The kinds of edges of each relation.
  fileprivate static let kinds = Polarity.allCases.count * Modality.allCases.count

  /// Adds what the claims of an edge share, in order.
  mutating func pack(_ edge: EdgeKey) {
    pack(ordered: edge.subject.rawValue)
    pack(byte: edge.relation.ordinal)
    pack(ordered: edge.object.rawValue)
    pack(byte: EdgeKind(edge).ordinal % Self.kinds)
  }

  /// Adds a place on the map that may be missing.
  mutating func pack(_ coordinates: Coordinates?) {
    pack(byte: coordinates == nil ? 0 : 1)
    guard let coordinates else { return }
    pack(Int(UInt32(bitPattern: coordinates.north)))
    pack(Int(UInt32(bitPattern: coordinates.east)))
  }
}

extension PackedReader {
  mutating func edgeKey(_ bytes: Span<UInt8>) throws(BrokenPacking) -> EdgeKey {
    let subject = try orderedText(bytes)
    let relation = try byte(bytes)
    let object = try orderedText(bytes)
    let number = relation * [UInt8].kinds + (try byte(bytes)) % [UInt8].kinds
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

  mutating func coordinates(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Coordinates? {
    guard try byte(bytes) == 1 else { return nil }
    let parts = (try number(bytes), try number(bytes))
    return Coordinates(
      north: Int(Int32(truncatingIfNeeded: parts.0)),
      east: Int(Int32(truncatingIfNeeded: parts.1))
    )
  }
}

/// An edge of which only the sum of its claims is known, and its place among others.
struct SummedEdge: SortableRecord {
  let edge: Edge
  let number: Int

  static func < (left: SummedEdge, right: SummedEdge) -> Bool {
    left.edge.key == right.edge.key
      ? left.number < right.number : left.edge.key < right.edge.key
  }

  func pack(keyTo bytes: inout [UInt8]) {
    bytes.pack(edge.key)
    bytes.pack(number)
  }

  func pack(restTo bytes: inout [UInt8]) {
    bytes.pack(edge.weight)
    bytes.pack(edge.documents)
    bytes.pack(edge.first)
    bytes.pack(edge.last)
    bytes.pack(edge.place)
    bytes.pack(edge.coordinates)
    bytes.pack(byte: Int(edge.confidence.hundredths))
    bytes.pack(edge.attributions.map(\.rawValue))
    bytes.pack(edge.roles)
    bytes.pack(byte: edge.isFormer ? 1 : 0)
    bytes.pack(edge.evidence)
    bytes.pack(byte: edge.support == nil ? 0 : 1)
    if let support = edge.support {
      for count in [support.affirmed, support.denied, support.sources, support.voices] {
        bytes.pack(count)
      }
      bytes.pack(byte: Int(support.belief.hundredths))
    }
    bytes.pack(byte: edge.claimsDigest == nil ? 0 : 1)
    if let digest = edge.claimsDigest { bytes.pack(Int(bitPattern: UInt(digest.value))) }
    bytes.pack(edge.change?.rawValue)
  }
}

extension SummedEdge {
  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking) {
    let key = try reader.edgeKey(bytes)
    number = try reader.number(bytes)
    edge = Edge(
      key: key,
      weight: try reader.number(bytes),
      documents: try reader.number(bytes),
      first: try reader.date(bytes),
      last: try reader.date(bytes),
      place: try reader.textIfAny(bytes),
      coordinates: try reader.coordinates(bytes),
      confidence: Confidence(hundredths: try reader.byte(bytes)),
      attributions: try reader.texts(bytes).map(EntityID.init(rawValue:)),
      roles: try reader.texts(bytes),
      isFormer: try reader.byte(bytes) == 1,
      evidence: try reader.rareText(bytes),
      support: try reader.support(bytes),
      claimsDigest: try reader.digest(bytes),
      change: try reader.textIfAny(bytes).flatMap(ChangeKind.init(rawValue:))
    )
  }
}

extension PackedReader {
  fileprivate mutating func support(_ bytes: Span<UInt8>) throws(BrokenPacking) -> Support? {
    guard try byte(bytes) == 1 else { return nil }
    return Support(
      affirmed: try number(bytes),
      denied: try number(bytes),
      sources: try number(bytes),
      voices: try number(bytes),
      belief: Confidence(hundredths: try byte(bytes))
    )
  }

  fileprivate mutating func digest(_ bytes: Span<UInt8>) throws(BrokenPacking) -> ClaimsDigest? {
    guard try byte(bytes) == 1 else { return nil }
    return ClaimsDigest(value: UInt64(bitPattern: Int64(try number(bytes))))
  }
}
