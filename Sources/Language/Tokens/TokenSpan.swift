/// A token's place in the text, with what the sentence splitter has to know about it.
struct TokenSpan: Equatable, Sendable {
  /// Its first byte.
  var start: Int
  /// The byte after its last.
  var end: Int
  /// What stands between it and the token before.
  var gap: Gap
  var role: Role = .ordinary

  /// What separates two tokens.
  enum Gap: UInt8, Sendable {
    case none, space, line, paragraph
  }

  /// What the period at a token's end says about the end of the sentence.
  enum Role: UInt8, Sendable {
    case ordinary
    /// A word that takes another after it ("Gen.", "No."), or an initial ("J.").
    case leading
    /// A word that may end a sentence: "Inc.", "U.S.".
    case abbreviation
  }
}
