internal import KnowledgeGraph
internal import Language

/// Parts what the name model has joined: "Human Rights Navi Pillay", "Tory MP Liam Fox".
///
/// A title that a name begins with stays where nothing stands before it: who reads persons knows
/// titles.
struct NameSplitting {
  let analysis: AnalyzedText
  let knowledge: KnowledgeBase
  let lexicon: Lexicon

  /// The text whose names of persons and bodies are split.
  static func split(
    _ analysis: AnalyzedText,
    _ knowledge: KnowledgeBase,
    _ lexicon: Lexicon
  ) -> AnalyzedText {
    let splitting = NameSplitting(analysis: analysis, knowledge: knowledge, lexicon: lexicon)
    var text = analysis
    let names = analysis.names.map(splitting.withoutArticle).flatMap { name in
      switch name.type {
      case .person where splitting.isDistrict(name.tokens),
        .organization where splitting.isDistrict(name.tokens):
        [Name(tokens: name.tokens, type: .location)]
      case .person: splitting.splitPerson(name.tokens)
      case .organization:
        splitting.splitBody(splitting.withoutTitle(splitting.withoutLooseEnd(name.tokens)))
      default: [name]
      }
    }
    text.names = splitting.withTopics(splitting.withPurposes(names))
      .filter { !splitting.isThing($0.tokens) }
    return text
  }

  var tokens: [Token] { analysis.tokens }

  // MARK: - Words

  func longestTitle(_ words: Range<Int>) -> (length: Int, precedes: Bool)? {
    knowledge.longestTitle(tokens[words]).map {
      ($0.length, $0.title.precedesNames)
    }
  }

  /// The length of the title that begins here and leaves something of the name.
  func title(at start: Int, in words: Range<Int>) -> Int? {
    guard let title = longestTitle(start..<words.upperBound), title.precedes,
      title.length < words.upperBound - start
    else { return nil }
    return title.length
  }

  func isKnown(_ words: Range<Int>) -> Bool {
    analysis.knownForm(at: words.lowerBound, in: words, knowledge)?.length == words.count
  }

  func isKnownPerson(_ words: Range<Int>) -> Bool { isKnown(words, as: isPerson) }

  /// Whether all of the words are one known form that may mean something of this kind.
  func isKnown(_ words: Range<Int>, as isMeant: (AliasReading) -> Bool) -> Bool {
    guard let match = analysis.knownForm(at: words.lowerBound, in: words, knowledge) else {
      return false
    }
    return match.length == words.count && match.readings.contains(where: isMeant)
  }

  func isKnownBody(_ words: Range<Int>) -> Bool {
    guard let match = analysis.knownForm(at: words.lowerBound, in: words, knowledge) else {
      return false
    }
    return match.readings.contains { !isPerson($0) }
  }

  func isGivenName(_ word: Int) -> Bool { knowledge.givenName(tokens[word].form) != nil }

  /// Whether words have capitals, as names of persons do, but for particles.
  func areNames(_ words: Range<Int>) -> Bool {
    words.allSatisfy { word in
      let form = tokens[word].form
      let isNominal = [.properNoun, .noun].contains(tokens[word].partOfSpeech)
      return isNominal && form.first?.isUppercase ?? false
        || lexicon.classes[.nameParticle].contains(form.lowercased()) || form == "-"
    }
  }

  /// Whether a word joins those around it to one name.
  func isLink(_ word: Int) -> Bool {
    [.adposition, .coordinatingConjunction, .determiner].contains(tokens[word].partOfSpeech)
      || tokens[word].form == "-" || tokens[word].form == "&"
  }
}

extension AnalyzedText {
  /// The longest known form that begins at a word of a stretch and ends in it.
  func knownForm(
    at start: Int,
    in words: Range<Int>,
    _ knowledge: KnowledgeBase
  ) -> AliasMatch? {
    guard start < words.upperBound else { return nil }
    return knowledge.longestMatch(tokens[start..<words.upperBound])
  }
}
