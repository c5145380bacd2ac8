internal import KnowledgeGraph
internal import Language

/// Reads when a predicate's act takes place, against the day of publication.
struct DateReader {
  let tree: SyntaxTree
  /// The day of publication.
  let published: PartialDate?

  /// The date that hangs on one of these words.
  ///
  /// - Parameter isAhead: whether the act lies ahead, so that "on Friday" is the next one.
  func date(of words: [Int], isAhead: Bool) -> PartialDate? {
    for word in words {
      for child in tree.children(of: word, by: Self.relations) {
        if let date = date(at: child, isAhead: isAhead) { return date }
      }
    }
    return words.lazy.compactMap { self.strayDay(of: $0, isAhead: isAhead) }.first
  }

  // MARK: - Days that the tree hangs elsewhere

  /// "Iran on Tuesday accused": the day right before a verb.
  private func strayDay(of verb: Int, isAhead: Bool) -> PartialDate? {
    guard tree.tokens[verb].partOfSpeech == .verb, let word = dayBefore(verb),
      let day = day(at: word, isAhead: isAhead), tree.switches.isOn(.dayBeforeVerb)
    else { return nil }
    return day
  }

  /// The last word before a verb, its auxiliaries and adverbs, unless it is another verb's.
  private func dayBefore(_ verb: Int) -> Int? {
    guard let sentence = tree.sentence(of: verb)?.tokens else { return nil }
    var word = verb - 1
    while word > sentence.lowerBound, isBetween(word) { word -= 1 }
    guard word > sentence.lowerBound else { return nil }
    let governor = tree.ancestors(of: word).first { tree.tokens[$0].partOfSpeech == .verb }
    return governor == verb || governor == nil ? word : nil
  }

  private func isBetween(_ word: Int) -> Bool {
    let token = tree.tokens[word]
    if token.form == "," { return true }
    return [.auxiliary, .adverb, .particle].contains(token.partOfSpeech) && token.pennTag != .to
  }

  /// A date that is known to the day, and no part of what a noun says: "the treaty of 5 May".
  private func day(at word: Int, isAhead: Bool) -> PartialDate? {
    guard tree.preposition(of: word) != "of" else { return nil }
    return date(at: word, isAhead: isAhead).flatMap { $0.day == nil ? nil : $0 }
  }

  private static let relations: Set<DependencyRelation> = [
    .oblique, .obliqueUnmarked, .nominalModifier, .nominalModifierUnmarked, .adverbialModifier,
    .nominalModifierPossessive, .nominalModifierDescriptive, .compound,
  ]

  private func date(at word: Int, isAhead: Bool) -> PartialDate? {
    if let preposition = tree.preposition(of: word), !Self.prepositions.contains(preposition) {
      return nil
    }
    let form = tree.tokens[word].form.lowercased()
    if let weekday = ClosedClass.weekdays.firstIndex(of: form), tree.switches.isOn(.weekday) {
      return self.weekday(weekday, of: word, isAhead: isAhead)
    }
    if let offset = Self.relativeDays[form], tree.switches.isOn(.relativeDay) { return day(offset) }
    if Self.partsOfDay.contains(form), let day = tree.children(of: word).first(where: isDay),
      tree.switches.isOn(.partOfDay)
    {
      return date(at: day, isAhead: isAhead)
    }
    if let written = WrittenDate(around: word, in: tree.tokens), tree.switches.isOn(.writtenDate) {
      return date(written, at: word, isAhead: isAhead)
    }
    if let year = WrittenDate.year(form), tree.switches.isOn(.yearAlone) {
      return PartialDate(year: year)
    }
    if let unit = Self.units[tree.tokens[word].lemma] { return unitDate(unit, at: word) }
    return nil
  }

  private static let prepositions: Set<String> = [
    "on", "in", "during", "since", "at", "of", "late", "early", "by",
  ]
  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

  private func isDay(_ word: Int) -> Bool {
    let form = tree.tokens[word].form.lowercased()
    return ClosedClass.weekdays.contains(form) || Self.relativeDays[form] != nil
  }

  private static let relativeDays = ["today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0]

  private enum Unit { case day, week, month, year, decade }

  private static let units: [String: Unit] = [
    "day": .day, "week": .week, "month": .month, "year": .year, "decade": .decade,
  ]

  // MARK: - Days

  private func weekday(_ weekday: Int, of word: Int, isAhead: Bool) -> PartialDate? {
    guard let published, let today = CalendarDay(published) else { return nil }
    let modifiers = modifiers(of: word)
    let back = (today.weekday - weekday + 7) % 7
    if modifiers.contains("next") || (isAhead && !modifiers.contains("last")) {
      return today.adding(days: back == 0 ? (isAhead ? 0 : 7) : 7 - back).date
    }
    let isEarlier = back == 0 && modifiers.contains("last")
    return today.adding(days: isEarlier ? -7 : -back).date
  }

  private func day(_ offset: Int) -> PartialDate? {
    guard let published, let today = CalendarDay(published) else { return nil }
    return today.adding(days: offset).date
  }

  // MARK: - Months and years

  private func date(_ written: WrittenDate, at word: Int, isAhead: Bool) -> PartialDate? {
    guard let year = written.year ?? year(of: written.month, at: word, isAhead: isAhead) else {
      return nil
    }
    return PartialDate(year: year, month: written.month, day: written.day)
      ?? PartialDate(year: year, month: written.month)
  }

  /// The year in which a month lies whose year the text leaves out: the nearest, before or ahead.
  private func year(of month: Int, at word: Int, isAhead: Bool) -> Int? {
    guard let published, tree.switches.isOn(.nearestYear) else { return nil }
    let modifiers = modifiers(of: word)
    guard let today = published.month else { return published.year }
    if modifiers.contains("last") { return month < today ? published.year : published.year - 1 }
    if modifiers.contains("next") || isAhead {
      return month >= today ? published.year : published.year + 1
    }
    return month <= today ? published.year : published.year - 1
  }

  // MARK: - "last month", "two years ago"

  private func unitDate(_ unit: Unit, at word: Int) -> PartialDate? {
    guard let published else { return nil }
    let modifiers = modifiers(of: word)
    if let count = countAgo(at: word), tree.switches.isOn(.unitsAgo) { return back(count, unit) }
    if !modifiers.isDisjoint(with: ["last", "previous"]), tree.switches.isOn(.lastUnit) {
      return back(1, unit)
    }
    if modifiers.contains("next"), tree.switches.isOn(.nextUnit) { return back(-1, unit) }
    guard modifiers.contains("this"), tree.switches.isOn(.thisUnit) else { return nil }
    return unit == .year ? PartialDate(year: published.year) : unit == .month ? back(0, unit) : nil
  }

  private func countAgo(at word: Int) -> Int? {
    let parent = tree.head(of: word)
    let near = tree.children(of: word) + [parent].compactMap(\.self)
    let after = word + 1 < tree.tokens.count ? tree.tokens[word + 1].form.lowercased() : ""
    let isAgo =
      ["ago", "earlier", "before"].contains(after)
      || near.contains { tree.tokens[$0].form.lowercased() == "ago" }
    guard isAgo else { return nil }
    let count = tree.children(of: word).lazy.compactMap { Self.number(tree.tokens[$0].form) }.first
    return count
  }

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30,
  ]

  private static func number(_ form: String) -> Int? {
    numbers[form.lowercased()] ?? Int(form).flatMap { (0...500).contains($0) ? $0 : nil }
  }

  private func back(_ count: Int, _ unit: Unit) -> PartialDate? {
    guard let published else { return nil }
    switch unit {
    case .day: return CalendarDay(published)?.adding(days: -count).date
    case .week, .decade: return nil
    case .month:
      guard let month = published.month else { return nil }
      let months = published.year * 12 + month - 1 - count
      return PartialDate(year: months / 12, month: months % 12 + 1)
    case .year: return PartialDate(year: published.year - count)
    }
  }

  private func modifiers(of word: Int) -> Set<String> {
    Set(tree.children(of: word).map { tree.tokens[$0].form.lowercased() })
  }
}
