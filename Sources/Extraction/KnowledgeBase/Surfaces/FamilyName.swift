/// The parts of a full name by which news calls a person after the first mention.
enum FamilyName {
  /// The surnames of a person, in the forms in which they may stand alone.
  ///
  /// - Parameters:
  ///   - name: The full name, given name first unless the state's custom is otherwise.
  ///   - state: The ISO 3166-1 alpha-3 code of the person's state.
  static func forms(of name: String, state: String?) -> [String] {
    var words = name.split(separator: " ").map(String.init)
    while let last = words.last, suffixes.contains(last) { words.removeLast() }
    guard words.count > 1, let last = words.last else { return words }
    var forms: [String] = []
    if let state, familyFirst.contains(state) { forms.append(words[0]) }
    forms.append(last)
    forms.append(contentsOf: withParticles(words))
    forms.append(contentsOf: withoutArticle(last))
    if let state, doubleSurnames.contains(state), words.count > 2 {
      forms.append(words[words.count - 2])
      forms.append(words.suffix(2).joined(separator: " "))
    }
    return forms.filter { $0.utf8.count > 1 }
  }

  /// "de Klerk", "bin Laden", "van der Bellen": the particles before the last word belong to it.
  private static func withParticles(_ words: [String]) -> [String] {
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    guard start < words.count - 1 else { return [] }
    let form = words[start...].joined(separator: " ")
    return [form, form.prefix(1).uppercased() + form.dropFirst()]
  }

  /// "al-Assad" is also "Assad" and, where a sentence begins, "Al-Assad".
  private static func withoutArticle(_ word: String) -> [String] {
    guard let hyphen = word.firstIndex(of: "-") else { return [] }
    guard articles.contains(word[..<hyphen].lowercased()) else { return [] }
    let rest = word[word.index(after: hyphen)...]
    return [
      String(rest),
      word[..<hyphen].lowercased() + "-" + rest,
      word.prefix(1).uppercased() + word.dropFirst(),
    ]
  }

  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "V"]
  private static let articles: Set<String> = [
    "al", "el", "an", "as", "ash", "ar", "ad", "at", "az",
  ]
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "van", "von", "zu", "bin",
    "ibn", "ben", "al", "el", "la", "le", "abu", "ter", "ten", "bint", "ould", "st.",
  ]
  private static let familyFirst: Set<String> = [
    "CHN", "TWN", "HKG", "MAC", "PRK", "KOR", "VNM", "SGP", "KHM",
  ]
  private static let doubleSurnames: Set<String> = [
    "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GNQ", "GTM", "HND", "MEX",
    "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN", "BRA", "PRT", "AGO", "MOZ",
  ]
}
