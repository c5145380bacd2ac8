/// Finds base forms.
package struct Lemmatizer: Sendable {
  private let table: LemmaTable

  package init(table: LemmaTable) {
    self.table = table
  }

  /// Writes the lemmas of tagged and parsed tokens.
  func annotate(_ tokens: inout [Token]) {
    for index in tokens.indices {
      tokens[index].lemma = Self.perfectAuxiliary(at: index, tokens) ?? lemma(of: tokens[index])
    }
  }

  /// The lemma of a word by its tags.
  func lemma(of token: Token) -> String {
    let tag = LemmaTable.tag(token.partOfSpeech, token.pennTag)
    let form = Self.cased(token.form, keepsCase: table.keepsCase(tag))
    let rule =
      table.rule(tag: tag, word: form.utf8.span)
      ?? table.rule(tag: LemmaTable.tag(token.partOfSpeech, nil), word: form.utf8.span)
    return rule?.apply(to: form) ?? form
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
}
