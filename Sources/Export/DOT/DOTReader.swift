internal import Input
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
    var state = ReadingState.beforeGraph
    var last = 1
    try LineReader.forEachLine(ofFileAt: path) { line, number in
      last = number
      guard let part = state.next(line) else {
        throw problem(number, "only DOT that entente wrote can be read")
      }
      guard case .statement(let statement) = part else { return }
      let element = statement.element(line: number)
      let fields = GraphMLFields(element, [:], isGuarded: false, path: path)
      if statement.target == nil {
        try visitor.visit(fields.node(), entities: [])
      } else {
        try visitor.visit(fields.edge(), claims: [])
      }
    }
    guard state == .afterGraph else {
      throw problem(last, "the file is cut off, or no DOT that entente wrote")
    }
  }

  private func problem(_ line: Int, _ what: String) -> ValidationProblem {
    ValidationProblem(file: path, line: line, what: what)
  }
}

/// What a line of DOT is.
private enum DOTPart {
  /// What only draws.
  case drawing
  case statement(DOTStatement)
}

/// How far a file has been read.
private enum ReadingState {
  case beforeGraph, inHead, inGraph, afterGraph

  private static let headings: [StaticString] = [
    "graph [", "layout=", "_background=", "node [", "edge [",
  ]

  private static func isHeading(_ line: Span<UInt8>) -> Bool {
    for heading in headings where line.starts(with: heading) { return true }
    return false
  }

  /// Goes on by a line; nothing where that cannot stand here.
  mutating func next(_ line: Span<UInt8>) -> DOTPart? {
    switch self {
    case .beforeGraph:
      guard line.starts(with: "digraph \"entente\" {") else { return nil }
      self = .inHead
    case .inHead where Self.isHeading(line): break
    case .inHead, .inGraph:
      if line.starts(with: "}") {
        self = .afterGraph
      } else {
        guard let statement = DOTStatement(line), statement.isOurs else { return nil }
        self = .inGraph
        return .statement(statement)
      }
    case .afterGraph: guard line.isEmpty else { return nil }
    }
    return .drawing
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
    guard cursor.take("];", in: line) else { return nil }
  }

  /// Whether it says what a node or an edge of ours says.
  var isOurs: Bool { attributes[target == nil ? "type" : "relation"] != nil }

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
