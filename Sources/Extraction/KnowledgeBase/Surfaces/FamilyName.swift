/// The parts of a full name by which news calls a person after the first mention.
struct FamilyName {
  let words: NameWords

  /// The surnames of a person, in the forms in which they may stand alone.
  ///
  /// - Parameters:
  ///   - name: The full name, given name first unless the state's custom is otherwise.
  ///   - custom: How surnames stand in full names in the person's state.
  func forms(of name: String, custom: SurnameCustom?) -> [String] {
    let suffixes = self.words[.suffix]
    var words = name.split(separator: " ").map(String.init)
    while let last = words.last, suffixes.contains(last) { words.removeLast() }
    guard words.count > 1, let last = words.last else { return words }
    var forms: [String] = []
    if custom == .familyFirst { forms.append(words[0]) }
    forms.append(last)
    forms.append(contentsOf: withParticles(words))
    forms.append(contentsOf: withoutArticle(last))
    if custom == .two, words.count > 2 {
      forms.append(words[words.count - 2])
      forms.append(words.suffix(2).joined(separator: " "))
    }
    return forms.filter { $0.utf8.count > 1 }
  }

  /// "de Klerk", "bin Laden", "van der Bellen": the particles before the last word belong to it.
  private func withParticles(_ words: [String]) -> [String] {
    let particles = self.words[.particle]
    var start = words.count - 1
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    guard start < words.count - 1 else { return [] }
    let form = words[start...].joined(separator: " ")
    return [form, form.prefix(1).uppercased() + form.dropFirst()]
  }

  /// "al-Assad" is also "Assad" and, where a sentence begins, "Al-Assad".
  private func withoutArticle(_ word: String) -> [String] {
    guard let hyphen = word.firstIndex(of: "-") else { return [] }
    guard words.isArticle(word[..<hyphen].lowercased()) else { return [] }
    let rest = word[word.index(after: hyphen)...]
    return [
      String(rest),
      word[..<hyphen].lowercased() + "-" + rest,
      word.prefix(1).uppercased() + word.dropFirst(),
    ]
  }
}
