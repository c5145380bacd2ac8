/// Gathers a text whose runs of white space become one space, without any at its ends.
struct SpaceFolder {
  private var scalars = String.UnicodeScalarView()
  private var isSpacePending = false

  /// Adds a piece of text.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.value <= 32 || scalar.isWideSpace {
        isSpacePending = true
      } else if !scalar.isInvisible {
        if isSpacePending, !scalars.isEmpty { scalars.append(" ") }
        isSpacePending = false
        scalars.append(scalar)
      }
    }
  }

  /// Whether nothing but white space has come.
  var isEmpty: Bool { scalars.isEmpty }

  /// The text.
  var text: String { String(scalars) }

  /// A text with its white space folded.
  static func folded(_ text: String) -> String {
    var folder = SpaceFolder()
    folder.append(text)
    return folder.text
  }
}

extension Unicode.Scalar {
  /// Whether this is a space beyond ASCII, a no-break space among them.
  fileprivate var isWideSpace: Bool {
    switch value {
    case 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether this leaves no mark on paper: soft hyphens, zero-width spaces, byte order marks.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
