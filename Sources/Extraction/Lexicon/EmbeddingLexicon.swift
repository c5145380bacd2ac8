internal import KnowledgeGraph
internal import Language

/// What a word embeds: the form of its complement.
enum ComplementForm: String, CaseIterable, Sendable {
  case clause
  case infinitive
  case gerund
  case noun
}

/// A line of the lexicon of embedding words: what "denied", "plans to" or "according to" do to
/// what they embed.
struct EmbeddingRule: Sendable {
  /// The lemmas, the head first.
  let lemmas: [String]
  let wordClass: PredicateClass
  let complements: Set<ComplementForm>
  /// The slot of the actor whose word it is.
  let speaker: Slot?
  /// Whether it says that what it embeds is not so.
  let reverses: Bool
  /// How it says that what it embeds is meant; nothing where it leaves that alone.
  let modality: Modality?
  /// The slot of the actor whose act an infinitive or gerund is.
  let control: Slot?
  /// Where the line stands, for explanations.
  let source: String
}

/// The lexicon of embedding words, by the lemma of the head.
struct EmbeddingLexicon: Sendable {
  private var rules: [PredicateClass: [String: [EmbeddingRule]]] = [:]

  static let form = LexiconForm(
    path: "qualifiers/embedding.tsv",
    columns: [
      "predicate", "part", "complement", "speaker", "polarity", "modality", "control", "comment",
    ],
    key: ["predicate", "part"],
    alternatives: "predicate"
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows { try add(row) }
  }

  private mutating func add(_ row: TableRow) throws(TableError) {
    let lemmas = try row.required("predicate").split(separator: " ").map(String.init)
    guard let head = lemmas.first else { throw row.error("the predicate is empty") }
    let wordClass: PredicateClass = try row.choice("part")
    var complements: Set<ComplementForm> = []
    for name in row.list("complement") {
      guard let form = ComplementForm(rawValue: name) else {
        throw row.error(
          "'\(name)' in column 'complement' is no form: write clause, infinitive, gerund or noun"
        )
      }
      complements.insert(form)
    }
    let rule = EmbeddingRule(
      lemmas: lemmas,
      wordClass: wordClass,
      complements: complements,
      speaker: row.optional("speaker").map(Slot.init),
      reverses: try Self.reverses(row),
      modality: try Self.modality(row),
      control: row.optional("control").map(Slot.init),
      source: row.source
    )
    rules[wordClass, default: [:]][head, default: []].append(rule)
  }

  /// The cell `modality` of a line: nothing for `same`.
  static func modality(_ row: TableRow) throws(TableError) -> Modality? {
    let name = row["modality"]
    if name.isEmpty || name == "same" { return nil }
    return try row.choice("modality")
  }

  /// The cell `polarity` of a line.
  static func reverses(_ row: TableRow) throws(TableError) -> Bool {
    try row.value("polarity", remedy: "write same or reverse") {
      ["same": false, "reverse": true][$0]
    }
  }

  /// All rules, in no order.
  var all: some Sequence<EmbeddingRule> { rules.values.joined().map(\.value).joined() }

  /// The rules of a word whose further lemmas are there as well, those of most lemmas first.
  func rules(for index: Int, in tree: SyntaxTree) -> [EmbeddingRule] {
    let token = tree.tokens[index]
    var found: [EmbeddingRule] = []
    for wordClass in PredicateClass.allCases where wordClass.admits(token) {
      guard let candidates = rules[wordClass]?[token.lemma] else { continue }
      found += candidates.filter { tree.words($0.lemmas, under: index) != nil }
    }
    return found.sorted { $0.lemmas.count > $1.lemmas.count }
  }
}

extension EmbeddingLexicon: ControlReader {
  func controlSlot(of governor: Int, in tree: SyntaxTree) -> Slot? {
    rules(for: governor, in: tree).lazy.compactMap(\.control).first
  }
}
