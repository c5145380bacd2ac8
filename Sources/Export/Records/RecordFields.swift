/// The values of one line of the record format, before they are known to make sense.
///
/// They are places in the line, so that nothing is copied of a line that cannot be used. One value
/// serves all lines of a file.
struct RecordFields {
  private var texts = [JSONText](
    repeating: JSONText(range: 0..<0, isResolved: false),
    count: RecordKey.allCases.count
  )
  private var numbers = [Int](repeating: 0, count: RecordKey.allCases.count)
  /// The keys that have a value, a bit each.
  private var present: UInt64 = 0
  private(set) var aliases: [JSONText] = []
  private(set) var mentions: [SpanFields] = []
  private(set) var cue: SpanFields?
  private(set) var isFormer = false
  /// The bytes of texts that had escapes.
  private(set) var resolved: [UInt8] = []
  private let keys = WordTable(RecordKey.allCases.map { ($0.name, $0) })
  private let spanKeys = WordTable(SpanFields.SpanKey.allCases.map { (String(describing: $0), $0) })

  /// Reads a line; keys that the format does not know are passed over.
  mutating func read(_ line: Span<UInt8>) throws(JSONError) {
    present = 0
    aliases.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    resolved.removeAll(keepingCapacity: true)
    (cue, isFormer) = (nil, false)
    var cursor = JSONCursor()
    try cursor.expect(UInt8(ascii: "{"), in: line)
    var isFirst = true
    while let name = try cursor.key(isFirst: isFirst, in: line, resolved: &resolved) {
      isFirst = false
      if let key = word(name, of: keys, in: line) {
        if !cursor.takeNull(in: line) { try read(key, &cursor, line) }
      } else {
        try cursor.skip(in: line)
      }
    }
    try cursor.expectEnd(in: line)
  }

  /// The place of a key's text.
  subscript(key: RecordKey) -> JSONText? { has(key) ? texts[key.rawValue] : nil }

  /// The number of a key.
  subscript(number key: RecordKey) -> Int? { has(key) ? numbers[key.rawValue] : nil }

  /// What a text means that has to be a word of a list.
  func word<Value: Sendable>(
    _ text: JSONText,
    of table: WordTable<Value>,
    in line: Span<UInt8>
  ) -> Value? {
    value(text, in: line) { table[$0] }
  }

  /// What is made of a text's bytes.
  @inline(__always)
  func value<Value>(
    _ text: JSONText,
    in line: Span<UInt8>,
    _ make: (Span<UInt8>) -> Value?
  ) -> Value? {
    text.isResolved
      ? make(resolved.span.extracting(text.range)) : make(line.extracting(text.range))
  }

  private func has(_ key: RecordKey) -> Bool { present & (1 << UInt64(key.rawValue)) != 0 }

  private mutating func read(
    _ key: RecordKey,
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) {
    switch key {
    case .aliases: try readAliases(&cursor, line)
    case .mentions: try readMentions(&cursor, line)
    case .cue: cue = try span(&cursor, line)
    case .former: isFormer = try cursor.boolean(in: line)
    case .confidence, .latitude, .longitude:
      texts[key.rawValue] = JSONText(range: try cursor.digits(in: line), isResolved: false)
    case .sentence, .start, .end: numbers[key.rawValue] = try cursor.wholeNumber(in: line)
    default: texts[key.rawValue] = try cursor.text(in: line, resolved: &resolved)
    }
    present |= 1 << UInt64(key.rawValue)
  }

  private mutating func readAliases(
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) {
    aliases.removeAll(keepingCapacity: true)
    try cursor.expect(UInt8(ascii: "["), in: line)
    while !cursor.take(UInt8(ascii: "]"), in: line) {
      if !aliases.isEmpty { try cursor.expect(UInt8(ascii: ","), in: line) }
      aliases.append(try cursor.text(in: line, resolved: &resolved))
    }
  }

  private mutating func readMentions(
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) {
    mentions.removeAll(keepingCapacity: true)
    try cursor.expect(UInt8(ascii: "["), in: line)
    while !cursor.take(UInt8(ascii: "]"), in: line) {
      if !mentions.isEmpty { try cursor.expect(UInt8(ascii: ","), in: line) }
      mentions.append(try span(&cursor, line))
    }
  }

  private mutating func span(
    _ cursor: inout JSONCursor,
    _ line: Span<UInt8>
  ) throws(JSONError) -> SpanFields {
    var span = SpanFields()
    try cursor.expect(UInt8(ascii: "{"), in: line)
    var isFirst = true
    while let name = try cursor.key(isFirst: isFirst, in: line, resolved: &resolved) {
      isFirst = false
      if cursor.takeNull(in: line) { continue }
      switch word(name, of: spanKeys, in: line) {
      case .start: span.start = try cursor.wholeNumber(in: line)
      case .end: span.end = try cursor.wholeNumber(in: line)
      case .text: span.text = try cursor.text(in: line, resolved: &resolved)
      case .how: span.how = try cursor.text(in: line, resolved: &resolved)
      case nil: try cursor.skip(in: line)
      }
    }
    return span
  }
}

/// The keys of a record.
enum RecordKey: Int, CaseIterable {
  case kind, document, title, published, source, url, sha256, sketch, copyOf
  case id, name, type, subtype, country, sector, aliases, mentions
  case subject, relation, object, polarity, modality, attribution, role, former, date, place
  case latitude, longitude
  case confidence, sentence, start, end, cue, text, rule
}

extension RecordKey {
  /// The key as lines have it.
  var name: String { self == .copyOf ? "copy_of" : "\(self)" }
}

/// A stretch of a document's text within a record.
struct SpanFields {
  enum SpanKey: CaseIterable {
    case start, end, text, how
  }

  var start: Int?
  var end: Int?
  var text: JSONText?
  var how: JSONText?
}
