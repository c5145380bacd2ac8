internal import KnowledgeGraph
internal import Language

/// Bodies that are named by what they are for, of which the name model saw the beginning alone:
/// "Committee on the Rights of the Child", "Court of Appeals for the Fifth Circuit".
extension NameSplitting {
  /// The names, those of bodies with the words for what they are for.
  func withTopics(_ names: [Name]) -> [Name] {
    var result: [Name] = []
    for name in names {
      if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
      guard name.type == .organization, let end = topicEnd(after: name.tokens, among: names) else {
        result.append(name)
        continue
      }
      result.append(Name(tokens: name.tokens.lowerBound..<end, type: .organization))
    }
    return result
  }

  /// Where the words end that go on a name: capitals after "of", "for" or "on", unless a state, a
  /// known actor, a person or a day stands there.
  private func topicEnd(after name: Range<Int>, among names: [Name]) -> Int? {
    guard isContinuable(name) else { return nil }
    var end: Int?
    var position = name.upperBound
    while let topic = topic(at: position, among: names) {
      end = topic.upperBound
      position = topic.upperBound
    }
    return end
  }

  /// Whether the last word of a name is a noun for bodies that are for something.
  private func isContinuable(_ name: Range<Int>) -> Bool {
    guard let last = name.last, !isKnown(name) || name.count == 1 else { return false }
    return lexicon.bodies[tokens[last].form.inLowerCase] == .body
      && !lexicon.classes[.legalForm].contains(tokens[last].form.inLowerCase)
      || lexicon.classes[.topicEnd].contains(tokens[last].form.inLowerCase)
  }

  /// The preposition or conjunction at a word, with the capitals after it.
  private func topic(at position: Int, among names: [Name]) -> Range<Int>? {
    guard tokens.indices.contains(position + 1),
      ClosedClass.topicLinks.contains(tokens[position].form)
    else { return nil }
    var start = position + 1
    if tokens[start].form == "the" { start += 1 }
    var end = start
    while tokens.indices.contains(end), isCapitalWord(end) { end += 1 }
    guard end > start, isTopic(start..<end, among: names) else { return nil }
    return position..<end
  }

  private func isCapitalWord(_ word: Int) -> Bool {
    let form = tokens[word].form
    return form.first?.isUppercase ?? false && form.count > 1
  }

  /// Whether words say what a body is for, and name nobody.
  private func isTopic(_ words: Range<Int>, among names: [Name]) -> Bool {
    guard let first = words.first, let last = words.last,
      analysis.sentences.element(at: first, words: { $0.tokens })?.tokens.contains(last) ?? false
    else { return false }
    let form = tokens[first].form.inLowerCase
    guard !ClosedClass.weekdays.contains(form), !ClosedClass.months.contains(form) else {
      return false
    }
    let namesSomebody = words.contains { word in
      analysis.knownForm(at: word, in: word..<words.upperBound, knowledge).map { match in
        match.readings.contains { $0.actor != nil }
      } ?? false
    }
    return !namesSomebody
      && !words.contains { word in
        names.element(at: word, words: { $0.tokens }).map { [.person, .group].contains($0.type) }
          ?? false
      }
  }
}
