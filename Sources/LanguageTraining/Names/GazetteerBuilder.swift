package import Language

/// Makes the gazetteer from tables of facts.
package struct GazetteerBuilder {
  private let engine: LanguageEngine
  private var phrases: [(words: [UInt64], kinds: Gazetteer.Kinds)] = []

  package init(engine: LanguageEngine) {
    self.engine = engine
  }

  package var gazetteer: Gazetteer { Gazetteer(phrases) }

  /// Adds the table of a file by its name; others are left alone.
  package mutating func add(table text: String, file: String) throws(ModelError) {
    let table = try FactsTable(text, file: file)
    switch file {
    case "states.tsv":
      add(table.values(["common_name", "official_name", "aliases"]), .state)
      add(table.values(["demonym_adj", "demonym_noun_sg", "demonym_noun_pl"]), .group)
      add(table.values(["capitals"]), .place)
    case "cities.tsv": add(table.values(["name", "aliases"]), .place)
    case "organizations.tsv":
      add(table.values(["name", "aliases"]) { $0["name_ambiguous"] != "1" }, .organization)
      add(table.values(["ambiguous_aliases"]).filter(Self.isAcronym), .organization)
    case "given_names.tsv": add(table.values(["name"], where: Self.isFreeName), .givenName)
    case "surnames.tsv": add(table.values(["name"], where: Self.isFreeName), .surname)
    case "titles.tsv": addTitles(table)
    default: break
    }
  }

  /// Names that one source alone knows, which is under a licence that asks for more, stay out.
  private static func isFreeName(_ row: FactsTable.Row) -> Bool {
    row["source"] != "g" && (row["english_word"] != "1" || row["source"].contains("c"))
  }

  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count >= 3 && name == name.uppercased()
  }

  private mutating func addTitles(_ table: FactsTable) {
    let titles = table.values(["title", "plural", "variants"])
    add(titles, .title)
    add(titles.map(Self.capitalized), .title)
  }

  private static func capitalized(_ words: String) -> String {
    words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private mutating func add(_ names: [String], _ kinds: Gazetteer.Kinds) {
    for name in names {
      let words = engine.words(of: name)
      let isArticle = words.first == "the" || words.first == "The"
      let hashes = words.dropFirst(isArticle ? 1 : 0).map { Gazetteer.hash(ofWord: $0) }
      phrases.append((hashes, kinds))
    }
  }
}
