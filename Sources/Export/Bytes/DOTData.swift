/// Text in DOT that Graphviz does not show: programs get it byte by byte as it stands.
///
/// Between double quotes `\"` is the only escape. A single backslash before a quotation mark or a
/// line's end, or at the end of the text, cannot be written so: such a text stands between angle
/// brackets, as HTML does. Where its own brackets are not pairs, or it is too long, a word joiner
/// (U+2060) is put behind the backslash; where a quoted text itself has joiners there, it gets one
/// more, so that taking one away always gives the text back.
enum DOTData: TextEscape {
  private static let joiner: [UInt8] = [0xE2, 0x81, 0xA0]
  private static let backslash = UInt8(ascii: "\\")

  static var special: SpecialBytes {
    let quote = UInt8(ascii: "\"")
    return SpecialBytes(quote, 0xEF, quote, quote, quote)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case 9, 10, 13: sink.write(byte: bytes[place])
    case 0..<0x20: sink.writeReplacement()
    default: return writeCharacter(bytes, at: place, to: &sink)
    }
    return 1
  }

  fileprivate static func writeCharacter(
    _ bytes: borrowing Span<UInt8>,
    at place: Int,
    to sink: inout ByteSink
  ) -> Int {
    guard bytes.holdsNoncharacter(at: place) else {
      sink.write(byte: bytes[place])
      return 1
    }
    sink.writeReplacement()
    return 3
  }

  /// Whether a text can stand between angle brackets: its own are pairs, and Graphviz can read it.
  fileprivate static func isBracketable(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count <= 5000 else { return false }
    var depth = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<") { depth += 1 }
      if bytes[index] == UInt8(ascii: ">") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether a single backslash and this many joiners stand before a place where a quoted text must
  /// not have one; nothing where there is no such backslash.
  private static func joiners(
    _ bytes: borrowing Span<UInt8>,
    before place: Int
  ) -> Int? {
    if place < bytes.count {
      guard [UInt8(ascii: "\""), 0x0A, 0x0D].contains(bytes[place]) else { return nil }
    }
    var end = place
    while end >= 3, bytes[end - 3] == 0xE2, bytes.holds(0x81, 0xA0, at: end - 2) { end -= 3 }
    return bytes.backslashes(before: end) % 2 == 1 ? (place - end) / 3 : nil
  }

  /// Whether no single backslash stands where a quoted text must not have one.
  fileprivate static func isQuotable(_ bytes: borrowing Span<UInt8>) -> Bool {
    for place in 0...bytes.count where joiners(bytes, before: place) == 0 { return false }
    return true
  }

  /// The text with one joiner more behind the backslashes that need it.
  fileprivate static func guarding(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var guarded: [UInt8] = []
    for place in 0...bytes.count {
      if joiners(bytes, before: place) != nil { guarded += joiner }
      if place < bytes.count { guarded.append(bytes[place]) }
    }
    return guarded
  }

  /// The text of what stands between double quotes; nothing where it stands there as it is.
  static func unescaped(_ quoted: Span<UInt8>) -> [UInt8]? {
    guard quoted.firstIndex(of: backslash, from: 0) != nil else { return nil }
    var bytes: [UInt8] = []
    var place = 0
    while place < quoted.count {
      let isPair = quoted[place] == backslash && place + 1 < quoted.count
      if !isPair || quoted[place + 1] != UInt8(ascii: "\"") { bytes.append(quoted[place]) }
      if isPair { bytes.append(quoted[place + 1]) }
      place += isPair ? 2 : 1
    }
    return unguarding(bytes.span)
  }

  private static func unguarding(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for place in 0...bytes.count {
      if joiners(bytes, before: place) ?? 0 > 0 { plain.removeLast(3) }
      if place < bytes.count { plain.append(bytes[place]) }
    }
    return plain
  }
}

/// Text between angle brackets in DOT.
private enum DOTBracketed: TextEscape {
  static var special: SpecialBytes { SpecialBytes(0xEF, 0xEF, 0xEF, 0xEF, 0xEF) }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case 9, 10, 13: sink.write(byte: bytes[place])
    case 0..<0x20: sink.writeReplacement()
    default: return DOTData.writeCharacter(bytes, at: place, to: &sink)
    }
    return 1
  }
}

extension ByteSink {
  /// Adds a text that programs read, and Graphviz does not show.
  @inline(__always)
  mutating func writeDOT(data text: String) { writeDOT(data: text.utf8.span) }

  /// Adds a text that programs read, and Graphviz does not show.
  @inline(__always)
  mutating func writeDOT(data bytes: borrowing Span<UInt8>) {
    let backslash = UInt8(ascii: "\\")
    let special = SpecialBytes(backslash, backslash, backslash, backslash, backslash)
    if special.firstIndex(in: bytes) == bytes.count {
      writeQuoted(bytes, as: DOTData.self)
    } else {
      writeDOT(dataWithBackslashes: bytes)
    }
  }

  @inline(never)
  private mutating func writeDOT(dataWithBackslashes bytes: borrowing Span<UInt8>) {
    if !DOTData.isQuotable(bytes), DOTData.isBracketable(bytes) {
      write(byte: UInt8(ascii: "<"))
      write(bytes, as: DOTBracketed.self)
      write(byte: UInt8(ascii: ">"))
    } else {
      writeQuoted(DOTData.guarding(bytes).span, as: DOTData.self)
    }
  }

  /// Adds texts that programs read, with semicolons between them.
  mutating func writeDOT(data texts: [String]) {
    writeDOT(data: texts.count == 1 ? texts[0] : texts.joined(separator: "; "))
  }
}
