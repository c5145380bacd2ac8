internal import KnowledgeGraph
internal import Language

/// Takes from the names of persons what the model has joined with them.
extension NameSplitting {
  /// A person without what stands before and behind the name.
  func splitPerson(_ span: Range<Int>) -> [Name] {
    let name = withoutMarks(withoutSmallWords(span.dropFirst(titleEnd(in: span))))
    if areStates(name) || isPost(name) || isHandle(name) || isAfterEvent(name) { return [] }
    if name.count > 1, isState(name), !isKnownPerson(name) {
      return [Name(tokens: name, type: .location)]
    }
    if isBody(name) { return [Name(tokens: name, type: .organization)] }
    let rest = name.dropFirst(openingLength(name))
    // "UK ambassador to Iran" is nobody's name.
    if rest.count < name.count, tokens[rest.lowerBound].partOfSpeech == .adposition { return [] }
    return [Name(tokens: rest, type: .person)]
  }

  private func withoutSmallWords(_ name: Range<Int>) -> Range<Int> {
    var name = isOpener(name) ? name.dropFirst() : name
    while let first = name.first, name.count > 1, isSmall(first) || isMark(first) {
      name = name.dropFirst()
    }
    return name
  }

  /// "Exiled Hamas leader X", "Outgoing governor X": whether a name holds the word before it that
  /// has a capital since the sentence begins there.
  private func isOpener(_ name: Range<Int>) -> Bool {
    guard let first = name.first, name.count > 2, tokens[first].partOfSpeech != .properNoun,
      !isGivenName(first), analysis.knownForm(at: first, in: name, knowledge) == nil
    else { return false }
    let rest = name.dropFirst()
    return title(at: rest.lowerBound, in: rest) != nil
      || analysis.knownForm(at: rest.lowerBound, in: rest, knowledge)
        .map(isOwner) ?? false
  }

  /// A name without marks and numbers at its end, and without "director-general" of
  /// "X director-general".
  private func withoutMarks(_ name: Range<Int>) -> Range<Int> {
    var name = name
    if let title = name.dropFirst().first(where: { isTitle($0..<name.upperBound) }) {
      name = name.lowerBound..<title
    }
    while let last = name.last, name.count > 1, isMark(last) { name = name.dropLast() }
    return name
  }

  /// Whether words in small letters are a title.
  private func isTitle(_ words: Range<Int>) -> Bool {
    words.allSatisfy(isInSmallLetters) && longestTitle(words)?.length == words.count
  }

  /// "@AbeShizo": how somebody is called on a platform.
  private func isHandle(_ name: Range<Int>) -> Bool {
    name.count == 1 && tokens[name.lowerBound].form.hasPrefix("@")
  }

  private func isInSmallLetters(_ word: Int) -> Bool {
    tokens[word].form.allSatisfy { $0.isLowercase || !$0.isLetter }
  }

  /// "Russian President", "IAEA director-general": whose post, and no name.
  private func isPost(_ name: Range<Int>) -> Bool {
    guard let owner = analysis.knownForm(at: name.lowerBound, in: name, knowledge),
      owner.length < name.count, isOwner(owner)
    else { return false }
    let post = name.dropFirst(owner.length)
    return longestTitle(post)?.length == post.count
  }

  /// "Hamas Shura Council": what ends with the noun for a body is not a person.
  func isBody(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let first = name.first, let last = name.last,
      name.count > 2 || !isGivenName(first)
    else { return false }
    return lexicon.bodies[tokens[last].form] == .body
      && !knowledge.isSurname(tokens[last].form) && !isKnownPerson(name)
  }

  /// "why Kilroy-Silk", "of Israel", "outgoing Governor X": a small word that no name begins with.
  func isSmall(_ word: Int) -> Bool {
    let form = tokens[word].form
    let isCommon = tokens[word].partOfSpeech != .properNoun && isInSmallLetters(word)
    return (ClosedClass.functionWords.contains(form) || isCommon)
      && !lexicon.classes[.nameParticle].contains(form)
  }

  /// "Hamid Karzai #39", "6-4": a mark or number that is not part of the name.
  func isMark(_ word: Int) -> Bool {
    let form = tokens[word].form
    return form.hasPrefix("#") || ["(", "[", ",", ":", ";", "\"", "“"].contains(form)
      || form.first?.isNumber ?? false
  }

  /// The number of words before a name that say of which state, party or body its bearer is.
  func openingLength(_ name: Range<Int>) -> Int {
    guard let match = analysis.knownForm(at: name.lowerBound, in: name.dropLast(), knowledge),
      !match.readings.contains(where: isPerson), isOwner(match)
    else { return 0 }
    let rest = (name.lowerBound + match.length)..<name.upperBound
    if let title = title(at: rest.lowerBound, in: rest) { return match.length + title }
    let isAdjective = match.readings.contains { $0.kind == .demonymAdjective }
    let isFull = rest.count > 1 && (isGivenName(rest.lowerBound) || isKnownPerson(rest))
    return isFull && (isAdjective || !isGivenName(name.lowerBound)) ? match.length : 0
  }

  func isOwner(_ match: AliasMatch) -> Bool {
    match.readings.contains { reading in
      reading.actor.map { knowledge.type(of: $0) != .person } ?? false
    }
  }

  func isPerson(_ reading: AliasReading) -> Bool {
    reading.actor.map { knowledge.type(of: $0) == .person } ?? false
  }

  /// "Secretary of [State Condoleezza Rice]": the number of words of a name with which a title ends
  /// that begins before it.
  private func titleEnd(in name: Range<Int>) -> Int {
    let first = name.lowerBound
    for start in max(0, first - Self.titleReach)..<first {
      guard let title = title(at: start, in: start..<name.upperBound), start + title > first else {
        continue
      }
      return start + title - first
    }
    return 0
  }

  /// How many words before a name its title may begin.
  private static let titleReach = 5
}
