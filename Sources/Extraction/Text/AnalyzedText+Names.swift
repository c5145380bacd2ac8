internal import Language

extension AnalyzedText {
  /// The text with the lemmas that the lexicon knows better.
  func corrected(by inflections: Inflections) -> AnalyzedText {
    var corrected = self
    for index in tokens.indices {
      if let lemma = inflections.lemma(of: tokens[index]) { corrected.tokens[index].lemma = lemma }
    }
    return corrected
  }

  /// The longest form that the knowledge base knows from each word on, within its sentence, as its
  /// words are spelled or else as they may be.
  func knownForms(in knowledge: KnowledgeBase, spellings: SpellingLexicon) -> [AliasMatch?] {
    var matches = [AliasMatch?](repeating: nil, count: tokens.count)
    for sentence in sentences {
      for start in sentence.tokens {
        matches[start] = knowledge.longestMatch(tokens[start..<sentence.tokens.upperBound])
      }
      for word in sentence.tokens where !spellings.others(of: tokens[word].form).isEmpty {
        let first = max(sentence.tokens.lowerBound, word - Self.longestBefore)
        for start in first...word {
          let words = start..<min(sentence.tokens.upperBound, word + Self.longestBefore)
          guard
            let match = match(spelledOtherwise: words, through: word, knowledge, spellings),
            match.length > matches[start]?.length ?? 0
          else { continue }
          matches[start] = match
        }
      }
    }
    return matches
  }

  /// How many words of a name may stand before or behind one that is spelled otherwise.
  private static var longestBefore: Int { 4 }

  /// The longest form that words are in another spelling, one of which it must reach.
  private func match(
    spelledOtherwise words: Range<Int>,
    through word: Int,
    _ knowledge: KnowledgeBase,
    _ spellings: SpellingLexicon
  ) -> AliasMatch? {
    guard tokens[words.lowerBound].form.first?.isUppercase ?? false else { return nil }
    let matches = spellings.others(of: tokens[words].map(\.form)).compactMap { forms in
      knowledge.longestMatch(forms[...])
    }
    guard let best = matches.max(by: { $0.length < $1.length }),
      words.lowerBound + best.length > word
    else { return nil }
    return best
  }

  /// The name to which a word belongs.
  func name(at word: Int) -> Name? { names.element(at: word) { $0.tokens } }

  /// The words of all names of persons that have several.
  var fullNameWords: Set<String> {
    var words: Set<String> = []
    for name in names where name.type == .person && name.tokens.count > 1 {
      words.formUnion(tokens[name.tokens].lazy.map(\.form))
    }
    return words
  }

  /// The latest year that the text gives as a time: "in 1968", "August 1968".
  var latestYear: Int? {
    tokens.indices.dropFirst().compactMap { index in
      guard let year = WrittenDate.year(tokens[index].form), isOfDate(before: index) else {
        return nil
      }
      return year
    }.max()
  }

  private func isOfDate(before year: Int) -> Bool {
    let before = tokens[year - 1].form
    if before.lowercased() == "in" || WrittenDate.month(named: before) != nil { return true }
    return before == "," && year > 2 && WrittenDate.day(tokens[year - 2].form) != nil
      && WrittenDate.month(named: tokens[year - 3].form) != nil
  }

  /// Words as they stand in the text.
  func surface(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return substring(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// The part of the text between two byte offsets.
  func substring(_ bytes: Range<Int>) -> String {
    let utf8 = text.utf8
    guard bytes.lowerBound >= 0, bytes.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    return String(text[start..<end])
  }
}
