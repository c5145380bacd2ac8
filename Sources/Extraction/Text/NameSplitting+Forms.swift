internal import KnowledgeGraph
internal import Language

/// What the form of a name tells: that it is none, that it is two, or that it goes on.
extension NameSplitting {
  /// "US Mali": states side by side, which the model takes for a person.
  func areStates(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let first = name.first, !isGivenName(first) else { return false }
    var position = name.lowerBound
    while position < name.upperBound {
      guard let match = analysis.knownForm(at: position, in: position..<name.upperBound, knowledge),
        match.length < name.count,
        match.readings.contains(where: { $0.actor.map(knowledge.type(of:)) == .state })
      else { return false }
      position += match.length
    }
    return true
  }

  /// Whether all of the words are the name of a state: "Sri Lanka".
  func isState(_ words: Range<Int>) -> Bool {
    isKnown(words) { $0.actor.map(knowledge.type(of:)) == .state }
  }

  /// "Arab League AL": a name that ends with its own initials.
  func isRepeatedByLast(_ name: Range<Int>) -> Bool {
    guard name.count > 2, let last = name.last else { return false }
    let initials = tokens[name.dropLast()].compactMap(\.form.first).filter(\.isUppercase)
    return tokens[last].form == String(initials)
  }

  /// "Meet the Press", "Eurovision": what is listed as no actor.
  func isThing(_ name: Range<Int>) -> Bool {
    let isArticle = ClosedClass.articles.contains(tokens[name.lowerBound].form.inLowerCase)
    let words = isArticle && name.count > 1 ? name.dropFirst() : name
    return lexicon.things.contains(analysis.surface(words).withSingleSpaces) || isEvent(words)
  }

  /// "Typhoon Haiyan", "Battle of Verdun": a name that begins with what happened.
  private func isEvent(_ name: Range<Int>) -> Bool {
    guard let last = name.last, lexicon.bodies[tokens[last].form] != .body else { return false }
    return lexicon.classes.phrases(.event).contains { event in
      let next = name.lowerBound + event.count
      guard tokens.indices.contains(next), stands(event, at: name.lowerBound) else { return false }
      return (tokens[next].form == "of" || isCapital(next)) && !isKnown(name)
    }
  }

  /// "Typhoon" before [Haiyan]: a name that goes on with what happened.
  func isAfterEvent(_ name: Range<Int>) -> Bool {
    lexicon.classes.phrases(.event).contains { event in
      let start = name.lowerBound - event.count
      return start >= 0 && isCapital(start) && stands(event, at: start)
    }
  }

  /// Whether the words of a phrase begin at a word, however they are capitalized.
  private func stands(_ phrase: [String], at start: Int) -> Bool {
    zip(phrase, tokens[start...]).allSatisfy { $0 == $1.form.inLowerCase }
  }

  /// "The Vatican", "a Russian Navy": a name without its article, where the other words are known.
  func withoutArticle(_ name: Name) -> Name {
    let words = name.tokens
    guard let first = words.first, words.count > 1,
      ClosedClass.articles.contains(tokens[first].form.inLowerCase),
      !isKnown(words), isKnown(words.dropFirst())
    else { return name }
    return Name(tokens: words.dropFirst(), type: name.type)
  }

  /// "Idlib Governorate": a part of a state, which the model takes for a person or body; the name
  /// of a body may end so as well: "Islamic State Khorasan Province".
  func isDistrict(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last, isCapital(last), !beginsWithBody(name) else {
      return false
    }
    return lexicon.classes[.district].contains(tokens[last].form.inLowerCase)
  }

  private func isKnownActor(_ words: Range<Int>) -> Bool {
    isKnown(words) { $0.actor != nil }
  }

  /// Whether all of the words name a body that states have founded.
  private func isOfStates(_ words: Range<Int>) -> Bool {
    isKnown(words) { reading in
      reading.actor.map { knowledge.actor($0).kind?.definition.sector } == .intergovernmental
    }
  }

  private func beginsWithBody(_ name: Range<Int>) -> Bool {
    guard let match = analysis.knownForm(at: name.lowerBound, in: name, knowledge) else {
      return false
    }
    return match.readings.contains { $0.actor.map(knowledge.type(of:)) == .organization }
  }

  /// "Supreme Court of", "Persian Gulf Cooperation Council's": a name without what joins it to the
  /// next word.
  func withoutLooseEnd(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 2, !isKnown(name) else { return name }
    var name = name
    while let last = name.last, name.count > 1, isLink(last) || isPossessive(last) {
      name = name.dropLast()
    }
    return name
  }

  private func isPossessive(_ word: Int) -> Bool { tokens[word].pennTag == .possessiveEnding }

  /// "Kremlin" of "Kremlin Press Secretary", "European Union" of "European Union for Foreign
  /// Affairs": a name without the words with which a title begins, or that say what for.
  func withoutTitle(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1, !isKnown(name),
      let sentence = analysis.sentences.element(at: name.lowerBound, words: { $0.tokens })
    else { return name }
    let purpose = name.dropFirst().first { tokens[$0].form == "for" }
    if let purpose, isOfStates(name.lowerBound..<purpose) { return name.lowerBound..<purpose }
    let title = name.dropFirst().first { start in
      longestTitle(start..<sentence.tokens.upperBound).map { title in
        start + title.length > name.upperBound && title.length > 1
      } ?? false
    }
    guard let title, !isLink(title - 1) else { return name }
    let rest = name.lowerBound..<title
    let isBody = lexicon.bodies[tokens[name.upperBound - 1].form] == .body
    return isBody && !isKnownActor(rest) ? name : rest
  }

  // MARK: - Bodies that are named by their purpose

  /// The names, and those of bodies that say what they are to do: "Coalition to Counter ISIL".
  func withPurposes(_ names: [Name]) -> [Name] {
    let purposes = tokens.indices.compactMap(purpose)
    guard !purposes.isEmpty else { return names }
    let others = names.filter { name in !purposes.contains { $0.overlaps(name.tokens) } }
    return (others + purposes.map { Name(tokens: $0, type: .organization) })
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The name whose head is a word before "to" and a verb with a capital.
  private func purpose(at head: Int) -> Range<Int>? {
    let verb = head + 2
    guard tokens.indices.contains(verb), tokens[head + 1].form == "to", isCapital(head),
      isCapital(verb), lexicon.bodies[tokens[head].form.inLowerCase] == .body,
      tokens[verb].form != tokens[verb].form.uppercased(),
      analysis.knownForm(at: verb, in: verb..<(verb + 1), knowledge) == nil
    else { return nil }
    var range = head..<(verb + 1)
    while tokens.indices.contains(range.lowerBound - 1), isCapital(range.lowerBound - 1) {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    while tokens.indices.contains(range.upperBound), isCapital(range.upperBound) {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    let isArticle = ClosedClass.articles.contains(tokens[range.lowerBound].form.inLowerCase)
    return isArticle ? range.dropFirst() : range
  }

  private func isCapital(_ word: Int) -> Bool {
    tokens[word].form.first?.isUppercase ?? false
  }
}
