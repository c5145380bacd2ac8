/// Keeps the three letters `INF` whole in Gephi.
///
/// Gephi replaces `INF` by `Infinity` in every text of a GraphML or GEXF file but labels and kinds,
/// so that "INF Treaty" becomes "Infinity Treaty". A word joiner (U+2060), which nobody sees and at
/// which no line breaks, parts the letters for Gephi. Where a text itself has joiners there, it
/// gets one more, so that taking one away always gives the text back.
public enum InfinityGuard {
  private static let joiner: [UInt8] = [0xE2, 0x81, 0xA0]

  /// The text with one joiner more in every `INF`, or nothing when it has none.
  @inline(__always)
  static func guarding(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
    let letter = UInt8(ascii: "F")
    let special = SpecialBytes(letter, letter, letter, letter, letter)
    return special.firstIndex(in: bytes) < bytes.count ? joining(bytes) : nil
  }

  @inline(never)
  private static func joining(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
    var guarded: [UInt8] = []
    var copied = 0
    for place in 0..<bytes.count where bytes[place] == UInt8(ascii: "F") {
      guard endsInJoinableStart(bytes, before: place) else { continue }
      for index in copied..<place { guarded.append(bytes[index]) }
      guarded += joiner
      copied = place
    }
    guard copied > 0 else { return nil }
    for index in copied..<bytes.count { guarded.append(bytes[index]) }
    return guarded
  }

  /// The text that was guarded.
  public static func unguarding(_ text: String) -> String {
    // Nearly all texts have no joiner at all.
    guard text.utf8.span.firstIndex(of: joiner[0], from: 0) != nil else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "F"), plain.suffix(3).elementsEqual(joiner),
        endsInJoinableStart(plain.span, before: plain.count)
      {
        plain.removeLast(3)
      }
      plain.append(byte)
    }
    return plain.count == bytes.count ? text : String(decoding: plain, as: UTF8.self)
  }

  /// Whether `IN` and any number of joiners stand before `place`.
  private static func endsInJoinableStart(
    _ bytes: borrowing Span<UInt8>,
    before place: Int
  ) -> Bool {
    var end = place
    while end >= 3, bytes[end - 3] == 0xE2, bytes.holds(0x81, 0xA0, at: end - 2) { end -= 3 }
    return bytes.holds(UInt8(ascii: "I"), UInt8(ascii: "N"), at: end - 2)
  }
}

extension ByteSink {
  /// Adds a text as the content of an XML element that Gephi reads as a column.
  @inline(__always)
  mutating func writeXML(_ bytes: borrowing Span<UInt8>, guardingInfinity: Bool) {
    if guardingInfinity { writeGuardedXML(bytes) } else { writeXML(bytes) }
  }

  /// Adds a text as the value of an XML attribute that Gephi reads as a column.
  @inline(__always)
  mutating func writeGuardedXMLAttribute(_ text: String) {
    if let guarded = InfinityGuard.guarding(text.utf8.span) {
      write(guarded.span, as: XMLAttribute.self)
    } else {
      write(text, as: XMLAttribute.self)
    }
  }

  @inline(__always)
  private mutating func writeGuardedXML(_ bytes: borrowing Span<UInt8>) {
    if let guarded = InfinityGuard.guarding(bytes) {
      writeXML(guarded.span)
    } else {
      writeXML(bytes)
    }
  }
}
