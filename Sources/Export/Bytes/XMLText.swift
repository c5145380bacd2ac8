/// Text in the value of an XML attribute that stands between double quotes.
enum XMLAttribute: TextEscape {
  static var special: SpecialBytes {
    SpecialBytes(UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""), 0xEF, 0xEF)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case UInt8(ascii: "&"): sink.write("&amp;")
    case UInt8(ascii: "<"): sink.write("&lt;")
    case UInt8(ascii: "\""): sink.write("&quot;")
    case 9: sink.write("&#9;")
    case 10: sink.write("&#10;")
    case 13: sink.write("&#13;")
    default: return XMLCharacters.write(bytes, at: place, to: &sink)
    }
    return 1
  }
}

/// Text in a CDATA section; what a section cannot hold stands between two of them.
private enum XMLSection: TextEscape {
  static var special: SpecialBytes {
    SpecialBytes(UInt8(ascii: ">"), 0xEF, 0xEF, 0xEF, 0xEF)
  }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    switch bytes[place] {
    case UInt8(ascii: ">") where bytes.holds(UInt8(ascii: "]"), UInt8(ascii: "]"), at: place - 2):
      sink.write("]]><![CDATA[>")
    case 9, 10, UInt8(ascii: ">"): sink.write(byte: bytes[place])
    case 13: sink.write("]]>&#13;<![CDATA[")
    default: return XMLCharacters.write(bytes, at: place, to: &sink)
    }
    return 1
  }
}

/// The characters that XML 1.0 cannot hold.
private enum XMLCharacters: TextEscape {
  static var special: SpecialBytes { SpecialBytes(0xEF, 0xEF, 0xEF, 0xEF, 0xEF) }

  static func write(_ bytes: borrowing Span<UInt8>, at place: Int, to sink: inout ByteSink) -> Int {
    if bytes[place] < 0x20 {
      sink.writeReplacement()
      return 1
    }
    if bytes.holdsNoncharacter(at: place) {
      sink.writeReplacement()
      return 3
    }
    sink.write(byte: bytes[place])
    return 1
  }
}

extension ByteSink {
  /// Adds a text as the content of an XML element.
  ///
  /// A text that needs an escape, or whose white space a reader might take for layout, becomes a
  /// CDATA section: some readers lose white space that stands alone between two references.
  @inline(__always)
  mutating func writeXML(_ bytes: borrowing Span<UInt8>) {
    let special = SpecialBytes(
      UInt8(ascii: "&"),
      UInt8(ascii: "<"),
      UInt8(ascii: ">"),
      0xEF,
      0xEF
    )
    if special.firstIndex(in: bytes) == bytes.count, !bytes.hasOuterSpace { return write(bytes) }
    writeUnusualXML(bytes)
  }

  @inline(never)
  private mutating func writeUnusualXML(_ bytes: borrowing Span<UInt8>) {
    guard bytes.hasOuterSpace || bytes.needsSection else {
      return write(bytes, as: XMLCharacters.self)
    }
    write("<![CDATA[")
    write(bytes, as: XMLSection.self)
    write("]]>")
  }
}

extension Span where Element == UInt8 {
  @inline(__always)
  fileprivate var hasOuterSpace: Bool {
    count > 0 && (self[0] == 0x20 || self[count - 1] == 0x20)
  }

  /// Whether a character stands there that a section keeps whole; what XML cannot hold is none.
  fileprivate var needsSection: Bool {
    let amp = UInt8(ascii: "&")
    let special = SpecialBytes(amp, UInt8(ascii: "<"), UInt8(ascii: ">"), amp, amp)
    var place = special.firstIndex(in: self)
    while place < count {
      switch self[place] {
      case 0..<9, 11, 12, 14..<0x20: place = special.firstIndex(in: self, from: place + 1)
      default: return true
      }
    }
    return false
  }
}
