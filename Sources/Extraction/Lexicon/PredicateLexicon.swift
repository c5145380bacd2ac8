internal import KnowledgeGraph
internal import Language

/// The class of words to which the head of a predicate belongs.
enum PredicateClass: String, CaseIterable, Sendable {
  case verb
  case noun
  case adjective

  /// Whether a word of the text is of this class.
  func admits(_ token: Token) -> Bool {
    switch self {
    case .verb: token.partOfSpeech == .verb || token.pennTag.isVerbal
    case .noun: token.partOfSpeech == .noun || token.partOfSpeech == .properNoun
    case .adjective:
      token.partOfSpeech == .adjective || token.pennTag == .verbPastParticiple
        || token.partOfSpeech == .adposition || token.partOfSpeech == .adverb
    }
  }
}

extension PennTag {
  /// Whether the tag is one of a verb's.
  var isVerbal: Bool {
    switch self {
    case .verbBase, .verbPast, .verbGerund, .verbPastParticiple, .verbPresent,
      .verbPresentThirdPerson:
      true
    default: false
    }
  }
}

/// A line of the lexicon: words that say a relation, and where its actors stand.
struct PredicateRule: Sendable {
  /// The lemmas, the head first.
  let lemmas: [String]
  let wordClass: PredicateClass
  let relation: Relation
  let subjects: [Slot]
  let objects: [Slot]
  /// Where the line stands, for explanations: `verbs.tsv:12`.
  let source: String
}

/// The lexicon of relations, by the lemma of the head.
struct PredicateLexicon: Sendable {
  private var rules: [PredicateClass: [String: [PredicateRule]]] = [:]

  /// Reads the files of the program: `predicates/verbs.tsv` and its neighbours.
  static func embedded() throws(TableError) -> PredicateLexicon {
    var lexicon = PredicateLexicon()
    for (wordClass, path) in files {
      try lexicon.add(
        KnowledgeFile(path).table(columns: columns),
        of: wordClass,
        named: path
      )
    }
    return lexicon
  }

  static let files: [(PredicateClass, String)] = [
    (.verb, "predicates/verbs.tsv"),
    (.noun, "predicates/nouns.tsv"),
    (.adjective, "predicates/adjectives.tsv"),
  ]
  static let columns = ["predicate", "relation", "subject", "object", "comment"]

  /// Adds the rules of a table.
  mutating func add(
    _ table: Table,
    of wordClass: PredicateClass,
    named path: String
  ) throws(TableError) {
    for row in table.rows {
      let lemmas = try row.required("predicate").split(separator: " ").map(String.init)
      guard let head = lemmas.first else { throw row.error("the predicate is empty") }
      let rule = PredicateRule(
        lemmas: lemmas,
        wordClass: wordClass,
        relation: try row.value("relation", Relation.init),
        subjects: try slots(row, "subject"),
        objects: try slots(row, "object"),
        source: "\(path):\(row.line)"
      )
      rules[wordClass, default: [:]][head, default: []].append(rule)
    }
  }

  private func slots(_ row: TableRow, _ column: String) throws(TableError) -> [Slot] {
    let slots = row.list(column).map(Slot.init)
    guard !slots.isEmpty else { throw row.error("the column '\(column)' names no slot") }
    return slots
  }

  /// The rules whose head is this word.
  func rules(for token: Token) -> [PredicateRule] {
    PredicateClass.allCases.flatMap { wordClass in
      wordClass.admits(token) ? rules[wordClass]?[token.lemma] ?? [] : []
    }
  }

  /// The heads of all predicates of a class, in order.
  func heads(of wordClass: PredicateClass) -> [String] {
    (rules[wordClass] ?? [:]).keys.sorted()
  }

  /// All rules, in the order of their predicates.
  var all: [PredicateRule] {
    PredicateClass.allCases.flatMap { wordClass in
      (rules[wordClass] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }
}
