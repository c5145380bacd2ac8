/// A node or an edge, and its attributes.
struct DOTStatement {
  /// A value as it stands in the file.
  private enum Value {
    /// Between double quotes, with its escapes.
    case quoted([UInt8])
    /// A word, or what stands between angle brackets.
    case plain(String)
  }

  /// The attribute that holds a node's name: readers in Python keep `name` for themselves.
  static let name = "full_name"

  private(set) var source = ""
  private(set) var target: String?
  private var attributes: [String: Value] = [:]
  /// Whether all texts are written as Graphviz draws them.
  var isOld = false

  /// Reads a line; nothing where it is not a statement about a node or an edge.
  init?(_ line: Span<UInt8>) {
    var cursor = DOTCursor()
    guard let source = cursor.quoted(in: line) else { return nil }
    self.source = String(decoding: source, as: UTF8.self)
    if cursor.take("->", in: line) {
      guard let target = cursor.quoted(in: line) else { return nil }
      self.target = String(decoding: target, as: UTF8.self)
    }
    guard cursor.take("[", in: line) else { return nil }
    repeat {
      guard let name = cursor.word(in: line), cursor.take("=", in: line),
        let value = Self.value(&cursor, line)
      else { return nil }
      attributes[name] = value
    } while cursor.take(",", in: line)
    guard cursor.take("];", in: line) else { return nil }
  }

  /// Reads a quoted text, in pieces joined by `+`, a text between angle brackets, or a word.
  private static func value(_ cursor: inout DOTCursor, _ line: Span<UInt8>) -> Value? {
    if let text = cursor.angled(in: line) { return .plain(text) }
    guard var bytes = cursor.quoted(in: line) else { return cursor.word(in: line).map(Value.plain) }
    while cursor.take("+", in: line) {
      guard let more = cursor.quoted(in: line) else { return nil }
      bytes += more
    }
    return .quoted(bytes)
  }

  /// Whether it says what a node or an edge of ours says.
  var isOurs: Bool {
    attributes.keys.contains { name in
      PropertyFields.currentName(of: name) == (target == nil ? "entity_type" : "relation")
    }
  }

  /// Whether a node's name stands where entente once wrote it.
  var namesAsOnce: Bool {
    target == nil && attributes["name"] != nil && attributes[Self.name] == nil
  }

  func element(line: Int) -> GraphElement {
    GraphElement(
      attributes: target.map { ["source": source, "target": $0] } ?? ["id": source],
      line: line,
      values: attributes.map { key, value in
        (key: key == Self.name ? "name" : key, value: text(of: value))
      }
    )
  }

  private func text(of value: Value) -> String {
    switch value {
    case .plain(let text): text
    case .quoted(let bytes): isOld ? DOTText.text(of: bytes) : DOTData.text(of: bytes)
    }
  }
}

/// A place in a statement of DOT.
private struct DOTCursor {
  private var position = 0

  mutating func take(_ text: StaticString, in line: Span<UInt8>) -> Bool {
    skipSpace(in: line)
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard position + bytes.count <= line.count else { return false }
    for (index, byte) in bytes.enumerated() where line[position + index] != byte { return false }
    position += bytes.count
    return true
  }

  mutating func word(in line: Span<UInt8>) -> String? {
    skipSpace(in: line)
    let start = position
    while position < line.count, Self.isWordByte(line[position]) { position += 1 }
    guard position > start else { return nil }
    return String(decoding: line.extracting(start..<position))
  }

  /// Reads what stands between double quotes, with its escapes.
  mutating func quoted(in line: Span<UInt8>) -> [UInt8]? {
    guard take("\"", in: line) else { return nil }
    let start = position
    while position < line.count, line[position] != UInt8(ascii: "\"") {
      position += line[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < line.count else { return nil }
    defer { position += 1 }
    return line.extracting(start..<position).withUnsafeBufferPointer(Array.init)
  }

  /// Reads what stands between angle brackets, which may hold others.
  mutating func angled(in line: Span<UInt8>) -> String? {
    guard take("<", in: line) else { return nil }
    let start = position
    var depth = 1
    while position < line.count {
      if line[position] == UInt8(ascii: "<") { depth += 1 }
      if line[position] == UInt8(ascii: ">") { depth -= 1 }
      position += 1
      if depth == 0 { return String(decoding: line.extracting(start..<(position - 1))) }
    }
    return nil
  }

  private mutating func skipSpace(in line: Span<UInt8>) {
    while position < line.count, line[position] == 0x20 { position += 1 }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
