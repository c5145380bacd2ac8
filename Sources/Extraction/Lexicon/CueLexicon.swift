internal import KnowledgeGraph
internal import Language

/// A line of the lexicon of cues: a word that qualifies the predicate on which it depends.
struct CueRule: Sendable {
  /// The words of the cue, in lower case.
  let words: [String]
  let part: CuePart
  /// What it makes of the predicate.
  let signature: Signature
  /// Where the line stands, for explanations.
  let source: String
  /// Whether it is a line of the user's, which is an order.
  let isOwn: Bool

  /// Whether it says that the predicate is not so.
  var reverses: Bool { signature.reverses }

  /// The rule at a word of the text.
  func at(_ word: Int) -> Operator {
    Operator(word: word, source: source, signature: signature, isOrder: isOwn)
  }
}

/// How a cue hangs on its predicate.
enum CuePart: String, CaseIterable, Sendable {
  case adverb
  case determiner
  case modal
  case marker
  case preposition
  case adjective
  case pronoun
  /// A story or a game in which something happens: "in the film".
  case setting
}

/// The lexicon of cues, by their first word.
struct CueLexicon: Sendable {
  private var rules: [String: [CueRule]] = [:]

  static let form = LexiconForm(
    path: "qualifiers/cues.tsv",
    columns: ["cue", "part", "polarity", "modality", "comment"],
    key: ["cue", "part"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    let own = Set(table.own?.rows.map(\.source) ?? [])
    for row in table.rows {
      let words = try row.required("cue").split(separator: " ").map(String.init)
      guard let first = words.first else { throw row.error("the cue is empty") }
      let rule = CueRule(
        words: words,
        part: try row.choice("part"),
        signature: try Signature(row, isEmbedding: false, speech: nil),
        source: row.source,
        isOwn: own.contains(row.source)
      )
      rules[first, default: []].append(rule)
      rules[first]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// All rules, in no order.
  var all: some Sequence<CueRule> { rules.values.joined() }

  /// The words with which cues begin, in no order.
  var firstWords: some Sequence<String> { rules.keys }

  /// The longest cue that begins at a word of the text, rather one that hangs as the word does.
  func rule(at index: Int, in tree: SyntaxTree, rather part: CuePart? = nil) -> CueRule? {
    guard tree.roles[index].contains(.cue) else { return nil }
    let candidates = (rules[tree.tokens[index].lemma] ?? []) + (rules[tree.lower[index]] ?? [])
    let fitting = candidates.filter { rule in
      rule.words.enumerated().allSatisfy { offset, word in
        let position = index + offset
        guard tree.tokens.indices.contains(position) else { return false }
        return tree.tokens[position].lemma == word || tree.lower[position] == word
      }
    }
    return fitting.first { $0.part == part && $0.words.count == fitting[0].words.count }
      ?? fitting.first
  }
}
