internal import KnowledgeGraph

/// A noun for people without a name: "protesters".
struct Crowd: Sendable {
  /// When a noun means people without a name at all.
  enum Use: String, CaseIterable {
    /// In the plural, and with a word that says which or how many: "Arab countries", but neither
    /// "the country" nor "both countries", which mean some that have names.
    case described
    /// In the plural, and where no "of" says of whom: "thousands protest".
    case alone
  }

  /// The part of society to which they belong.
  let sector: Sector
  let use: Use?
}
