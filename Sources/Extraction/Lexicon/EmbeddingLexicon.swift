internal import KnowledgeGraph
internal import Language

/// What a word embeds: the form of its complement.
enum ComplementForm: String, CaseIterable, Sendable {
  case clause
  case infinitive
  case gerund
  case noun
  /// The noun that is its subject: "an attack looms".
  case subject
}

/// A line of the lexicon of embedding words: what "denied", "plans to" or "according to" do to
/// what they embed.
///
/// A class, as it is passed on for each word that has one.
final class EmbeddingRule: Sendable {
  /// The lemmas, the head first.
  let lemmas: [String]
  let wordClass: PredicateClass
  let complements: Set<ComplementForm>
  /// The slot of the actor whose word it is.
  let speaker: Slot?
  /// What it makes of what it embeds.
  let signature: Signature
  /// The slot of the actor whose act an infinitive or gerund is.
  let control: Slot?
  /// Where the line stands, for explanations.
  let source: String
  /// Whether it is a line of the user's, which is an order.
  let isOwn: Bool

  fileprivate init(_ row: TableRow, _ lemmas: [String], isOwn: Bool) throws(TableError) {
    self.lemmas = lemmas
    wordClass = try row.choice("part")
    complements = try Self.complements(row)
    speaker = row.optional("speaker").map(Slot.init)
    let noun = wordClass == .noun
    signature = try Signature(
      row,
      isEmbedding: true,
      speech: row.optional("speaker").map { _ in noun ? .content : .act }
    )
    control = row.optional("control").map(Slot.init)
    source = row.source
    self.isOwn = isOwn
  }

  private static func complements(_ row: TableRow) throws(TableError) -> Set<ComplementForm> {
    var complements: Set<ComplementForm> = []
    for name in row.list("complement") {
      guard let form = ComplementForm(rawValue: name) else {
        throw row.error(
          "'\(name)' in column 'complement' is not a form: write clause, infinitive, gerund, noun, "
            + "subject"
        )
      }
      complements.insert(form)
    }
    return complements
  }

  /// The rule at a word of the text.
  func at(_ word: Int) -> Operator {
    Operator(word: word, source: source, signature: signature, isOrder: isOwn)
  }
}

/// The lexicon of embedding words, by the lemma of the head.
struct EmbeddingLexicon: Sendable {
  private var rules = EnumerationTable<PredicateClass, [String: [EmbeddingRule]]>(of: [:])

  static let form = LexiconForm(
    path: "qualifiers/embedding.tsv",
    columns: [
      "predicate", "part", "complement", "speaker", "polarity", "modality", "control", "comment",
    ],
    key: ["predicate", "part"],
    alternatives: "predicate"
  )

  init(_ table: LexiconTable) throws(TableError) {
    let own = Set(table.own?.rows.map(\.source) ?? [])
    for row in table.rows { try add(row, isOwn: own.contains(row.source)) }
  }

  private mutating func add(_ row: TableRow, isOwn: Bool) throws(TableError) {
    let lemmas = try row.required("predicate").split(separator: " ").map(String.init)
    guard let head = lemmas.first else { throw row.error("the predicate is empty") }
    let rule = try EmbeddingRule(row, lemmas, isOwn: isOwn)
    rules[rule.wordClass][head, default: []].append(rule)
  }

  /// The first lemmas of the predicates of a class, in no order.
  func heads(of wordClass: PredicateClass) -> some Sequence<String> {
    rules[wordClass].keys
  }

  /// The lemmas that stand behind the first of a predicate, in no order.
  var furtherLemmas: some Sequence<String> { all.flatMap { $0.lemmas.dropFirst() } }

  /// Whether a verb embeds gerunds: "ruled out bombing".
  func takesGerunds(_ verb: String) -> Bool {
    rules[.verb][verb]?.contains { $0.complements.contains(.gerund) } ?? false
  }

  /// All rules, in no order.
  var all: some Sequence<EmbeddingRule> {
    PredicateClass.allCases.flatMap { rules[$0].values.joined() }
  }

  /// The rules of a word whose further lemmas are there as well, those of most lemmas first.
  func rules(for index: Int, in tree: SyntaxTree) -> [EmbeddingRule] {
    guard tree.roles[index].contains(.embedding) else { return [] }
    let token = tree.tokens[index]
    var found: [EmbeddingRule] = []
    let isMistaken = tree.isNounTakenForVerb(index)
    for wordClass in PredicateClass.allCases
    where isMistaken ? wordClass == .noun : wordClass.admits(token) {
      for rule in rules[wordClass][token.lemma] ?? []
      where rule.lemmas.count == 1 || tree.words(rule.lemmas, under: index) != nil {
        found.append(rule)
      }
    }
    return found.count < 2 ? found : found.sorted { $0.lemmas.count > $1.lemmas.count }
  }
}

extension EmbeddingLexicon: ControlReader {
  func controlSlot(of governor: Int, in tree: SyntaxTree) -> Slot? {
    rules(for: governor, in: tree).lazy.compactMap(\.control).first
  }
}
