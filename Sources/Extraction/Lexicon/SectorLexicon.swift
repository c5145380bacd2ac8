internal import KnowledgeGraph

/// The words that tell what part of a society an actor belongs to.
struct SectorLexicon: Sendable {
  /// Where a word stands.
  private enum Place: String, CaseIterable {
    /// At the end of the name of a body: "Supreme Court".
    case name
    /// In the office of a person: "army chief".
    case role
    /// A kind of title, of `titles.tsv`.
    case title
    /// A class of office, of `offices.tsv`.
    case office
  }

  private var sectors: [Place: [String: Sector]] = [:]

  static let form = LexiconForm(
    path: "sectors.tsv",
    columns: ["word", "of", "sector", "comment"],
    key: ["word", "of"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let word = try row.required("word").lowercased()
      sectors[try row.choice("of"), default: [:]][word] = try row.choice("sector")
    }
  }

  /// No entry has more words.
  private static let longest = 3

  /// What ends the words of a name that tell what it names: "Court of Justice".
  private static let ends: Set<String> = ["of", "for", "in", "on", "against", "to", "at"]

  /// The sector that the name of a body tells.
  func sector(ofBody name: String) -> Sector? {
    let words = Self.words(name)
    let head = words.prefix { !Self.ends.contains($0) }
    return sector(endOf: head.isEmpty ? words[...] : head, .name)
  }

  /// The sector that an office tells: "deputy army chief".
  func sector(ofRole role: String) -> Sector? {
    let words = Self.words(role)
    return words.indices.reversed().lazy
      .compactMap { self.sector(endOf: words[...$0], .role) }.first
  }

  /// The sector that a kind of title tells; none of a courtesy.
  func sector(of title: TitleKind) -> Sector? { sectors[.title]?[title.rawValue] }

  /// The sector that a class of office tells; none of a head of a body.
  func sector(of office: OfficeClass) -> Sector? { sectors[.office]?[office.rawValue] }

  private func sector(endOf words: ArraySlice<String>, _ place: Place) -> Sector? {
    (1...Self.longest).reversed().lazy.compactMap { count in
      count > words.count ? nil : sectors[place]?[words.suffix(count).joined(separator: " ")]
    }.first
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "," }.map(String.init)
  }
}
