/// The letters of pictures: the fonts that are named, and how wide their letters are.
///
/// Arial, Liberation Sans and Helvetica have the same widths, and one of them is on almost every
/// machine: a picture that names them looks alike on all of those.
enum Letters {
  /// The fonts, the one that is tried first before the others.
  static let fonts = "Arial, Liberation Sans, Helvetica, sans-serif"

  /// The width of a text in multiples of the letters' size; beyond ASCII an estimate.
  static func width(of line: String) -> Double {
    Double(line.reduce(0) { $0 + width(of: $1) }) / 1000
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20..<0x7F: return ascii[Int(scalar.value) - 0x20]
    // Capitals of Greek and Cyrillic; all but a few of these letters are narrower.
    case 0x386...0x3AB, 0x400...0x42F: return 850
    case 0x430...0x52F: return 720
    // From the scripts of India to those of Ethiopia.
    case 0x900...0x139F: return 800
    default: return scalar.value < 0x2E80 ? 600 : 1050
    }
  }

  /// The widths from the space to the tilde, in thousandths (Adobe's font metrics of Helvetica).
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
