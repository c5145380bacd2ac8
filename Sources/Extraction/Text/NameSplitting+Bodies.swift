internal import KnowledgeGraph
internal import Language

/// Parts the names of bodies from persons, titles and other bodies beside them.
extension NameSplitting {
  /// A body and the person whom it is joined with, each by its name.
  func splitBody(_ span: Range<Int>) -> [Name] {
    if isRepeatedByLast(span) { return splitBody(span.dropLast()) }
    if let bare = withoutPlace(span) { return splitBody(bare) }
    if isAfterEvent(span) || areStates(span) && !isKnown(span) { return [] }
    if isApposedToTitle(span) { return [Name(tokens: span, type: .person)] }
    if let states = states(joinedIn: span) {
      return states.map { Name(tokens: $0, type: .location) }
    }
    if let person = personAtStart(of: span) {
      let body = (person.upperBound + 1)..<span.upperBound
      return [Name(tokens: person, type: .person), Name(tokens: body, type: .organization)]
    }
    if isKnownPerson(span), !isKnownBody(span) { return [Name(tokens: span, type: .person)] }
    if let owner = ownerAlone(span) { return [owner] }
    if let bodies = bodies(joinedIn: span) {
      return bodies.map { Name(tokens: $0, type: .organization) }
    }
    if let person = personAfterTitle(reachingInto: span) {
      return [Name(tokens: person, type: .person)]
    }
    if let title = longestTitle(span), title.precedes, title.length < span.count,
      isSurnameAlone((span.lowerBound + title.length)..<span.upperBound)
    {
      return [Name(tokens: span, type: .person)]
    }
    guard let person = personAtEnd(of: span) else {
      return [Name(tokens: span, type: .organization)]
    }
    return before(person, in: span) + [Name(tokens: person, type: .person)]
  }

  /// "Madras High Court in India": a body that is named whole before the place where it sits.
  private func withoutPlace(_ span: Range<Int>) -> Range<Int>? {
    guard let seat = span.last(where: { tokens[$0].form == "in" }), seat > span.lowerBound + 1,
      lexicon.bodies[tokens[seat - 1].form] == .body, !isKnown(span)
    else { return nil }
    let place = (seat + 1)..<span.upperBound
    return isState(place) || isKnown(place, as: { $0.actor == nil }) ? span.lowerBound..<seat : nil
  }

  /// "Fox Corporation and News Corp": two bodies, each of which is named in full.
  private func bodies(joinedIn span: Range<Int>) -> [Range<Int>]? {
    guard let and = span.first(where: { tokens[$0].pennTag == .coordinatingConjunction }),
      and > span.lowerBound, and + 1 < span.upperBound
    else { return nil }
    let parts = [span.lowerBound..<and, (and + 1)..<span.upperBound]
    return !isKnown(span) && parts.allSatisfy(isWholeBody) ? parts : nil
  }

  private func isWholeBody(_ words: Range<Int>) -> Bool {
    if isKnown(words) { return true }
    guard words.count > 1, let last = words.last,
      !words.contains(where: { tokens[$0].partOfSpeech == .adposition })
    else { return false }
    return lexicon.bodies[tokens[last].form] == .body
      || lexicon.classes[.legalForm].contains(tokens[last].form.inLowerCase)
  }

  /// "Andrej Babiš's party": the name of an owner, without the common noun that it owns.
  private func ownerAlone(_ span: Range<Int>) -> Name? {
    guard let last = span.last, tokens[last].form.first?.isLowercase ?? false,
      let ending = span.last(where: { tokens[$0].pennTag == .possessiveEnding }),
      ending > span.lowerBound
    else { return nil }
    let owner = span.lowerBound..<ending
    let isPerson = isKnownPerson(owner) || owner.count > 1 && isGivenName(owner.lowerBound)
    return Name(tokens: owner, type: isPerson ? .person : .organization)
  }

  /// "Secretary of" [Defense Ash Carter]: a title that begins before a name and ends in it.
  private func personAfterTitle(reachingInto span: Range<Int>) -> Range<Int>? {
    let earliest = max(0, span.lowerBound - 6)
    for start in earliest..<max(earliest, span.lowerBound) {
      guard let title = longestTitle(start..<span.upperBound), title.precedes else { continue }
      let end = start + title.length
      guard end > span.lowerBound, end < span.upperBound else { continue }
      let rest = end..<span.upperBound
      guard rest.count < 5, areNames(rest),
        lexicon.bodies[tokens[span.upperBound - 1].lemma] == nil
      else { return nil }
      return rest
    }
    return nil
  }

  /// "foreign minister, Ștefan Țurcanu,": whose name follows a title and a comma.
  private func isApposedToTitle(_ span: Range<Int>) -> Bool {
    let comma = span.lowerBound - 1
    guard comma > 0, tokens[comma].form == ",", span.count < 5, areNames(span), !isKnown(span),
      span.contains(where: { tokens[$0].relation == .apposition }),
      !span.contains(where: { lexicon.bodies[tokens[$0].lemma] != nil })
    else { return false }
    return isTitle(endingAt: comma, within: 5)
  }

  /// What is left of a name before a person; words that a title holds are none.
  private func before(_ person: Range<Int>, in span: Range<Int>) -> [Name] {
    var rest = span.lowerBound..<person.lowerBound
    let title = rest.first { start in
      self.title(at: start, in: start..<person.upperBound) == person.lowerBound - start
    }
    if let title { rest = rest.lowerBound..<title }
    guard !rest.isEmpty, self.title(at: rest.lowerBound, in: rest) == nil else { return [] }
    return [Name(tokens: rest, type: isState(rest) ? .location : .organization)]
  }

  /// "U.S.-China" trade: states that a dash joins.
  private func states(joinedIn span: Range<Int>) -> [Range<Int>]? {
    let parts = span.split { ["-", "–", "/"].contains(tokens[$0].form) }
      .map { $0.startIndex..<$0.endIndex }
    return parts.count > 1 && parts.allSatisfy(isState) ? parts : nil
  }

  /// "Ricardo Martinelli of Democratic Change": a person who is known, and whose body.
  private func personAtStart(of span: Range<Int>) -> Range<Int>? {
    guard let of = span.dropFirst().first(where: { ClosedClass.sources.contains(tokens[$0].form) }),
      of + 1 < span.upperBound
    else { return nil }
    let person = span.lowerBound..<of
    return (2...3).contains(person.count) && isKnownPerson(person) ? person : nil
  }

  /// "General Soleimani", "Pope Benedict XVI": all after a title is a name of a person.
  private func isSurnameAlone(_ rest: Range<Int>) -> Bool {
    guard let first = rest.first, let last = rest.last, rest.count < 4,
      areNames(rest), lexicon.bodies[tokens[last].lemma] == nil,
      !lexicon.classes[.legalForm].contains(tokens[last].lemma.inLowerCase)
    else { return false }
    return isKnownPerson(rest) || isGivenName(first) && rest.count > 1
      || !knowledge.people(surname: tokens[last].form).isEmpty
      || rest.count == 1 && knowledge.isSurname(tokens[last].form)
  }

  /// The person with whom the name of a body ends, the longest first.
  private func personAtEnd(of span: Range<Int>) -> Range<Int>? {
    for start in span.dropFirst() where span.upperBound - start <= 4 {
      let person = start..<span.upperBound
      guard areNames(person), let last = person.last, lexicon.bodies[tokens[last].lemma] == nil,
        !isLink(start - 1)
      else { continue }
      if person.count > 1, isState(person) { return nil }
      let rest = span.lowerBound..<start
      if isTitled(rest), isSurnameAlone(person) || person.count == 1 && !isKnown(span) {
        return person
      }
      guard person.count > 1 else { return nil }
      if isKnownPerson(person), !isKnown(span) { return person }
      if isOwner(rest, of: person) { return person }
    }
    return nil
  }

  /// Whether words end with a title that stands before names: "Army General".
  private func isTitled(_ words: Range<Int>) -> Bool {
    words.contains { start in
      longestTitle(start..<words.upperBound).map {
        $0.precedes && $0.length == words.upperBound - start
      } ?? false
    }
  }

  /// "President of China", "High Commissioner for Human Rights": all of the words before a person
  /// say of what the title before them is.
  private func isOwner(_ words: Range<Int>, of person: Range<Int>) -> Bool {
    let isNamedSo = isGivenName(person.lowerBound)
    let isNamedAfter = person.count == 2 && isGivenName(person.lowerBound + 1)
    if isNamedSo || isNamedAfter, person.count < 4,
      words.contains(where: { lexicon.bodies[tokens[$0].lemma] == .body }), words.count > 1
    {
      return true
    }
    guard isTitle(before: words) else { return longestTitle(words) != nil && isNamedSo }
    if isNamedSo || knowledge.isSurname(tokens[person.upperBound - 1].form) { return true }
    return isKnown(words)
  }

  /// Whether "president of" stands before words, or "president of the".
  private func isTitle(before words: Range<Int>) -> Bool {
    var preposition = words.lowerBound - 1
    if preposition > 0, tokens[preposition].pennTag == .determiner { preposition -= 1 }
    guard preposition > 0, ClosedClass.ownerPrepositions.contains(tokens[preposition].form) else {
      return false
    }
    return isTitle(endingAt: preposition, within: 4)
  }

  /// Whether the last of some words before an end are a title.
  private func isTitle(endingAt end: Int, within reach: Int) -> Bool {
    (max(0, end - reach)..<end).contains { longestTitle($0..<end)?.length == end - $0 }
  }
}
