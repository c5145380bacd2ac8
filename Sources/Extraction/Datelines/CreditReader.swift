/// Finds the lines and brackets that only say who wrote or pictured something: "By Jane Smith,
/// Staff Writer", "(AP Photo/Jane Smith)", "(c) 2020 AFP".
struct CreditReader {
  let bytes: [UInt8]
  let lexicon: DatelineLexicon

  /// The longest credit, in bytes; what is longer is a sentence.
  private static let longest = 240

  /// The end of the credit that begins at a byte.
  func end(from start: Int) -> Int? {
    let isBracket = [UInt8(ascii: "("), UInt8(ascii: "[")].contains(bytes[start])
    return end(from: start, openingAt: start, isBracket: false)
      ?? (isBracket ? end(from: start, openingAt: start + 1, isBracket: true) : nil)
  }

  private func end(from start: Int, openingAt opening: Int, isBracket: Bool) -> Int? {
    guard opening < bytes.count else { return nil }
    for candidate in lexicon.openings(with: Self.lowered(bytes[opening]))
    where begins(candidate.form, at: opening) {
      let rest = opening + candidate.form.count
      let end = isBracket ? bracketEnd(from: rest) : lineEnd(from: rest)
      guard let end, end - start <= Self.longest,
        isCredit(candidate.rest, rest..<end, isBracket: isBracket)
      else { continue }
      return end
    }
    return nil
  }

  private func isCredit(
    _ rest: DatelineLexicon.Rest,
    _ range: Range<Int>,
    isBracket: Bool
  ) -> Bool {
    switch rest {
    case .anything: true
    case .bracket: isBracket
    case .names: isNames(String(decoding: bytes[range], as: UTF8.self))
    }
  }

  /// Whether a form stands here as whole words.
  private func begins(_ form: [UInt8], at start: Int) -> Bool {
    let end = start + form.count
    guard end <= bytes.count, zip(bytes[start..<end], form).allSatisfy({ Self.lowered($0) == $1 })
    else { return false }
    return end == bytes.count || !Self.isLetter(bytes[end]) || !Self.isLetter(bytes[end - 1])
  }

  /// Whether words are names alone: capitals and numbers, with small words between them.
  private func isNames(_ rest: String) -> Bool {
    let words = rest.split { " ,;:&/().[]©\t\r".contains($0) }
    return words.contains { $0.first?.isUppercase ?? false }
      && words.allSatisfy { word in
        word.first.map { $0.isUppercase || $0.isNumber } ?? false
          || lexicon.joints.contains(String(word))
      }
  }

  private func lineEnd(from start: Int) -> Int? {
    let end = bytes[start...].prefix(Self.longest + 1).firstIndex(of: UInt8(ascii: "\n"))
    return end ?? (bytes.count - start <= Self.longest ? bytes.count : nil)
  }

  private func bracketEnd(from start: Int) -> Int? {
    let closing = bytes[start...].prefix(Self.longest).firstIndex { byte in
      [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte)
    }
    return closing.map { $0 + 1 }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(lowered(byte)) || byte >= 0x80
  }
}
