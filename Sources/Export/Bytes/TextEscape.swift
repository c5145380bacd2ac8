internal import KnowledgeGraph

/// How a format writes the bytes of a text that mean something to it.
protocol TextEscape {
  /// The bytes that may need it; all others are copied.
  static var special: SpecialBytes { get }
  /// Writes what stands for the character at `place`.
  ///
  /// - Returns: how many bytes of the text it stands for, at least 1.
  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int
}

extension ByteSink {
  /// Adds a text with a format's escapes.
  @inline(__always)
  mutating func write(_ text: String, as escape: (some TextEscape).Type) {
    write(text.utf8.span, as: escape)
  }

  /// Adds a text with a format's escapes.
  @inline(__always)
  mutating func write(_ bytes: borrowing Span<UInt8>, as escape: (some TextEscape).Type) {
    let place = escape.special.firstIndex(in: bytes)
    if place == bytes.count { return write(bytes) }
    writeSpecial(bytes, from: place, as: escape)
  }

  @inline(never)
  private mutating func writeSpecial<Escape: TextEscape>(
    _ bytes: borrowing Span<UInt8>,
    from first: Int,
    as escape: Escape.Type
  ) {
    write(bytes.extracting(0..<first))
    var place = first
    while place < bytes.count {
      place += Escape.write(bytes, at: place, to: &self)
      let next = Escape.special.firstIndex(in: bytes, from: place)
      write(bytes.extracting(place..<next))
      place = next
    }
  }

  /// Adds an identifier as edges' identifiers hold it.
  @inline(__always)
  mutating func write(inEdge id: borrowing EntityID, as escape: (some TextEscape).Type) {
    let bytes = id.rawValue.utf8.span
    if bytes.isPlain { write(bytes) } else { write(id.inEdges, as: escape) }
  }

  /// Adds U+FFFD for a character that the format cannot hold.
  mutating func writeReplacement() {
    replacedCharacters += 1
    write("\u{FFFD}" as StaticString)
  }
}

extension Span where Element == UInt8 {
  /// Whether the bytes at `place` are these.
  @inline(__always)
  func holds(_ first: UInt8, _ second: UInt8, at place: Int) -> Bool {
    place >= 0 && place + 1 < count && self[place] == first && self[place + 1] == second
  }

  /// Whether U+FFFE or U+FFFF, which are not characters, stand at `place`.
  func holdsNoncharacter(at place: Int) -> Bool {
    holds(0xEF, 0xBF, at: place) && place + 2 < count && self[place + 2] >= 0xBE
  }
}
