internal import KnowledgeGraph

/// A buffer in which IRIs are put together.
struct IRIText {
  private(set) var bytes: [UInt8] = []
  private let relations = Ontology.standard.definitions.map { Array($0.name.utf8) }
  private let suffixes = EdgeKind.all.map { Array($0.identifierSuffix.utf8) }

  /// Empties the buffer.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds bytes as they are.
  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds a byte as it is.
  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Adds what follows the namespace.
  mutating func append(localOf name: borrowing ResourceName) {
    switch name {
    case .dataset, .ontology: break
    case .document(let id): append(encoded: id.rawValue)
    case .entity(let id): append(encoded: id.rawValue)
    case .wikidata(let id): append(encoded: id)
    case .relation(let relation): append(relations[relation.ordinal])
    case .stance(let stance): bytes.append(contentsOf: stance.rawValue.utf8)
    case .edge(let key): append(key)
    case .claim(let id), .evidence(let id), .selector(let id): append(id)
    }
  }

  private mutating func append(_ key: borrowing EdgeKey) {
    append(encoded: key.subject.rawValue)
    append(byte: UInt8(ascii: "."))
    append(relations[key.relation.ordinal])
    append(byte: UInt8(ascii: "."))
    append(encoded: key.object.rawValue)
    append(suffixes[EdgeKind(copy key).ordinal])
  }

  private mutating func append(_ id: ClaimID) {
    append(hexadecimal: id.high, digits: 16)
    append(hexadecimal: UInt64(id.low), digits: 8)
  }

  /// Adds the lower digits of a number in lower-case hexadecimal.
  mutating func append(hexadecimal value: UInt64, digits: Int) {
    var shift = UInt64(digits) * 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
      bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a"))
    }
  }

  /// Adds a text as a segment of an IRI's path, percent-encoded where it has to be (RFC 3987).
  mutating func append(encoded text: String) {
    let bytes = text.utf8Span.span
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, Self.isUnreserved(bytes[end]) { end += 1 }
      self.bytes.append(contentsOf: bytes.extracting(start..<end))
      guard end < bytes.count else { return }
      start = appendUnusual(bytes, at: end)
    }
  }

  /// Adds a character that is no letter, digit or mark of ASCII.
  ///
  /// - Returns: where the next one begins.
  private mutating func appendUnusual(_ text: Span<UInt8>, at place: Int) -> Int {
    var end = place + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let character = text.extracting(place..<end)
    if Self.isUnescaped(text[place]), Self.isIRICharacter(String(decoding: character)) {
      bytes.append(contentsOf: character)
    } else {
      for index in character.indices { append(percentEncoded: character[index]) }
    }
    return end
  }

  private mutating func append(percentEncoded byte: UInt8) {
    append(byte: UInt8(ascii: "%"))
    append(byte: hexadecimalDigit(byte >> 4))
    append(byte: hexadecimalDigit(byte & 15))
  }

  /// Letters, digits, `-._~` and the colon.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// Whether a byte may stand in an IRI at all: not `<>"{}|^\``, a backslash, space or a control.
  static func isUnescaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: false
    default: true
    }
  }

  /// `ucschar` of RFC 3987, of the planes that hold characters.
  private static func isIRICharacter(_ text: String) -> Bool {
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF, 0x10000...0x1FFFD, 0x20000...0x2FFFD,
      0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
