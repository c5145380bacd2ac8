/// Finds base forms.
package struct Lemmatizer: Sendable {
  private let table: LemmaTable

  package init(table: LemmaTable) {
    self.table = table
  }

  /// Writes the lemmas of tagged and parsed tokens.
  func annotate(_ tokens: inout [Token], _ sentences: [Sentence]) {
    for sentence in sentences {
      for index in sentence.tokens {
        let isInside = index > sentence.tokens.lowerBound
        tokens[index].lemma =
          Self.perfectAuxiliary(at: index, tokens) ?? Self.ungrouped(tokens[index])
          ?? lemma(of: tokens[index], isInside: isInside)
      }
    }
  }

  /// The lemma of a word by its tags, and by whether it stands behind another in its sentence.
  private func lemma(of token: Token, isInside: Bool) -> String {
    let tag = LemmaTable.tag(token.partOfSpeech, token.pennTag)
    let keepsCase = isInside ? keepsCapitals(token.form, tag) : table.keepsCase(tag)
    let form = Self.cased(token.form, keepsCase: keepsCase)
    let rule =
      table.rule(tag: tag, word: form.utf8.span)
      ?? table.rule(tag: LemmaTable.tag(token.partOfSpeech, nil), word: form.utf8.span)
    return rule?.apply(to: form) ?? form
  }

  /// Whether a word inside a sentence keeps its capitals, if it has any.
  private func keepsCapitals(_ form: String, _ tag: UInt64) -> Bool {
    guard form.utf8.contains(where: \.isASCIIUppercase) else { return table.keepsCase(tag) }
    let rule = table.rule(tag: LemmaTable.capitalsTag(tag), word: form.utf8.span)
    return rule.map { $0 != LemmaTable.lowercasing } ?? table.keepsCase(tag)
  }

  /// The word as rules see it: in lower case, unless its tag keeps capitals.
  package static func cased(_ form: String, keepsCase: Bool) -> String {
    if keepsCase || form.utf8.allSatisfy({ $0.isASCIILowercase }) { return form }
    return form.lowercased()
  }

  /// "have" for a short "has" or "had" before a participle, which looks like "is" or "would".
  private static func perfectAuxiliary(at index: Int, _ tokens: [Token]) -> String? {
    let token = tokens[index]
    guard token.relation == .auxiliary, token.form.utf8.count <= 4,
      tokens.indices.contains(token.head), tokens[token.head].pennTag == .verbPastParticiple
    else { return nil }
    switch token.form {
    case "'s", "’s", "'d", "’d": return "have"
    default: return nil
    }
  }

  /// A number without the commas between its groups of digits.
  private static func ungrouped(_ token: Token) -> String? {
    let form = token.form
    guard token.partOfSpeech == .numeral, form.utf8.contains(comma),
      form.utf8.allSatisfy({ $0 == comma || (0x2E...0x39).contains($0) && $0 != 0x2F })
    else { return nil }
    return form.filter { $0 != "," }
  }

  private static let comma = UInt8(ascii: ",")
}
