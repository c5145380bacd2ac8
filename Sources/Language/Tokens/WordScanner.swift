/// Finds the end of a token that begins with a letter or a digit.
struct WordScanner {
  let lexicon: TokenLexicon

  /// The most bytes that a decision looks ahead, and a word may have before it is cut.
  private static let lookahead = 40
  private static let longest = 1000

  struct Result {
    var end: Int
    var role: TokenSpan.Role = .ordinary
    /// Whether it is a URL or an e-mail address, of which nothing is split off.
    var isAddress = false
  }

  /// Scans the token from its first byte.
  func scan(from start: Int, after gap: TokenSpan.Gap, in text: Span<UInt8>) -> Result {
    var end = start
    while true {
      end = alphanumericEnd(from: end, start, in: text)
      guard let glyph = Glyph.at(end, in: text), end - start < Self.longest else { break }
      if AddressScanner.begins(start..<end, glyph.kind, in: text) {
        return Result(end: AddressScanner.end(from: end, in: text), isAddress: true)
      }
      guard let inner = joins(start, end, glyph, in: text) else { break }
      end = inner
    }
    if text[start].isASCIIDigit, let unit = unitStart(start..<end, in: text) {
      return Result(end: unit)
    }
    if let currency = currencyEnd(start..<end, in: text) { return Result(end: currency) }
    return PeriodRule(lexicon: lexicon).apply(to: start..<end, after: gap, in: text)
  }

  @inline(__always)
  private func alphanumericEnd(from position: Int, _ start: Int, in text: Span<UInt8>) -> Int {
    var end = position
    while let glyph = Glyph.at(end, in: text), glyph.kind == .letter || glyph.kind == .digit,
      end - start < Self.longest
    {
      end += glyph.length
    }
    return end
  }

  /// Where the word goes on if the glyph at its end stands inside it, else nil.
  private func joins(_ start: Int, _ end: Int, _ glyph: Glyph, in text: Span<UInt8>) -> Int? {
    let after = end + glyph.length
    guard after < text.count else { return nil }
    let next = Glyph(in: text, at: after).kind
    guard next == .letter || next == .digit else { return nil }
    let digits = text[end - 1].isASCIIDigit && next == .digit
    let joined =
      switch glyph.kind {
      case .apostrophe: next == .letter
      case .comma: digits && isGroupOfThree(after, in: text)
      case .colon: digits
      case .slash: digits || isSingle(start..<end, after, in: text)
      case .ampersand: isCapitals(start..<end, in: text) && text[after].isASCIIUppercase
      case .period: digits || isInnerPeriod(start, end, after, in: text)
      case .hyphen: isInnerHyphen(start, end, after, in: text)
      default: false
      }
    return joined ? after : nil
  }

  private func isGroupOfThree(_ start: Int, in text: Span<UInt8>) -> Bool {
    var end = start
    while end < text.count, end < start + 4, text[end].isASCIIDigit { end += 1 }
    return end == start + 3
  }

  /// "w/o", "l/c": one letter on either side.
  private func isSingle(_ word: Range<Int>, _ after: Int, in text: Span<UInt8>) -> Bool {
    guard word.count == 1, !text[word.lowerBound].isASCIIDigit else { return false }
    guard let next = Glyph.at(after + 1, in: text) else { return true }
    return next.kind != .letter && next.kind != .digit
  }

  private func isCapitals(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.count <= 4 else { return false }
    for index in word where !text[index].isASCIIUppercase { return false }
    return true
  }

  /// The period of an acronym ("U.S"), a domain ("example.org") or a file name.
  private func isInnerPeriod(_ start: Int, _ end: Int, _ after: Int, in text: Span<UInt8>) -> Bool {
    if text[after].isASCIILowercase || text[after].isASCIIDigit { return true }
    let segment = segmentStart(start, end, in: text)..<end
    if segment.count == 1 { return true }
    if let following = Glyph.at(after + 1, in: text), following.kind == .letter {
      return isCapitals(segment, in: text) && text[after + 1].isASCIIUppercase
    }
    return lexicon.abbreviation(WordHash.of(text, segment.lowerBound..<end + 1)) != nil
  }

  private func segmentStart(_ start: Int, _ end: Int, in text: Span<UInt8>) -> Int {
    var begin = end
    while begin > start, end - begin < Self.lookahead, text[begin - 1] != UInt8(ascii: "."),
      text[begin - 1] != UInt8(ascii: "-")
    {
      begin -= 1
    }
    return begin
  }

  /// A hyphen stays inside after a prefix ("co-founder"), in telephone numbers and in dates.
  private func isInnerHyphen(_ start: Int, _ end: Int, _ after: Int, in text: Span<UInt8>) -> Bool {
    let segment = segmentStart(start, end, in: text)..<end
    if text[end - 1].isASCIIDigit { return isNumberChain(start, end, in: text) }
    return segment.count <= 10 && lexicon.isPrefix(WordHash.ofLowercased(text, segment))
      && !text[after].isASCIIDigit
  }

  /// Whether a hyphen stands in "713-853-3989" or "2003-09-26", not in the range "10-12".
  private func isNumberChain(_ start: Int, _ end: Int, in text: Span<UInt8>) -> Bool {
    var hyphens = 0
    var position = start
    while position < text.count, position - start < Self.lookahead,
      text[position].isASCIIDigit || text[position] == UInt8(ascii: "-")
    {
      if text[position] == UInt8(ascii: "-") { hyphens += 1 }
      position += 1
    }
    guard position > end else { return false }
    if let next = Glyph.at(position, in: text), next.kind == .letter { return false }
    return hyphens > 1 || (end - start == 3 && position - end == 5)
  }

  /// Where the unit behind a number begins: "20|bn", "5|pm".
  private func unitStart(_ word: Range<Int>, in text: Span<UInt8>) -> Int? {
    guard !text[word.upperBound - 1].isASCIIDigit else { return nil }
    var unit = word.lowerBound
    while unit < word.upperBound, !text[unit].lowercasedASCII.isASCIILowercase { unit += 1 }
    guard word.upperBound - unit <= 8, lexicon.isUnit(WordHash.of(text, unit..<word.upperBound))
    else { return nil }
    return unit
  }

  /// The end of a currency such as "US$" before a number.
  private func currencyEnd(_ word: Range<Int>, in text: Span<UInt8>) -> Int? {
    let end = word.upperBound
    guard end < text.count, text[end] == UInt8(ascii: "$"), word.count <= 3,
      isCapitals(word, in: text), let next = Glyph.at(end + 1, in: text), next.kind == .digit
    else { return nil }
    return end + 1
  }
}
