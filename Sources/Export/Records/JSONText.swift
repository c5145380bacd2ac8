/// A text of a line of JSON, before it is copied out of it.
struct JSONText {
  /// Where its bytes stand: in the line, or among texts whose escapes were resolved.
  let range: Range<Int>
  /// Whether it had escapes, and stands among those that were resolved.
  let isResolved: Bool
}

/// Reading texts and numbers without copying them.
extension JSONCursor {
  /// Goes past a string, which is copied only where it has escapes.
  mutating func text(
    in line: Span<UInt8>,
    resolved: inout [UInt8]
  ) throws(JSONError) -> JSONText {
    try expect(UInt8(ascii: "\""), in: line)
    let (start, end) = (position, QuotedText.special.firstIndex(in: line, from: position))
    if end < line.count, line[end] == UInt8(ascii: "\"") {
      advance(to: end + 1)
      return JSONText(range: start..<end, isResolved: false)
    }
    let first = resolved.count
    try resolve(in: line, into: &resolved)
    return JSONText(range: first..<resolved.count, isResolved: true)
  }

  /// Goes past the next key of an object, with its colon; nothing at the end of the object.
  ///
  /// - Parameter isFirst: whether no comma has to stand before it.
  mutating func key(
    isFirst: Bool,
    in line: Span<UInt8>,
    resolved: inout [UInt8]
  ) throws(JSONError) -> JSONText? {
    if take(UInt8(ascii: "}"), in: line) { return nil }
    if !isFirst { try expect(UInt8(ascii: ","), in: line) }
    let key = try text(in: line, resolved: &resolved)
    try expect(UInt8(ascii: ":"), in: line)
    return key
  }

  /// Goes past a number, and gives the place of its text.
  mutating func digits(in line: Span<UInt8>) throws(JSONError) -> Range<Int> {
    _ = peek(in: line)
    let start = position
    // Nearly all are a digit, or one with a fraction.
    var end = digitsEnd(in: line, from: start)
    if end == start + 1, end < line.count, line[end] == UInt8(ascii: ".") {
      let fraction = digitsEnd(in: line, from: end + 1)
      end = fraction > end + 1 ? fraction : end
    }
    if isShort(start..<end, in: line) { advance(to: end) } else { _ = try number(in: line) }
    return start..<position
  }

  /// Reads a whole number.
  mutating func wholeNumber(in line: Span<UInt8>) throws(JSONError) -> Int {
    _ = peek(in: line)
    let end = digitsEnd(in: line, from: position)
    // So many digits never exceed what a number holds.
    guard end - position <= 18, isShort(position..<end, in: line) else {
      return try integer(in: line)
    }
    var value = 0
    for place in position..<end { value = value * 10 + Int(line[place] - 48) }
    advance(to: end)
    return value
  }

  private func digitsEnd(in line: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < line.count, line[end] >= 48, line[end] <= 57 { end += 1 }
    return end
  }

  /// Whether digits are a number as a whole: no zero before others, and nothing behind them.
  private func isShort(_ range: Range<Int>, in line: Span<UInt8>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard start < end, end < line.count else { return false }
    guard line[end] == UInt8(ascii: ",") || line[end] == UInt8(ascii: "}") else { return false }
    return line[start] != 48 || end == start + 1 || line[start + 1] == UInt8(ascii: ".")
  }
}
