/// What the tables have a word for at all, so that most words are looked up in none of them.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt8

  /// It embeds what others say or intend.
  static let embedding = WordRoles(rawValue: 1)
  /// It heads a predicate.
  static let predicate = WordRoles(rawValue: 2)
  /// It stands behind the first word of a predicate, of what embeds or of a support verb.
  static let further = WordRoles(rawValue: 4)
  /// A cue begins with it.
  static let cue = WordRoles(rawValue: 8)
  /// An expression of time may begin with it.
  static let time = WordRoles(rawValue: 16)
  /// An organ's name begins with it.
  static let organ = WordRoles(rawValue: 32)
}
