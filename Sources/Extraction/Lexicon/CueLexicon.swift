internal import KnowledgeGraph
internal import Language

/// A line of the lexicon of cues: a word that qualifies the predicate on which it depends.
struct CueRule: Sendable {
  /// The words of the cue, in lower case.
  let words: [String]
  let part: CuePart
  /// Whether it says that the predicate is not so.
  let reverses: Bool
  /// How it says that the predicate is meant.
  let modality: Modality?
  /// Where the line stands, for explanations.
  let source: String
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
    for row in table.rows {
      let words = try row.required("cue").split(separator: " ").map(String.init)
      guard let first = words.first else { throw row.error("the cue is empty") }
      let rule = CueRule(
        words: words,
        part: try row.choice("part"),
        reverses: try EmbeddingLexicon.reverses(row),
        modality: try EmbeddingLexicon.modality(row),
        source: row.source
      )
      rules[first, default: []].append(rule)
      rules[first]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// All rules, in no order.
  var all: some Sequence<CueRule> { rules.values.joined() }

  /// The longest cue that begins at a word of the text.
  func rule(at index: Int, in tokens: [Token]) -> CueRule? {
    let token = tokens[index]
    let candidates = (rules[token.lemma] ?? []) + (rules[token.form.lowercased()] ?? [])
    return candidates.first { rule in
      rule.words.enumerated().allSatisfy { offset, word in
        let position = index + offset
        guard tokens.indices.contains(position) else { return false }
        return tokens[position].lemma == word || tokens[position].form.lowercased() == word
      }
    }
  }
}
