/// A name as names are compared: in lower case ASCII, without marks, points, possessives and a
/// leading article.
///
/// "The Côte d'Ivoire's" is "cote divoire". Letters that do not decompose into ASCII vanish.
struct PlainName {
  /// The name's words, separated by single spaces; empty where nothing is left.
  let text: String

  init(_ name: String) {
    var letters = Self.withoutPossessives(Self.ascii(name))
    letters = letters.compactMap { byte in
      switch byte {
      case UInt8(ascii: "-"): Self.space
      case Self.space, 0x30...0x39, 0x61...0x7A: byte
      default: nil
      }
    }
    var words = letters.split(separator: Self.space).map { String(decoding: $0, as: UTF8.self) }
    if words.count > 1, ["the", "a", "an"].contains(words[0]) { words.removeFirst() }
    text = words.joined(separator: " ")
  }

  private static let space = UInt8(ascii: " ")

  /// The ASCII that the name leaves, in lower case.
  private static func ascii(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if let ascii = CompatibleLetters.ascii(scalar) {
        bytes += ascii.utf8
      }
    }
    return bytes
  }

  /// Drops every "'s" that ends a word.
  private static func withoutPossessives(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: "'s".utf8), !(rest.dropFirst(2).first.map(isOfWord) ?? false) {
        index += 2
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
