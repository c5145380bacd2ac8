internal import KnowledgeGraph

/// The phrases for organs of states and bodies: "army", "foreign ministry", "Ministry of Defence".
///
/// Each portfolio makes four phrases with each noun for a ministry: "oil ministry", "ministry of
/// oil", and the same with "the" and in other words: "petroleum".
struct OrganLexicon: Sendable {
  private var kinds: [String: ActorKind]
  /// What the phrases for ministries have in common: "oil ministry" for "ministry of petroleum".
  private var plain: [String: String] = [:]
  private var synonyms: [String: [String]] = [:]
  /// The words with which phrases begin.
  let starts: Set<String>
  /// The number of words of the longest phrase.
  let longest: Int

  static let portfoliosForm = LexiconForm(
    path: "names/portfolios.tsv",
    columns: ["words", "portfolio", "comment"],
    key: ["words"]
  )

  /// The portfolio that each row names.
  static func portfolios(_ table: LexiconTable) throws(TableError) -> [(String, String)] {
    var portfolios: [(String, String)] = []
    for row in table.rows {
      portfolios.append((try row.required("words"), try row.required("portfolio")))
    }
    return portfolios
  }

  /// - Parameters:
  ///   - kinds: The kinds of listed organs.
  ///   - portfolios: Words for what ministries are for, with what they have in common.
  ///   - ministries: The nouns for ministries.
  init(
    _ kinds: [String: ActorKind],
    portfolios: [(words: String, portfolio: String)],
    ministries: Set<String>
  ) {
    self.kinds = [:]
    for (phrase, kind) in kinds { self.kinds[Self.key(phrase)] = kind }
    for noun in ministries.sorted() {
      for (words, portfolio) in portfolios {
        for phrase in ["\(words) \(noun)", "\(noun) of \(words)", "\(noun) of the \(words)"] {
          self.kinds[phrase] = kinds[phrase] ?? kinds["ministry"]
          plain[phrase] = "\(portfolio) \(noun)"
          synonyms["\(portfolio) \(noun)", default: []].append(phrase)
        }
      }
    }
    starts = Set(self.kinds.keys.map { String($0.prefix { $0 != " " }) })
    longest = self.kinds.keys.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// A phrase as its words stand side by side in a text: "people 's congress".
  private static func key(_ phrase: String) -> String {
    phrase.split(separator: " ").map { word in
      word.hasSuffix("'s") ? "\(word.dropLast(2)) 's" : String(word)
    }
    .joined(separator: " ")
  }

  /// The kind of organ that a phrase in small letters names.
  subscript(phrase: String) -> ActorKind? { kinds[phrase] }

  /// Whether some phrase begins with a word.
  func isStart(_ word: String) -> Bool { starts.contains(word) }

  /// The phrase by which one organ of a state is distinguished from the others.
  func plain(_ phrase: String) -> String { plain[phrase] ?? phrase }

  /// All phrases for the organ of a phrase.
  func synonyms(of phrase: String) -> [String] { synonyms[plain(phrase)] ?? [phrase] }

  /// The kind of the organ with which a name ends, or with which it begins before "of".
  func kind(inName name: String) -> ActorKind? {
    let words = Self.key(name.lowercased()).split(separator: " ")
    for start in words.indices where isStart(String(words[start])) {
      if let kind = kinds[words[start...].joined(separator: " ")] { return kind }
    }
    guard let first = words.first, isStart(String(first)) else { return nil }
    for end in words.indices.reversed() where words[end] == "of" {
      if let kind = kinds[words[..<end].joined(separator: " ")] { return kind }
    }
    return nil
  }
}
