/// Gathers a text whose runs of white space become one space, without any at its ends.
struct SpaceFolder {
  private var bytes: [UInt8] = []
  private var isSpacePending = false

  /// Adds a piece of text.
  mutating func append(_ text: String) {
    let span = text.utf8Span.span
    var index = 0
    while index < span.count {
      let length = Self.length(ofScalarFrom: span[index])
      switch Self.kind(of: span, at: index, length: length) {
      case .space: isSpacePending = true
      case .invisible: break
      case .visible:
        if isSpacePending, !bytes.isEmpty { bytes.append(32) }
        isSpacePending = false
        for offset in 0..<length { bytes.append(span[index + offset]) }
      }
      index += length
    }
  }

  /// Whether nothing but white space has come.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text with its white space folded.
  static func folded(_ text: String) -> String {
    var folder = SpaceFolder()
    folder.append(text)
    return folder.text
  }

  private enum Kind {
    case visible
    case space
    /// Soft hyphens, zero-width spaces, byte order marks: what leaves no mark on paper.
    case invisible
  }

  private static func length(ofScalarFrom byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  private static func kind(of span: Span<UInt8>, at index: Int, length: Int) -> Kind {
    switch length {
    case 1:
      return span[index] <= 32 || span[index] == 0x7F ? .space : .visible
    case 2:
      return kind(UInt32(span[index] & 0x1F) << 6 | UInt32(span[index + 1] & 0x3F))
    case 3:
      let high = UInt32(span[index] & 0x0F) << 12 | UInt32(span[index + 1] & 0x3F) << 6
      return kind(high | UInt32(span[index + 2] & 0x3F))
    default:
      return .visible
    }
  }

  private static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B, 0x2060, 0xFEFF: .invisible
    default: .visible
    }
  }
}
