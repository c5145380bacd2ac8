internal import KnowledgeGraph

/// A kind of record that can be sorted outside of memory, as bytes of our own.
protocol SortableRecord: Comparable {
  /// Adds bytes that have the order of records, as far as they tell them apart.
  func pack(keyTo bytes: inout [UInt8])
  /// Adds what they leave out.
  func pack(restTo bytes: inout [UInt8])
  /// Reads both.
  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking)
}

/// The line of a file.
struct RecordPlace {
  /// The number of the file, from 0.
  let file: Int
  /// The line, from 1.
  let line: Int
}

/// A record and where it stands.
struct Located<Value> {
  let record: Value
  let place: RecordPlace
}

extension Document: SortableRecord {
  func pack(keyTo bytes: inout [UInt8]) { bytes.pack(ordered: id.rawValue) }

  func pack(restTo bytes: inout [UInt8]) {
    bytes.pack(title)
    bytes.pack(published)
    bytes.pack(source)
    bytes.pack(url)
    bytes.pack(sha256)
    bytes.pack(sketch?.count ?? 0)
    if let sketch {
      bytes.pack(sketch.hashes.count)
      for hash in sketch.hashes { bytes.pack(Int(truncatingIfNeeded: hash)) }
    }
    bytes.pack(copyOf?.rawValue)
  }

  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking) {
    self.init(
      id: DocumentID(rawValue: try reader.orderedText(bytes)),
      title: try reader.textIfAny(bytes),
      published: try reader.date(bytes),
      source: try reader.textIfAny(bytes),
      url: try reader.textIfAny(bytes),
      sha256: try reader.rareText(bytes),
      sketch: try Self.sketch(&reader, bytes),
      copyOf: try reader.textIfAny(bytes).map(DocumentID.init)
    )
  }

  private static func sketch(
    _ reader: inout PackedReader,
    _ bytes: Span<UInt8>
  ) throws(BrokenPacking) -> TextSketch? {
    let count = try reader.number(bytes)
    guard count > 0 else { return nil }
    var hashes: [UInt64] = []
    for _ in 0..<max(try reader.number(bytes), 0) {
      hashes.append(UInt64(bitPattern: Int64(try reader.number(bytes))))
    }
    guard let sketch = TextSketch(count: count, hashes: hashes) else { throw BrokenPacking() }
    return sketch
  }
}

extension Entity: SortableRecord {
  private static let types = EntityType.allCases
  private static let sectors = [nil] + Sector.allCases
  private static let resolutions = Resolution.allCases

  func pack(keyTo bytes: inout [UInt8]) {
    bytes.pack(ordered: id.rawValue)
    bytes.pack(ordered: document.rawValue)
  }

  func pack(restTo bytes: inout [UInt8]) {
    bytes.pack(name)
    bytes.pack(byte: Self.types.firstIndex(of: type) ?? 0)
    bytes.pack(subtype)
    bytes.pack(country)
    bytes.pack(byte: Self.sectors.firstIndex(of: sector) ?? 0)
    bytes.pack(aliases)
    bytes.pack(mentions.count)
    for mention in mentions {
      bytes.pack(mention.range)
      bytes.pack(mention.text)
      bytes.pack(byte: Self.resolutions.firstIndex(of: mention.resolution) ?? 0)
    }
  }

  init(_ reader: inout PackedReader, _ bytes: Span<UInt8>) throws(BrokenPacking) {
    let id = EntityID(rawValue: try reader.orderedText(bytes))
    self.init(
      document: DocumentID(rawValue: try reader.orderedText(bytes)),
      id: id,
      name: try reader.text(bytes),
      type: try reader.oneOf(Self.types, bytes),
      subtype: try reader.textIfAny(bytes),
      country: try reader.textIfAny(bytes),
      sector: try reader.oneOf(Self.sectors, bytes),
      aliases: try reader.texts(bytes),
      mentions: try Self.mentions(&reader, bytes)
    )
  }

  private static func mentions(
    _ reader: inout PackedReader,
    _ bytes: Span<UInt8>
  ) throws(BrokenPacking) -> [Mention] {
    var mentions: [Mention] = []
    for _ in 0..<max(try reader.number(bytes), 0) {
      mentions.append(
        Mention(
          range: try reader.range(bytes),
          text: try reader.text(bytes),
          resolution: try reader.oneOf(resolutions, bytes)
        )
      )
    }
    return mentions
  }
}
