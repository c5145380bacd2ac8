internal import Language

/// Verbs that were tagged as nouns, with the trees that come of it.
extension AnalyzedText {
  /// The text with verbs for what the tags have for nouns: "to sanction Serbia", "ruled out bombing
  /// Mali".
  ///
  /// - Parameter lexicon: It tells which words are verbs, and which verbs take gerunds.
  func withVerbsTakenForNouns(_ lexicon: Lexicon) -> AnalyzedText {
    guard lexicon.switches.isOn(.verbTakenForNoun) else { return self }
    var mended = self
    for sentence in sentences {
      for place in sentence.tokens.dropFirst().dropLast() {
        switch tokens[place].pennTag {
        case .noun:
          mended.mendInfinitive(at: place, in: sentence.tokens, lexicon)
          mended.mendGerund(at: place, in: sentence.tokens, lexicon)
        case .adjective: mended.mendProgressive(at: place, in: sentence.tokens, lexicon)
        default: break
        }
      }
    }
    return mended
  }

  /// "to sanction Serbia": after "to", and before what begins with an article or is a name.
  private mutating func mendInfinitive(at verb: Int, in sentence: Range<Int>, _ lexicon: Lexicon) {
    let to = verb - 1
    let form = tokens[verb].form.inLowerCase
    guard tokens[to].form.inLowerCase == "to", tokens[to].head == verb,
      lexicon.inflections.isBase(form), beginsObject(verb + 1)
    else { return }
    tokens[to].pennTag = .to
    tokens[to].partOfSpeech = .particle
    tokens[to].relation = .marker
    tokens[verb].pennTag = .verbBase
    let head = tokens[verb].head
    let isOfVerb = head >= 0 && tokens[head].partOfSpeech == .verb
    mend(verb, lemma: form, relation: isOfVerb ? .openClausalComplement : .adnominalClause)
    mendObject(of: verb, in: sentence)
  }

  /// "ruled out bombing Mali", "refrained from bombing Mali": under a verb that takes gerunds.
  private mutating func mendGerund(at place: Int, in sentence: Range<Int>, _ lexicon: Lexicon) {
    guard let lemma = lexicon.inflections.gerund(tokens[place].form.inLowerCase),
      tokens[place + 1].partOfSpeech == .properNoun
    else { return }
    let name = tokens[place].head
    guard name >= 0 else { return }
    var verb = name
    let modifiesObject =
      tokens[place].relation == .compound && name > place && tokens[name].relation == .object
    if modifiesObject { verb = tokens[name].head }
    guard sentence.contains(verb), verb < place, tokens[verb].partOfSpeech == .verb,
      lexicon.embeddings.takesGerunds(tokens[verb].lemma),
      modifiesObject || hasOwnObject(place, in: sentence)
    else { return }
    if modifiesObject {
      tokens[name].head = place
      tokens[place].head = verb
    }
    let isClause = tokens[place].relation == .adverbialClause
    tokens[place].pennTag = .verbGerund
    mend(place, lemma: lemma, relation: isClause ? .adverbialClause : .openClausalComplement)
    mendObject(of: place, in: sentence)
  }

  private func hasOwnObject(_ word: Int, in sentence: Range<Int>) -> Bool {
    let isOfHead = tokens[word + 1].head == tokens[word].head
    return isOfHead && tokens[word + 1].relation == .object
      || sentence.contains { tokens[$0].head == word && tokens[$0].relation == .object }
  }

  /// "is mulling sanctions": a verb that was tagged as an adjective, its auxiliary as a copula.
  private mutating func mendProgressive(at place: Int, in sentence: Range<Int>, _ lexicon: Lexicon)
  {
    let noun = tokens[place].head
    guard let lemma = lexicon.inflections.gerund(tokens[place].form.inLowerCase),
      tokens[place].relation == .adjectivalModifier, noun > place, place > sentence.lowerBound,
      tokens[place - 1].head == noun, tokens[place - 1].relation == .copula
    else { return }
    tokens[place].head = tokens[noun].head
    tokens[place].relation = tokens[noun].relation
    tokens[place].partOfSpeech = .verb
    tokens[place].pennTag = .verbGerund
    tokens[place].lemma = lemma
    tokens[noun].head = place
    tokens[noun].relation = .object
    for word in sentence where tokens[word].head == noun && word < place {
      tokens[word].head = place
      if tokens[word].relation == .copula { tokens[word].relation = .auxiliary }
    }
    for word in sentence where tokens[word].head == noun && word > noun {
      switch tokens[word].relation {
      case .punctuation, .clausalComplement, .parataxis, .conjunct, .adverbialClause:
        tokens[word].head = place
      default: break
      }
    }
  }

  private mutating func mend(_ verb: Int, lemma: String, relation: DependencyRelation) {
    tokens[verb].partOfSpeech = .verb
    tokens[verb].lemma = lemma
    if tokens[verb].head >= 0 { tokens[verb].relation = relation }
  }

  /// Makes what follows a verb its object.
  private mutating func mendObject(of verb: Int, in sentence: Range<Int>) {
    let follower = (verb + 1..<sentence.upperBound).first {
      tokens[$0].head == verb || $0 == verb + 1 && tokens[$0].head == tokens[verb].head
    }
    guard let follower, tokens[follower].partOfSpeech != .punctuation else { return }
    let hasPreposition = (verb..<follower).contains {
      tokens[$0].head == follower && tokens[$0].relation == .caseMarking
    }
    guard !hasPreposition else { return }
    tokens[follower].head = verb
    tokens[follower].relation = .object
  }

  private func beginsObject(_ place: Int) -> Bool {
    switch tokens[place].pennTag {
    case .properNoun, .properNounPlural, .determiner, .possessivePronoun: true
    default: false
    }
  }
}
