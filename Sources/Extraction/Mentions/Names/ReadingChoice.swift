internal import KnowledgeGraph
internal import Language

/// Chooses what an ambiguous form means, by kind, date and context; never by a guess.
extension KnownNameProposer {
  /// The reading that the evidence supports; nothing when several remain.
  func choose(
    among readings: AliasReadings,
    at range: Range<Int>,
    span: Name?
  ) -> AliasReading? {
    let timely = readings.filter { text.isOfTheTime($0) }
    let candidates = timely.isEmpty ? Array(readings) : ofTheTime(timely)
    let plain = candidates.filter { !$0.isContextual && fits($0, span: span, at: range) }
    if let only = mostDirect(plain) { return only }
    let supported = candidates.filter { isSupported($0, span: span, at: range) }
    return mostDirect(supported.filter(isMet)) ?? mostDirect(supported)
      ?? mostDirect(supported.filter(isCore)) ?? onlySeat(candidates, span: span)
      ?? onlyOne(candidates, span: span, at: range)
  }

  /// The readings without the states that came later, where one that is gone now still stood:
  /// "Moscow" in 1980.
  private func ofTheTime(_ readings: [AliasReading]) -> [AliasReading] {
    func isState(_ reading: AliasReading) -> Bool {
      reading.actor.map { knowledge.type(of: $0) == .state } ?? false
    }
    let isGone = readings.contains { isState($0) && $0.years.last != nil }
    guard text.year != nil, isGone else { return readings }
    return readings.filter { !isState($0) || $0.years.last != nil }
  }

  /// The one government that a capital of several meanings may stand for: "Washington"; of several
  /// the one member of the United Nations: "Nicosia".
  private func onlySeat(_ readings: [AliasReading], span: Name?) -> AliasReading? {
    let seats = readings.filter { $0.kind == .capital || $0.kind == .seatOfPower }
    guard span.map({ !isPersonHere($0) }) ?? true else { return nil }
    if let only = only(seats) { return only }
    return only(
      seats.filter { $0.actor.map { knowledge.actor($0).kind?.plays(.member) ?? false } ?? false }
    )
  }

  /// The one that goes by a name, whatever the model sees in it: by its full name, or where
  /// news names it without explanation, "Houthi fighters", "Islamic Jihad".
  private func onlyOne(
    _ readings: [AliasReading],
    span: Name?,
    at range: Range<Int>
  ) -> AliasReading? {
    guard let only = only(readings), only.kind.rank == 0 else { return nil }
    // A table that lists several words in lower case means them: "axis of resistance".
    guard isCapitalized(range) else {
      return isCore(only) && range.count > 1 && !only.isContextual ? only : nil
    }
    if only.isContextual {
      return isCore(only) && range.count > 1 && span?.type == .organization ? only : nil
    }
    let isWhole = only.kind == .name && text.nameText(range).contains { " -".contains($0) }
    return isWhole && span?.type != .location || isCore(only) && span?.type != .person ? only : nil
  }

  private func isCore(_ reading: AliasReading) -> Bool {
    reading.actor.map(knowledge.isCore) ?? false
  }

  /// Whether a name is a person's, and no state or seat of power that the model takes for one: the
  /// text titles it, or tells a full name of which it is a part.
  private func isPersonHere(_ name: Name) -> Bool {
    guard name.type == .person else { return false }
    guard name.tokens.count == 1, titles.titleBefore(name.tokens) == nil else { return true }
    return text.fullNameWords.contains(tokens[name.tokens.lowerBound].form)
  }

  /// The one actor that the readings of the plainest kind mean.
  private func mostDirect(_ readings: [AliasReading]) -> AliasReading? {
    guard let kind = readings.map(\.kind.rank).min() else { return nil }
    return only(readings.filter { $0.kind.rank == kind })
  }

  /// The reading of one actor or place, if all are of it.
  private func only(_ readings: [AliasReading]) -> AliasReading? {
    Set(readings.map(\.referent)).count == 1 ? readings.first : nil
  }

  /// Whether the name model does not speak against a reading.
  private func fits(_ reading: AliasReading, span: Name?, at range: Range<Int>) -> Bool {
    guard let actor = reading.actor else {
      return span.map { $0.type != .person || isPlaceAlone($0, at: range) } ?? true
    }
    switch knowledge.type(of: actor) {
    case .state:
      return reading.kind == .demonymAdjective || span?.type != .person
        || reading.kind == .name && !(span.map(isPersonHere) ?? false)
    case .organization, .group:
      return isCapitalized(range) && !(span.map { isPerson($0, at: range) } ?? false)
        && (isNameAlone(reading, at: range) || span?.type == .organization)
        || isCompany(reading, at: range, span: span)
    case .person: return span == nil || span?.type == .person
    }
  }

  /// "São Paulo", "in Misrata": the whole name of a place, which the model takes for a person's,
  /// and no word of which persons bear.
  private func isPlaceAlone(_ name: Name, at range: Range<Int>) -> Bool {
    guard name.tokens == range, titles.titleBefore(range) == nil else { return false }
    let (first, last) = (tokens[range.lowerBound].form, tokens[range.upperBound - 1].form)
    guard knowledge.givenName(first) == nil else { return false }
    return range.count > 1
      || !text.fullNameWords.contains(last) && !knowledge.isSurname(last)
        && knowledge.people(surname: last).isEmpty
  }

  /// "Merrill Lynch": the whole name of a known body, which the model takes for a person's.
  private func isCompany(_ reading: AliasReading, at range: Range<Int>, span: Name?) -> Bool {
    reading.kind == .name && range.count > 1 && span?.tokens == range
      && titles.titleBefore(range) == nil
  }

  /// Whether the model's word that a name is a person's counts: not where nothing else speaks for
  /// it, as in "Boko Haram".
  private func isPerson(_ name: Name, at range: Range<Int>) -> Bool {
    guard name.type == .person else { return false }
    if isAcronym(range) { return isPersonHere(name) }
    guard range.count < 3 else { return false }
    if name.tokens != range || titles.titleBefore(range) != nil { return true }
    let form = tokens[range.lowerBound].form
    if knowledge.givenName(form) != nil { return true }
    return range.count == 1
      && (text.fullNameWords.contains(form) || knowledge.isSurname(form)
        || !knowledge.people(surname: form).isEmpty)
  }

  /// Whether a form is more than one common word by which a body is also known.
  private func isNameAlone(_ reading: AliasReading, at range: Range<Int>) -> Bool {
    reading.kind != .alias || range.count > 1 || isAcronym(range)
  }

  /// Whether a form is one word with several capitals.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count == 1 && tokens[range.lowerBound].form.filter(\.isUppercase).count > 1
  }

  private func isCapitalized(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.form.first?.isUppercase ?? false }
  }

  /// Whether the text has named the actor before.
  private func isMet(_ reading: AliasReading) -> Bool {
    reading.actor.map { actors.index(of: knowledge.actor($0).id) != nil } ?? false
  }

  /// Whether the context speaks for a reading that its form alone does not carry.
  private func isSupported(_ reading: AliasReading, span: Name?, at range: Range<Int>) -> Bool {
    guard let index = reading.actor else { return span?.type == .location }
    let actor = knowledge.actor(index)
    if isMet(reading) { return actor.type != .state || span?.type != .person }
    switch actor.type {
    case .state: return span?.type == .location || span?.type == .group
    case .organization, .group:
      return span?.type == .organization && text.isAtHome(actor) && isCapitalized(range)
    case .person:
      return span?.type == .person && text.isAtHome(actor) && text.isInOffice(index)
    }
  }
}

extension AliasKind {
  /// How directly the kind means its actor; names, aliases and acronyms are equals.
  var rank: Int {
    switch self {
    case .name, .alias, .acronym: 0
    case .demonymAdjective: 1
    case .demonymNoun, .demonymPlural: 2
    case .capital, .seatOfPower: 3
    case .place: 4
    }
  }
}

extension AliasReading {
  /// How a name that is read so leads to its actor.
  var resolution: Resolution { kind == .acronym ? .acronym : .name }
}
