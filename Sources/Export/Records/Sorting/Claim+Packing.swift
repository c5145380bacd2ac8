internal import KnowledgeGraph

extension Claim: SortableRecord {
  func pack(keyTo bytes: inout [UInt8]) {
    bytes.pack(edge)
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
    bytes.pack(coordinates)
    bytes.pack(byte: Int(confidence.hundredths))
    bytes.pack(evidence.text)
    bytes.pack(evidence.cue)
    bytes.pack(evidence.rule)
  }

  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking) {
    let edge = try reader.edgeKey(bytes)
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
      coordinates: try reader.coordinates(bytes),
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
}
