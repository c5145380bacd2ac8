/// The form of identifiers that XML, DOT and IRIs take alike: `NMTOKEN` of XML 1.0, section 2.3.
enum NameToken {
  /// Whether a text is one: not empty, letters of any script, digits and `. - _ :` alone.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isCharacter($0.value) }
  }

  private static func isCharacter(_ value: UInt32) -> Bool {
    value < 128 ? isASCIICharacter(UInt8(value)) : ranges.contains { $0.contains(value) }
  }

  private static func isASCIICharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// `NameChar` beyond ASCII.
  private static let ranges: [ClosedRange<UInt32>] = [
    0xB7...0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
    0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
    0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]
}
