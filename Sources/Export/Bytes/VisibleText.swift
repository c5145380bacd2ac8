/// What terminals obey instead of showing it, shown by its number.
///
/// A document, a file's name or a graph may hold such characters to hide or forge what the user
/// reads.
extension String {
  /// One line: every character that a terminal obeys stands as its number, `\u{1B}`; tabs stay.
  public var visible: String { showing(where: \.isObeyed) }

  /// Any number of lines: as `visible`, but line feeds stay, too.
  public var visibleLines: String { showing { $0.isObeyed && $0 != "\n" } }

  private func showing(where isHidden: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isHidden) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if isHidden(scalar) {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control of C0 (but a tab), DEL or C1, ends lines, or turns the direction of
  /// writing.
  fileprivate var isObeyed: Bool {
    switch value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Makes the bytes of a text visible that comes in pieces, which may end within a character.
struct VisibleBytes {
  private var rest: [UInt8] = []

  /// The visible form of the next piece, as far as its characters are whole.
  mutating func next(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let all = rest + bytes
    let end = Self.wholeCharacters(of: all)
    rest = Array(all[end...])
    return Array(String(decoding: all[..<end], as: UTF8.self).visibleLines.utf8)
  }

  /// What is left when no more comes.
  mutating func end() -> [UInt8] {
    defer { rest = [] }
    return Array(String(decoding: rest, as: UTF8.self).utf8)
  }

  /// How many bytes there are before a last character that is not whole.
  private static func wholeCharacters(of bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      guard byte >= 0x80 else { break }
      guard byte >= 0xC0 else { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return wanted > length ? bytes.count - length : bytes.count
    }
    return bytes.count
  }
}
