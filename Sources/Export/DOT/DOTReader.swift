public import KnowledgeGraph

/// Reads DOT that Entente wrote: one statement a line; no other DOT.
///
/// The file holds sums, not claims: edges come with the digest of their claims alone.
public struct DOTReader: GraphSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk; `-` is standard input.
  public init(path: String) { self.path = path }

  /// Shows all parts to a visitor.
  ///
  /// - Throws: `InputError`, a `ValidationProblem` that names the line, or what the visitor throws.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var lines = try LineReader(path: path)
    var number = 0
    var hasNext = true
    while hasNext {
      number += 1
      hasNext = try lines.next { line in
        guard let statement = DOTStatement(line) else { return }
        let fields = GraphMLFields(
          statement.element(line: number),
          [:],
          isGuarded: false,
          path: path
        )
        switch statement.target {
        case nil where statement.attributes["type"] != nil:
          try visitor.visit(fields.node(), entities: [])
        case .some where statement.attributes["relation"] != nil:
          try visitor.visit(fields.edge(), claims: [])
        default: break
        }
      }
    }
  }
}

/// A node or an edge, and its attributes.
private struct DOTStatement {
  private(set) var source = ""
  private(set) var target: String?
  private(set) var attributes: [String: String] = [:]

  /// Reads a line; nothing where it is no statement about a node or an edge.
  init?(_ line: Span<UInt8>) {
    var cursor = DOTCursor()
    guard let source = cursor.quoted(in: line) else { return nil }
    self.source = source
    if cursor.take("->", in: line) {
      guard let target = cursor.quoted(in: line) else { return nil }
      self.target = target
    }
    guard cursor.take("[", in: line) else { return nil }
    repeat {
      guard let name = cursor.word(in: line), cursor.take("=", in: line),
        let value = cursor.value(in: line)
      else { return nil }
      attributes[name] = value
    } while cursor.take(",", in: line)
    guard cursor.take("]", in: line) else { return nil }
  }

  func element(line: Int) -> GraphMLElement {
    GraphMLElement(
      attributes: target.map { ["source": source, "target": $0] } ?? ["id": source],
      line: line,
      values: attributes.map { (key: $0.key, value: $0.value) }
    )
  }
}

/// A place in a line of DOT.
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

  /// Reads a quoted text, in pieces joined by `+`, or a word.
  mutating func value(in line: Span<UInt8>) -> String? {
    guard var value = quoted(in: line) else { return word(in: line) }
    while take("+", in: line) {
      guard let more = quoted(in: line) else { return nil }
      value += more
    }
    return value
  }

  mutating func quoted(in line: Span<UInt8>) -> String? {
    guard take("\"", in: line) else { return nil }
    var bytes: [UInt8] = []
    while position < line.count {
      let byte = line[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(escaped(in: line))
      case UInt8(ascii: "&"):
        bytes.append(byte)
        // Every ampersand is written as an entity.
        position += 4
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped(in line: Span<UInt8>) -> UInt8 {
    guard position < line.count else { return UInt8(ascii: "\\") }
    defer { position += 1 }
    switch line[position] {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case let byte: return byte
    }
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
