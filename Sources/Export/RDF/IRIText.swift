internal import KnowledgeGraph

/// Writes IRIs after their namespaces.
struct IRIText {
  private let relations = ByteTable(Ontology.standard.definitions.map(\.name))
  private let edges = EdgeIdentifier()

  /// Adds what follows the namespace.
  func write(localOf name: borrowing ResourceName, to sink: inout ByteSink) {
    switch name {
    case .dataset, .ontology: break
    case .document(let id): sink.write(encoded: id.rawValue)
    case .entity(let id): sink.write(encoded: id.rawValue)
    case .wikidata(let id): sink.write(encoded: id)
    case .relation(let relation): relations.write(relation.ordinal, to: &sink)
    case .stance(let stance): sink.write(stance.rawValue)
    case .edge(let key): write(edge: key, to: &sink)
    case .claim(let id), .evidence(let id), .selector(let id):
      sink.write(hexadecimal: id.high)
      sink.write(hexadecimal: id.low)
    }
  }

  /// Adds the name of an edge, which holds those of its ends; where they are so long that stores
  /// would refuse both together, its digest.
  private func write(edge key: borrowing EdgeKey, to sink: inout ByteSink) {
    let length = key.subject.rawValue.utf8.count + key.object.rawValue.utf8.count
    guard length > 1000 else { return edges.write(encoded: key, to: &sink) }
    var name = ByteSink(descriptor: nil, capacity: 4096)
    edges.write(encoded: key, to: &name)
    sink.write(Digest(of: name.bytes()).hexadecimal())
  }

  /// Whether a byte may stand in an IRI at all: not `<>"{}|^\``, a backslash, space or a control.
  static func isUnescaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: false
    default: true
    }
  }

  /// `ucschar` of RFC 3987, of the planes that hold characters.
  static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF, 0x10000...0x1FFFD, 0x20000...0x2FFFD,
      0x30000...0x3FFFD:
      true
    default: false
    }
  }
}

extension ByteSink {
  /// Adds a text as a segment of an IRI's path, percent-encoded where it has to be (RFC 3987).
  @inline(__always)
  mutating func write(encoded text: String) {
    let bytes = text.utf8.span
    if bytes.isPlain { write(bytes) } else { writeSegment(bytes) }
  }

  /// Adds an identifier as edges' identifiers hold it, percent-encoded.
  @inline(__always)
  mutating func write(encodedInEdge id: borrowing EntityID) {
    let bytes = id.rawValue.utf8.span
    if bytes.isPlain { write(bytes) } else { writeEncoding(id.inEdges.utf8.span) }
  }

  /// Adds a segment; one of `.` or `..` alone would be taken for a step in the path.
  @inline(never)
  private mutating func writeSegment(_ bytes: borrowing Span<UInt8>) {
    guard bytes.isOnlyPoints else { return writeEncoding(bytes) }
    for index in bytes.indices { write(percentEncoded: bytes[index]) }
  }

  @inline(never)
  private mutating func writeEncoding(_ bytes: borrowing Span<UInt8>) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, Self.isUnreserved(bytes[end]) { end += 1 }
      write(bytes.extracting(start..<end))
      guard end < bytes.count else { return }
      start = writeUnusual(bytes, at: end)
    }
  }

  /// Adds a character that is not a letter, digit or mark of ASCII.
  ///
  /// - Returns: where the next one begins.
  private mutating func writeUnusual(_ text: borrowing Span<UInt8>, at place: Int) -> Int {
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let character = text.extracting(place..<end)
    if let scalar = String(decoding: character).unicodeScalars.first, !scalar.isASCII,
      IRIText.isCharacter(scalar)
    {
      write(character)
    } else {
      for index in character.indices { write(percentEncoded: character[index]) }
    }
    return end
  }

  private mutating func write(percentEncoded byte: UInt8) {
    write(byte: UInt8(ascii: "%"))
    write(byte: hexadecimalDigit(byte >> 4))
    write(byte: hexadecimalDigit(byte & 15))
  }

  /// Letters, digits, `-._~` and the colon.
  @inline(__always)
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    // A set of 128 bits: asked for every byte of every name.
    let set: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
    return byte < 128 && set &>> UInt64(byte & 63) & 1 != 0
  }
}

extension Span where Element == UInt8 {
  /// Whether there is one point or two, and nothing else.
  fileprivate var isOnlyPoints: Bool {
    guard (1...2).contains(count) else { return false }
    for index in indices where self[index] != UInt8(ascii: ".") { return false }
    return true
  }
}
