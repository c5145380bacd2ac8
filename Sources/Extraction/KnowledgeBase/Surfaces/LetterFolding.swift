/// Writes letters with diacritics, and typographic marks, in ASCII as English news does.
enum LetterFolding {
  /// What a scalar folds to.
  enum Folded: Equatable {
    /// These ASCII letters, or none.
    case letters(String)
    /// Nothing is known of it: it stays as it is.
    case other
  }

  /// Folds one scalar.
  static func folded(_ scalar: Unicode.Scalar) -> Folded {
    if scalar.isASCII { return .letters(String(scalar)) }
    if (0x300...0x36f).contains(scalar.value) { return .letters("") }
    return table[scalar].map(Folded.letters) ?? .other
  }

  /// Folds a whole text; what is unknown stays.
  static func folded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch folded(scalar) {
      case .letters(let letters): result += letters
      case .other: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (letters, scalars) in groups {
      for scalar in scalars.unicodeScalars { table[scalar] = letters }
    }
    return table
  }()

  /// Letters of the Latin script in Unicode blocks up to Latin Extended Additional.
  private static let groups: [(String, String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄǍȦẠẢẤẦẨẪẬẮẰẲẴẶ"), ("a", "àáâãäåāăąǎȧạảấầẩẫậắằẳẵặ"),
    ("AE", "ÆǢ"), ("ae", "æǣ"), ("B", "ḂḄ"), ("b", "ḃḅ"),
    ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ÐĎĐḌḎḐ"), ("d", "ðďđḍḏḑ"),
    ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆƏ"), ("e", "èéêëēĕėęěẹẻẽếềểễệə"),
    ("G", "ĜĞĠĢǦḠ"), ("g", "ĝğġģǧḡ"), ("H", "ĤĦḤḨḪ"), ("h", "ĥħḥḩḫẖ"),
    ("I", "ÌÍÎÏĨĪĬĮİǏỈỊ"), ("i", "ìíîïĩīĭįıǐỉị"), ("J", "Ĵ"), ("j", "ĵ"),
    ("K", "ĶǨḲḴ"), ("k", "ķǩḳḵ"), ("L", "ĹĻĽĿŁḶḺ"), ("l", "ĺļľŀłḷḻ"), ("M", "ṀṂ"), ("m", "ṁṃ"),
    ("N", "ÑŃŅŇŊṄṆṈ"), ("n", "ñńņňŋṅṇṉ"),
    ("O", "ÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ"), ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("OE", "Œ"), ("oe", "œ"), ("P", "ṖÞ"), ("p", "ṗþ"), ("R", "ŔŖŘṚṞ"), ("r", "ŕŗřṛṟ"),
    ("S", "ŚŜŞŠȘṢ"), ("s", "śŝşšșṣ"), ("ss", "ß"), ("T", "ŢŤŦȚṬṮ"), ("t", "ţťŧțṭṯ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"),
    ("V", "ṾṼ"), ("v", "ṿṽ"), ("W", "ŴẀẂẄ"), ("w", "ŵẁẃẅ"), ("X", "ẊẌ"), ("x", "ẋẍ"),
    ("Y", "ÝŶŸẎỲỴỶỸ"), ("y", "ýÿŷẏỳỵỷỹ"), ("Z", "ŹŻŽẒẔ"), ("z", "źżžẓẕ"),
    ("'", "‘’‛ʹʻʼʾʿˈ′´"), ("-", "‐‑–"), (" ", "\u{a0}\u{202f}\u{2009}"),
  ]
}
