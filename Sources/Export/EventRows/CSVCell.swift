/// Text in a cell between quotation marks, as RFC 4180 has it; characters that XML cannot hold
/// become U+FFFD as in the other formats.
private enum QuotedCell: TextEscape {
  static var special: SpecialBytes {
    let quote = UInt8(ascii: "\"")
    return SpecialBytes(quote, 0xEF, quote, quote, quote)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case UInt8(ascii: "\""): sink.write("\"\"")
    case 9, 10, 13: sink.write(byte: bytes[place])
    case 0xEF where bytes.holdsNoncharacter(at: place):
      sink.writeReplacement()
      return 3
    case 0xEF: sink.write(byte: 0xEF)
    default: sink.writeReplacement()
    }
    return 1
  }
}

extension ByteSink {
  /// Adds a text as a cell: between quotation marks where it needs them, and so that no spreadsheet
  /// takes it for a formula.
  mutating func write(cell text: String) {
    write(cell: text, isData: false)
  }

  /// Adds a text as a cell for databases, which get it as it is.
  mutating func write(dataCell text: String) { write(cell: text, isData: true) }

  private mutating func write(cell text: String, isData: Bool) {
    let bytes = text.utf8.span
    guard bytes.count > 0 else { return }
    let isFormula = !isData && bytes.beginsFormula
    guard isFormula || !bytes.isPlainCell else { return write(bytes) }
    write(byte: UInt8(ascii: "\""))
    if isFormula { write(byte: UInt8(ascii: "'")) }
    write(bytes, as: QuotedCell.self)
    write(byte: UInt8(ascii: "\""))
  }
}

extension Span where Element == UInt8 {
  /// Whether a spreadsheet may calculate what begins so, also behind white space, and by the wide
  /// forms of the signs (U+FF0B, U+FF0D, U+FF1D, U+FF20).
  fileprivate var beginsFormula: Bool {
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
      case 9, 10, 13, 32: continue
      case 0xEF where index + 2 < count && self[index + 1] == 0xBC:
        return [0x8B, 0x8D, 0x9D, 0xA0].contains(self[index + 2])
      default: return false
      }
    }
    return false
  }

  /// Whether the bytes mean nothing to a table.
  fileprivate var isPlainCell: Bool {
    if count > 0, self[0] == 32 || self[count - 1] == 32 { return false }
    for index in indices {
      switch self[index] {
      case 0..<32, UInt8(ascii: "\""), UInt8(ascii: ","), 0xEF: return false
      default: continue
      }
    }
    return true
  }
}
