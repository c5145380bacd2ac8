internal import Language

/// Takes out of names what news agencies write beside them: "Sierra Leone Tuesday".
extension AnalyzedText {
  /// The text whose names neither begin nor end with a day of the week.
  func withoutDaysInNames() -> AnalyzedText {
    var trimmed = self
    let starts = Set(sentences.map(\.tokens.lowerBound))
    trimmed.names = joinedOverBrackets(names).flatMap { name in
      splitByDash(name.tokens, starts)
        .map { withoutMarks(withoutDays(withoutBracket(withoutAuxiliary($0)))) }
        .filter { !$0.isEmpty }
        .map { Name(tokens: $0, type: name.type) }
    }
    return trimmed
  }

  /// "[Joe] Biden": one name, of which an editor has added a part.
  private func joinedOverBrackets(_ names: [Name]) -> [Name] {
    var joined: [Name] = []
    for name in names {
      if let first = joined.last, first.type == .person, name.type == .person,
        name.tokens.lowerBound == first.tokens.upperBound + 1,
        tokens[first.tokens.upperBound].form == "]", first.tokens.lowerBound > 0,
        tokens[first.tokens.lowerBound - 1].form == "["
      {
        joined[joined.count - 1].tokens = first.tokens.lowerBound..<name.tokens.upperBound
      } else {
        joined.append(name)
      }
    }
    return joined
  }

  /// "HAMAS - Norway": where a sentence begins, a dash that stands free parts two names.
  private func splitByDash(_ name: Range<Int>, _ starts: Set<Int>) -> [Range<Int>] {
    guard starts.contains(name.lowerBound), let dash = name.dropFirst().first(where: isFreeDash)
    else { return [name] }
    return [name.lowerBound..<dash, (dash + 1)..<name.upperBound]
  }

  private func isFreeDash(_ word: Int) -> Bool {
    ["-", "–", "—", "--"].contains(tokens[word].form) && word > 0
      && tokens[word - 1].range.upperBound < tokens[word].range.lowerBound
  }

  /// "Has Argentina": a question's first word is not part of the name.
  private func withoutAuxiliary(_ name: Range<Int>) -> Range<Int> {
    guard let first = name.first, name.count > 1, tokens[first].partOfSpeech == .auxiliary else {
      return name
    }
    return name.dropFirst()
  }

  /// "Umma (Nation": a name ends before a bracket that it does not close, and begins after one that
  /// it does not open: "IAEA) Board of Governors".
  private func withoutBracket(_ name: Range<Int>) -> Range<Int> {
    let opening = name.first { tokens[$0].form == "(" }
    let closing = name.last { tokens[$0].form == ")" }
    return switch (opening, closing) {
    case (let opening?, nil): name.lowerBound..<opening
    case (nil, let closing?): (closing + 1)..<name.upperBound
    default: name
    }
  }

  /// "Sunday Times" keeps its day, "Thursday on Arabs" does not.
  private func withoutDays(_ name: Range<Int>) -> Range<Int> {
    var range = name
    while let last = range.last, isDay(last) { range = range.lowerBound..<last }
    if let first = range.first, isDay(first), isAfterPreposition(first) {
      return range.dropFirst()
    }
    guard let first = range.first, isDay(first), range.count > 1, !isCapitalized(first + 1) else {
      return range
    }
    while let first = range.first, isDay(first) || !isCapitalized(first) {
      range = range.dropFirst()
    }
    return range
  }

  /// "By Friday Norway": a day that a preposition governs is none of the name.
  private func isAfterPreposition(_ word: Int) -> Bool {
    word > 0 && ["by", "on", "until", "since"].contains(tokens[word - 1].form.inLowerCase)
  }

  /// "–Somalia": a dash or quote that a name begins or ends with is none of it.
  private func withoutMarks(_ name: Range<Int>) -> Range<Int> {
    var range = name
    while let first = range.first, isMark(first) { range = range.dropFirst() }
    while let last = range.last, isMark(last) { range = range.dropLast() }
    return range
  }

  private func isMark(_ word: Int) -> Bool {
    let form = tokens[word].form
    return QuotationMark(form) != nil || ["-", "–", "—", "--"].contains(form)
  }

  private func isDay(_ word: Int) -> Bool {
    ClosedClass.weekdays.contains(tokens[word].form.inLowerCase)
  }

  private func isCapitalized(_ word: Int) -> Bool {
    tokens[word].form.first?.isUppercase ?? false
  }
}
