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
///
/// A class, as many readings of a sentence hold the same line.
final class PredicateRule: Sendable {
  /// The lemmas, the head first.
  let lemmas: [String]
  let wordClass: PredicateClass
  let relation: Relation
  let subjects: [Slot]
  let objects: [Slot]
  /// Where the line stands, for explanations: `verbs.tsv:12`.
  let source: String
  /// Whether it is a line of the user's, which is an order.
  let isOwn: Bool

  init(
    lemmas: [String],
    wordClass: PredicateClass,
    relation: Relation,
    subjects: [Slot],
    objects: [Slot],
    source: String,
    isOwn: Bool
  ) {
    self.lemmas = lemmas
    self.wordClass = wordClass
    self.relation = relation
    self.subjects = subjects
    self.objects = objects
    self.source = source
    self.isOwn = isOwn
  }

  /// The line and the words, of those that the line lists: `verbs.tsv:12 give food`.
  var name: String { "\(source) \(lemmas.joined(separator: " "))" }
}

/// The lexicon of relations, by the lemma of the head.
struct PredicateLexicon: Sendable {
  private var rules = EnumerationTable<PredicateClass, [String: HeadRules]>(of: [:])
  /// The lemmas that stand after the head of some predicate.
  private(set) var furtherLemmas: Set<String> = []

  /// The table of a class of words.
  static func form(of wordClass: PredicateClass) -> LexiconForm {
    LexiconForm(
      path: "predicates/\(wordClass.rawValue)s.tsv",
      columns: ["predicate", "relation", "subject", "object", "comment"],
      key: ["predicate"],
      alternatives: "predicate"
    )
  }

  /// Reads the tables of all classes.
  init(_ tables: LexiconTables) throws(KnowledgeError) {
    for wordClass in PredicateClass.allCases {
      let read = try tables.read(Self.form(of: wordClass)) { table throws(TableError) in
        try Self.checkSlots(of: table)
        return try Self.rules(of: table, wordClass)
      }
      rules[wordClass] = read
      for rule in read.values.lazy.flatMap(\.all) {
        furtherLemmas.formUnion(rule.lemmas.dropFirst())
      }
    }
  }

  private static func rules(
    of table: LexiconTable,
    _ wordClass: PredicateClass
  ) throws(TableError) -> [String: HeadRules] {
    var rules: [String: HeadRules] = [:]
    let own = Set(table.own?.rows.map(\.source) ?? [])
    for row in table.rows {
      let lemmas = try row.required("predicate").split(separator: " ").map(String.init)
      guard let head = lemmas.first else { throw row.error("the predicate is empty") }
      let rule = PredicateRule(
        lemmas: lemmas,
        wordClass: wordClass,
        relation: try relation(row),
        subjects: try slots(row, "subject"),
        objects: try slots(row, "object"),
        source: row.source,
        isOwn: own.contains(row.source)
      )
      rules[head, default: HeadRules()].append(rule)
    }
    return rules
  }

  /// Refuses slots of a user's that no predicate of ours has: they are misspelled.
  private static func checkSlots(of table: LexiconTable) throws(TableError) {
    guard let own = table.own else { return }
    let columns = ["subject", "object"]
    let known = Set(table.program.rows.flatMap { row in columns.flatMap(row.list) })
    for row in own.rows {
      for column in columns {
        for slot in row.list(column) where !known.contains(slot) {
          throw row.error("'\(slot)' in column '\(column)' is not a slot: \(slotRemedy)")
        }
      }
    }
  }

  private static let slotRemedy =
    "write subject, object, indirect, possessor, between, each, clause or a preposition"

  private static func relation(_ row: TableRow) throws(TableError) -> Relation {
    try row.value("relation", remedy: relationRemedy, Relation.init)
  }

  private static let relationRemedy =
    "write one of \(Ontology.standard.relations.map(\.name).joined(separator: ", "))"

  private static func slots(_ row: TableRow, _ column: String) throws(TableError) -> [Slot] {
    let slots = row.list(column).map(Slot.init)
    guard !slots.isEmpty else { throw row.error("the column '\(column)' is empty: \(slotRemedy)") }
    return slots
  }

  /// The rules whose head is this word.
  func rules(for token: Token) -> [PredicateRule] {
    PredicateClass.allCases.flatMap { wordClass in
      wordClass.admits(token) ? rules[wordClass][token.lemma]?.all ?? [] : []
    }
  }

  /// The words of a stretch, as lemmas and forms, that stand after the head of some predicate.
  func furtherWords(in range: Range<Int>, of tree: SyntaxTree) -> Set<String> {
    var words: Set<String> = []
    for word in range where tree.roles[word].contains(.further) {
      let (lemma, form) = (tree.tokens[word].lemma, tree.lower[word])
      if furtherLemmas.contains(lemma) { words.insert(lemma) }
      if form != lemma, furtherLemmas.contains(form) { words.insert(form) }
    }
    return words
  }

  /// The rules whose head is this word and whose other lemmas are among some words.
  func rules(for token: Token, among words: Set<String>) -> [PredicateRule] {
    var found: [PredicateRule] = []
    for wordClass in PredicateClass.allCases where wordClass.admits(token) {
      guard let rules = rules[wordClass][token.lemma] else { continue }
      found += rules.rules(among: words)
    }
    return found
  }

  /// The relations that a word says on its own.
  func relations(ofWord token: Token) -> [Relation] {
    var relations: [Relation] = []
    for wordClass in PredicateClass.allCases where wordClass.admits(token) {
      for relation in rules[wordClass][token.lemma]?.relationsOfOneWord ?? []
      where !relations.contains(relation) {
        relations.append(relation)
      }
    }
    return relations
  }

  /// Whether a word says a relation on its own.
  func saysRelation(_ token: Token) -> Bool {
    PredicateClass.allCases.contains { wordClass in
      wordClass.admits(token)
        && !(rules[wordClass][token.lemma]?.relationsOfOneWord.isEmpty ?? true)
    }
  }

  /// The heads of all predicates of a class, in order.
  func heads(of wordClass: PredicateClass) -> [String] {
    rules[wordClass].keys.sorted()
  }

  /// All rules, in the order of their predicates.
  var all: [PredicateRule] {
    PredicateClass.allCases.flatMap { wordClass in
      rules[wordClass].sorted { $0.key < $1.key }.flatMap(\.value.all)
    }
  }
}
