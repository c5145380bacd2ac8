/// Reads the nodes in lines of JSON-LD, one after the other.
struct JSONLDNodes {
  private enum Keyword: String, CaseIterable {
    case id, type, graph
  }

  /// What a key of a node is.
  private enum Key {
    case keyword(Keyword)
    case value(LinkedKey)
  }

  private var node = LinkedNode()
  private var cursor = JSONCursor()
  private let keywords = WordTable(Keyword.allCases.map { ("@" + $0.rawValue, $0) })

  /// Shows the nodes of a line: one, or a graph of them.
  ///
  /// - Throws: `LinkedNodeError` when the line is not ours, or what `body` throws.
  mutating func read(
    _ line: Span<UInt8>,
    number: Int,
    _ body: (inout LinkedNode) throws -> Void
  ) throws {
    cursor = JSONCursor()
    do {
      try read(line, number: number, depth: 1, body)
      _ = cursor.take(UInt8(ascii: ","), in: line)
      try cursor.expectEnd(in: line)
    } catch let error as JSONError {
      throw LinkedNodeError(line: number, what: "byte \(error.offset + 1): \(error.problem)")
    }
  }

  private mutating func read(
    _ line: Span<UInt8>,
    number: Int,
    depth: Int,
    _ body: (inout LinkedNode) throws -> Void
  ) throws {
    try cursor.expectDepth(depth)
    try cursor.expect(UInt8(ascii: "{"), in: line)
    node.begin(line: number)
    var isFirst = true
    var isGraph = false
    while let key = try key(isFirst: isFirst, in: line) {
      isFirst = false
      switch key {
      case .keyword(.graph):
        isGraph = true
        try readGraph(line, number: number, depth: depth + 1, body)
      case .keyword(.id): node.setName(try node.keep(&cursor, in: line))
      case .keyword(.type): try readClasses(line)
      case .value(let key):
        node.forget(key)
        try readTexts(line) { node, text in node.add(text, of: key) }
      case nil: try readTexts(line) { _, _ in }
      }
    }
    if !isGraph { try body(&node) }
  }

  /// Goes past the next key with its colon; nothing at the end of the node.
  private mutating func key(
    isFirst: Bool,
    in line: Span<UInt8>
  ) throws(JSONError) -> Key?? {
    if cursor.take(UInt8(ascii: "}"), in: line) { return .none }
    if !isFirst { try cursor.expect(UInt8(ascii: ","), in: line) }
    let name = try node.keep(&cursor, in: line)
    try cursor.expect(UInt8(ascii: ":"), in: line)
    if let keyword = node.word(name, of: keywords) { return .keyword(keyword) }
    return .some(node.word(name, of: LinkedKey.terms).map(Key.value))
  }

  private mutating func readGraph(
    _ line: Span<UInt8>,
    number: Int,
    depth: Int,
    _ body: (inout LinkedNode) throws -> Void
  ) throws {
    try cursor.expect(UInt8(ascii: "["), in: line)
    repeat {
      try read(line, number: number, depth: depth + 1, body)
    } while cursor.take(UInt8(ascii: ","), in: line)
    try cursor.expect(UInt8(ascii: "]"), in: line)
  }

  private mutating func readClasses(_ line: Span<UInt8>) throws(JSONError) {
    node.forgetClasses()
    try readTexts(line) { node, text in
      node.add(class: node.word(text, of: ResourceKind.shortNames))
    }
  }

  /// Reads a text, or a list of them.
  private mutating func readTexts(
    _ line: Span<UInt8>,
    _ body: (inout LinkedNode, Range<Int>) -> Void
  ) throws(JSONError) {
    guard cursor.take(UInt8(ascii: "["), in: line) else {
      return body(&node, try node.keep(&cursor, in: line))
    }
    var isFirst = true
    while !cursor.take(UInt8(ascii: "]"), in: line) {
      if !isFirst { try cursor.expect(UInt8(ascii: ","), in: line) }
      isFirst = false
      body(&node, try node.keep(&cursor, in: line))
    }
  }
}
