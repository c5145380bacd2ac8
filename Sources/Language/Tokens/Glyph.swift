/// What a character is to the tokenizer.
enum GlyphKind: UInt8 {
  case space, newline, letter, digit
  case period, comma, colon, apostrophe, hyphen, slash, ampersand, at, currency, percent, hash
  /// `!` or `?`.
  case mark
  case quote, opener, closer
  /// A symbol whose repetitions form one token: `***`.
  case repeatable
  /// A character that changes the symbol before it: a skin tone, a variation selector, a joiner.
  case modifier
  case symbol
}

/// A character of a UTF-8 text.
struct Glyph {
  var kind: GlyphKind
  /// Its number of bytes.
  var length: Int

  /// Reads the character at a position inside the text.
  @inline(__always)
  init(in text: Span<UInt8>, at position: Int) {
    let byte = text[position]
    if byte < 0x80 {
      self.init(kind: Glyph.kind(ofASCII: byte), length: 1)
    } else {
      self = Glyph.wide(in: text, at: position)
    }
  }

  @inline(__always)
  private init(kind: GlyphKind, length: Int) {
    self.kind = kind
    self.length = length
  }

  /// The character that begins at a byte, or nil at the end of the text.
  @inline(__always)
  static func at(_ position: Int, in text: Span<UInt8>) -> Glyph? {
    position < text.count ? Glyph(in: text, at: position) : nil
  }

  @inline(__always)
  private static func kind(ofASCII byte: UInt8) -> GlyphKind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A, 0x0D, 0x0C: .newline
    case 0...0x20, 0x7F: .space
    default: punctuation(byte)
    }
  }

  private static func punctuation(_ byte: UInt8) -> GlyphKind {
    switch byte {
    case UInt8(ascii: "."): .period
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .mark
    case UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opener
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closer
    case UInt8(ascii: ";"): .symbol
    default: .repeatable
    }
  }

  private static func wide(in text: Span<UInt8>, at position: Int) -> Glyph {
    let first = UInt32(text[position])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, position + length <= text.count else {
      return Glyph(kind: .symbol, length: 1)
    }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[position + offset] & 0x3F) }
    return Glyph(kind: kind(ofScalar: scalar), length: length)
  }

  /// The kind of a character outside ASCII, by the blocks of Unicode.
  private static func kind(ofScalar scalar: UInt32) -> GlyphKind {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .newline
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x202A...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      .space
    case 0xA2...0xA5, 0x20A0...0x20CF: .currency
    case 0x2018, 0x2019, 0x201B, 0x02BC: .apostrophe
    case 0xAB, 0xBB, 0x201A, 0x201C...0x201F, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2212: .repeatable
    case 0xAA, 0xAD, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x200C: .letter
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x200D, 0x20E3: .modifier
    case 0x2C00...0x2DFF, 0x3005, 0x3040...0x318F, 0x31A0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0xABFF, 0xAC00...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE, 0xFF10...0xFF19,
      0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
      .letter
    default: .symbol
    }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  /// The byte in lower case, if it is an ASCII letter.
  var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
