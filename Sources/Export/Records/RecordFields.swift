/// The values of one line of the record format, before they are known to make sense.
struct RecordFields {
  private var texts = [String?](repeating: nil, count: RecordKey.allCases.count)
  private var numbers = [Int?](repeating: nil, count: RecordKey.allCases.count)
  private(set) var aliases: [String] = []
  private(set) var mentions: [SpanFields] = []
  private(set) var cue: SpanFields?
  private(set) var isFormer = false

  /// Reads a line; keys that the format does not know are passed over.
  init(_ line: Span<UInt8>) throws(JSONError) {
    var cursor = JSONCursor()
    try cursor.expect(UInt8(ascii: "{"), in: line)
    var isFirst = true
    while let name = try cursor.key(isFirst: isFirst, in: line) {
      isFirst = false
      if let key = RecordKey(name) {
        if !cursor.takeNull(in: line) { try read(key, &cursor, line) }
      } else {
        try cursor.skip(in: line)
      }
    }
    try cursor.expectEnd(in: line)
  }

  subscript(key: RecordKey) -> String? { texts[key.rawValue] }

  subscript(number key: RecordKey) -> Int? { numbers[key.rawValue] }

  private mutating func read(
    _ key: RecordKey,
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) {
    switch key {
    case .aliases: aliases = try cursor.strings(in: line)
    case .mentions: mentions = try Self.spans(&cursor, line)
    case .cue: cue = try SpanFields(&cursor, line)
    case .former: isFormer = try cursor.boolean(in: line)
    case .confidence, .latitude, .longitude: texts[key.rawValue] = try cursor.number(in: line)
    case .sentence, .start, .end: numbers[key.rawValue] = try cursor.integer(in: line)
    default: texts[key.rawValue] = try cursor.string(in: line)
    }
  }

  private static func spans(
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) -> [SpanFields] {
    var spans: [SpanFields] = []
    try cursor.expect(UInt8(ascii: "["), in: line)
    while !cursor.take(UInt8(ascii: "]"), in: line) {
      if !spans.isEmpty { try cursor.expect(UInt8(ascii: ","), in: line) }
      spans.append(try SpanFields(&cursor, line))
    }
    return spans
  }
}

/// The keys of a record.
enum RecordKey: Int, CaseIterable {
  case kind, document, title, published, source, sha256
  case id, name, type, subtype, country, sector, aliases, mentions
  case subject, relation, object, polarity, modality, attribution, role, former, date, place
  case latitude, longitude
  case confidence, sentence, start, end, cue, text, rule

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
  )

  init?(_ name: String) {
    guard let key = Self.named[name] else { return nil }
    self = key
  }
}

/// A stretch of a document's text within a record.
struct SpanFields {
  private(set) var start: Int?
  private(set) var end: Int?
  private(set) var text: String?
  private(set) var how: String?

  init(_ cursor: inout JSONCursor, _ line: Span<UInt8>) throws(JSONError) {
    try cursor.expect(UInt8(ascii: "{"), in: line)
    var isFirst = true
    while let name = try cursor.key(isFirst: isFirst, in: line) {
      isFirst = false
      switch name {
      case _ where cursor.takeNull(in: line): continue
      case "start": start = try cursor.integer(in: line)
      case "end": end = try cursor.integer(in: line)
      case "text": text = try cursor.string(in: line)
      case "how": how = try cursor.string(in: line)
      default: try cursor.skip(in: line)
      }
    }
  }
}
