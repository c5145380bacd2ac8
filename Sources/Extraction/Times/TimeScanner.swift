internal import KnowledgeGraph
internal import Language

/// Finds the expressions of time in a sentence, by the order of its words alone.
struct TimeScanner {
  let tree: SyntaxTree
  let times: TimeLexicon

  /// The expressions, in order; none shares words with another.
  func expressions(in sentence: Range<Int>) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      guard tree.roles[position].contains(.time),
        let (meaning, end) = meaning(from: position, in: sentence)
      else {
        position += 1
        continue
      }
      let range = position..<end
      found.append(
        TimeExpression(
          tokens: range,
          head: tree.headWord(of: range),
          preposition: preposition(before: position, in: sentence),
          isBareYear: isBareYear(range),
          meaning: meaning
        )
      )
      position = end
    }
    return found
  }

  // MARK: - Words

  func form(_ position: Int, _ sentence: Range<Int>) -> String {
    sentence.contains(position) ? tree.lower[position] : ""
  }

  private func lemma(_ position: Int, _ sentence: Range<Int>) -> String {
    sentence.contains(position) ? tree.tokens[position].lemma.inLowerCase : ""
  }

  /// The preposition before an expression, past articles and words like "early" and "about".
  private func preposition(before start: Int, in sentence: Range<Int>) -> Int? {
    var position = start - 1
    while sentence.contains(position), start - position <= 3 {
      let form = form(position, sentence)
      if times.preposition(form) != nil { return position }
      guard
        ClosedClass.articles.contains(form) || times.contains(.edge, form)
          || tree.tokens[position].partOfSpeech == .adverb
      else { return nil }
      position -= 1
    }
    return nil
  }

  /// "the 2015 deal": a year right before a noun, without a preposition of its own.
  private func isBareYear(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let head = tree.head(of: range.lowerBound) else { return false }
    return head > range.lowerBound && tree.tokens[head].partOfSpeech != .verb
  }

  // MARK: - Expressions

  private typealias FoundTime = (meaning: TimeMeaning, end: Int)

  private func meaning(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    if let date = isoDate(at: start) { return (.date(date), start + 1) }
    return weekday(from: start, in: sentence) ?? written(from: start, in: sentence)
      ?? day(from: start, in: sentence) ?? shifted(from: start, in: sentence)
      ?? edge(from: start, in: sentence) ?? ago(from: start, in: sentence)
      ?? within(from: start, in: sentence)
      ?? weekend(from: start, in: sentence) ?? year(at: start, in: sentence)
  }

  /// "2014-03-05".
  private func isoDate(at position: Int) -> PartialDate? {
    let form = tree.tokens[position].form
    guard [7, 10].contains(form.utf8.count), form.utf8.dropFirst(4).first == 0x2D else {
      return nil
    }
    return PartialDate(form)
  }

  /// "last Friday", "Friday evening", "Tuesday, May 15, 2018".
  private func weekday(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    let shift = times.number(.shift, form(start, sentence))
    let position = shift == nil ? start : start + 1
    guard let weekday = ClosedClass.weekdays.firstIndex(of: form(position, sentence)) else {
      return nil
    }
    let next = form(position + 1, sentence) == "," ? position + 2 : position + 1
    if shift == nil, let (date, end) = dayOfMonth(from: next, in: sentence) { return (date, end) }
    return (.weekday(weekday, shift: shift), end(ofPart: position + 1, sentence))
  }

  /// Behind a part of the day: "evening".
  private func end(ofPart position: Int, _ sentence: Range<Int>) -> Int {
    times.contains(.part, form(position, sentence)) && tree.switches.isOn(.partOfDay)
      ? position + 1 : position
  }

  /// "yesterday", "earlier today", "last night", "this morning", "overnight".
  private func day(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    let form = form(start, sentence)
    if let offset = times.number(.day, form) {
      return (.day(offset), end(ofPart: start + 1, sentence))
    }
    if times.contains(.overnight, form) { return (.overnight, start + 1) }
    guard let shift = times.number(.shift, form), shift <= 0,
      let back = times.number(.part, self.form(start + 1, sentence))
    else { return nil }
    return (.day(shift < 0 ? min(back, -1) : 0), start + 2)
  }

  /// "last month", "the past three weeks", "next May", "in recent days".
  private func shifted(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    guard let shift = times.number(.shift, form(start, sentence)) else { return nil }
    if let month = month(at: start + 1, in: sentence) {
      return (.month(month, day: nil, shift: shift), start + 2)
    }
    let some = times.number(.some, form(start + 1, sentence))
    let count = some ?? number(at: start + 1, in: sentence)
    let position = count == nil ? start + 1 : start + 2
    guard let unit = times.unit(lemma(position, sentence)) else { return nil }
    let isMany = tree.tokens[position].pennTag.isPlural
    guard let count = count ?? (isMany ? times.most : 1) else { return nil }
    // "the previous day" is one day.
    if shift < 0, unit == .day, !isMany { return (.day(-1), position + 1) }
    return (.unit(unit, shift: shift, count: count), position + 1)
  }

  /// "the end of the year", "earlier in the week": the unit itself.
  private func edge(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    guard times.contains(.edge, form(start, sentence)),
      ["of", "in"].contains(form(start + 1, sentence)),
      ClosedClass.definites.contains(form(start + 2, sentence)),
      let unit = times.unit(lemma(start + 3, sentence)), !tree.tokens[start + 3].pennTag.isPlural
    else { return nil }
    switch unit {
    case .month, .year, .week: return (.unit(unit, shift: 0, count: 1), start + 4)
    case .day: return (.day(0), start + 4)
    case .hour, .weekend: return nil
    }
  }

  /// "two weeks ago", "a day earlier", "some weeks ago".
  private func ago(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    let article = article(at: start, in: sentence)
    let vague = times.number(.some, form(article == nil ? start : start + 1, sentence))
    let place = vague != nil && article != nil ? start + 2 : start + 1
    guard let count = vague ?? number(at: start, in: sentence) ?? article,
      let unit = times.unit(lemma(place, sentence)),
      let from = times.number(.ago, form(place + 1, sentence)),
      from < 0 || isCountedFromToday(start, place + 1, in: sentence)
    else { return nil }
    let isVague = vague != nil
    return (isVague ? .unit(unit, shift: -1, count: count) : .ago(count, unit), place + 2)
  }

  /// "a day earlier" counts from the day of publication, unless the sentence tells another one
  /// before it, or an act behind it: "a day earlier than".
  private func isCountedFromToday(
    _ start: Int,
    _ last: Int,
    in sentence: Range<Int>
  ) -> Bool {
    let next = form(last + 1, sentence)
    guard next != "than", next != "to" else { return false }
    return expressions(in: sentence.lowerBound..<start).isEmpty
  }

  /// "within 48 hours".
  private func within(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    guard sentence.contains(start - 1), form(start - 1, sentence) == "within",
      let count = number(at: start, in: sentence) ?? article(at: start, in: sentence),
      let unit = times.unit(lemma(start + 1, sentence))
    else { return nil }
    return (.unit(unit, shift: 1, count: count), start + 2)
  }

  private func article(at position: Int, in sentence: Range<Int>) -> Int? {
    ClosedClass.indefinites.contains(form(position, sentence)) ? 1 : nil
  }

  private func number(at position: Int, in sentence: Range<Int>) -> Int? {
    let form = form(position, sentence)
    guard !form.isEmpty, !ClosedClass.articles.contains(form) else { return nil }
    return times.number(.number, form)
      ?? Int(form).flatMap { (1...500).contains($0) ? $0 : nil }
  }

  /// "over the weekend".
  private func weekend(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    guard times.unit(lemma(start, sentence)) == .weekend,
      preposition(before: start, in: sentence) != nil
    else { return nil }
    return (.unit(.weekend, shift: nil, count: 1), start + 1)
  }

  // MARK: - Months and years

  /// "5 May", "May 15, 2018", "October last year", "mid-August", "June of 2017".
  private func written(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    if let (date, end) = dayOfMonth(from: start, in: sentence) { return (date, end) }
    guard let month = month(at: start, in: sentence) else { return nil }
    let tail = tail(after: start + 1, in: sentence)
    if tail.year == nil, tail.shift == nil, !isAlone(start, in: sentence) { return nil }
    return (Self.meaning(month, nil, tail.year, tail.shift), tail.end)
  }

  /// A month alone is one after a preposition, after "late" and the like, or before a noun: "the
  /// March attack".
  private func isAlone(_ position: Int, in sentence: Range<Int>) -> Bool {
    let before = form(position - 1, sentence)
    return times.preposition(before) != nil || times.contains(.edge, before)
      || form(position, sentence).contains("-")
      || tree.tokens[position].relation == .obliqueUnmarked
      || ClosedClass.articles.contains(before) && isCompound(position)
  }

  private func isCompound(_ position: Int) -> Bool {
    [.compound, .nominalModifierUnmarked, .obliqueUnmarked].contains(tree.tokens[position].relation)
      && tree.head(of: position) == position + 1
  }

  /// "5 May 2014", "May 5th", "May 4-5", "the 5th of May".
  private func dayOfMonth(from start: Int, in sentence: Range<Int>) -> FoundTime? {
    if let day = WrittenDate.day(form(start, sentence)) {
      let next = form(start + 1, sentence) == "of" ? start + 2 : start + 1
      guard let month = month(at: next, in: sentence) else { return nil }
      let tail = tail(after: next + 1, in: sentence)
      return (Self.meaning(month, day, tail.year, tail.shift), tail.end)
    }
    guard let month = month(at: start, in: sentence) else { return nil }
    let comma = form(start + 1, sentence) == "," ? start + 2 : start + 1
    let days = form(comma, sentence)
    guard let day = WrittenDate.day(days) ?? Self.firstDay(days) else { return nil }
    let isRange = WrittenDate.day(days) == nil
    let tail = tail(after: comma + 1, in: sentence)
    return (Self.meaning(month, isRange ? nil : day, tail.year, tail.shift), tail.end)
  }

  /// "4-5", "4–5".
  private static func firstDay(_ form: String) -> Int? {
    guard form.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let parts = form.split { "-–".contains($0) }
    guard parts.count == 2, let first = parts.first, let last = parts.last,
      WrittenDate.day(String(last)) != nil
    else { return nil }
    return WrittenDate.day(String(first))
  }

  private static func meaning(_ month: Int, _ day: Int?, _ year: Int?, _ shift: Int?)
    -> TimeMeaning
  {
    let date = year.flatMap {
      PartialDate(year: $0, month: month, day: day) ?? PartialDate(year: $0, month: month)
    }
    if let date { return .date(date) }
    return shift.map { .monthOfYear(month, day: day, shift: $0) }
      ?? .month(month, day: day, shift: nil)
  }

  /// A year behind a month: "2014", ", 2014", "of 2014", "last year".
  private func tail(after position: Int, in sentence: Range<Int>)
    -> (year: Int?, shift: Int?, end: Int)
  {
    let isParted = [",", "of"].contains(form(position, sentence))
    let place = isParted ? position + 1 : position
    if let year = WrittenDate.year(form(place, sentence)) { return (year, nil, place + 1) }
    if let shift = times.number(.shift, form(place, sentence)),
      times.unit(lemma(place + 1, sentence)) == .year
    {
      return (nil, shift, place + 2)
    }
    return (nil, nil, position)
  }

  /// The month that a word names, also as "mid-August"; "may" and "march" in small letters are
  /// none.
  private func month(at position: Int, in sentence: Range<Int>) -> Int? {
    guard sentence.contains(position) else { return nil }
    let token = tree.tokens[position]
    let parts = token.form.utf8.contains(0x2D) ? token.form.split(separator: "-") : []
    if parts.count == 2, let edge = parts.first, let name = parts.last,
      times.contains(.edge, edge.lowercased())
    {
      return WrittenDate.month(named: String(name))
    }
    guard token.form.first?.isUppercase ?? false, token.pennTag != .modal else { return nil }
    return WrittenDate.month(named: token.form)
  }

  /// "in 2014", "the 2015 deal", "from 1998-2008"; but "2000 soldiers" are not a year.
  private func year(at position: Int, in sentence: Range<Int>) -> FoundTime? {
    let form = form(position, sentence)
    guard let year = WrittenDate.year(form) ?? Self.firstYear(form) else { return nil }
    let isMarked = preposition(before: position, in: sentence) != nil
    let noun = tree.head(of: position)
    let counts =
      tree.tokens[position].relation == .numericModifier
      && (noun.map { $0 > position && tree.tokens[$0].pennTag.isPlural } ?? false)
    guard isMarked || !counts, let date = PartialDate(year: year) else { return nil }
    return (.date(date), position + 1)
  }

  /// "1998-2008", "2015–16", "mid-2009": a stretch, by the year in which it begins.
  private static func firstYear(_ form: String) -> Int? {
    guard form.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let parts = form.split { "-–".contains($0) }.map(String.init)
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return nil }
    if let year = WrittenDate.year(first), last.utf8.count <= 4, Int(last) != nil { return year }
    return first.utf8.count <= 5 && Int(first) == nil ? WrittenDate.year(last) : nil
  }
}
