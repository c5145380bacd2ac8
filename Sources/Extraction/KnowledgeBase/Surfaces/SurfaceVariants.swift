/// The forms in which news may write a name that a data file gives once.
struct SurfaceVariants {
  let words: NameWords
  private let organWords: Set<String>

  init(words: NameWords) {
    self.words = words
    organWords = words[.organHead].union(words[.organWord])
  }

  /// The form itself and its regular variants, without repetition.
  func variants(of form: String) -> [String] {
    var forms = [form]
    for change in changes {
      for known in forms {
        let changed = change(known)
        if !forms.contains(changed) { forms.append(changed) }
      }
    }
    return forms
  }

  private var changes: [(String) -> String] {
    [
      { replacingWords(of: $0, by: words.spellings) },
      { replacingWords(of: $0, by: words.otherSpellings) },
      { replacingWords(of: $0, by: ["and": "&"]) },
      { replacingWords(of: $0, by: ["&": "and"]) },
      loweringOrganWords,
      togglingArticle,
      capitalizingSyllables,
      capitalizingInitials,
    ]
  }

  private func replacingWords(of form: String, by words: [String: String]) -> String {
    guard form.utf8.contains(UInt8(ascii: " ")) else { return form }
    return form.split(separator: " ", omittingEmptySubsequences: false)
      .map { words[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// "Russian Foreign Ministry" is as often written "Russian foreign ministry".
  private func loweringOrganWords(_ form: String) -> String {
    let words = form.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, self.words[.organHead].contains(last) else {
      return form
    }
    let lowered = words.dropFirst().map { organWords.contains($0) ? $0.lowercased() : $0 }
    return ([words[0]] + lowered).joined(separator: " ")
  }

  /// The Arabic article, and any other small first letter, is a capital where a sentence begins.
  private func togglingArticle(_ form: String) -> String {
    guard let first = form.first, first.isASCII, first.isLetter else { return form }
    if first.isLowercase { return first.uppercased() + form.dropFirst() }
    return startsWithArticle(form) ? first.lowercased() + form.dropFirst() : form
  }

  /// "Kim Jong-un" is as often written "Kim Jong Un".
  private func capitalizingSyllables(_ form: String) -> String {
    guard form.contains(" "), form.contains("-") else { return form }
    var isAfterHyphen = false
    return String(
      form.map { letter in
        defer { isAfterHyphen = letter == "-" }
        return isAfterHyphen && letter.isASCII ? Character(letter.uppercased()) : letter
      }
    )
  }

  private func startsWithArticle(_ form: String) -> Bool {
    guard let end = form.firstIndex(where: { $0 == "-" || $0 == " " }) else { return false }
    let word = form[..<end].lowercased()
    return form[end] == "-" ? words.isArticle(word) : words[.article].contains(word)
  }

  /// British news writes initials that are spoken as a word like one: "Unicef".
  private func capitalizingInitials(_ form: String) -> String {
    let capitals = form.utf8.allSatisfy { (65...90).contains($0) }
    guard capitals, form.utf8.count > 4, form.contains(where: "AEIOU".contains) else { return form }
    return form.prefix(1) + form.dropFirst().lowercased()
  }
}
