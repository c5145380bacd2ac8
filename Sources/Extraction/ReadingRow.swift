/// A row of the tables of predicates, cues and embedding words, as explanations of claims name it.
package struct ReadingRow: Hashable, Sendable {
  /// The file and line, and of predicates the words too: `predicates/verbs.tsv:12 give food`.
  package let name: String
  /// The words.
  package let words: String

  /// The file in which it stands.
  package var table: String { String(name.prefix { $0 != ":" }) }
  /// How many words it has.
  package var wordCount: Int { words.split(separator: " ").count }

  /// The names of the rows that an explanation tells of.
  package static func names(in explanation: String) -> [String] {
    explanation.split(separator: "; ").compactMap { part in
      var words = part.split(separator: " ")[...]
      while let word = words.first, !word.contains(".tsv:") { words = words.dropFirst() }
      guard let source = words.first else { return nil }
      // What follows a cue is the word of the text and its effect.
      return words.dropFirst().first?.hasPrefix("“") ?? true
        ? String(source) : words.joined(separator: " ")
    }
  }
}

extension Extractor {
  /// The rows of the tables of predicates, cues and embedding words, by table and place in it.
  package var rows: [ReadingRow] {
    let predicates = lexicon.predicates.all.map {
      ReadingRow(name: $0.name, words: $0.lemmas.joined(separator: " "))
    }
    let embeddings = lexicon.embeddings.all.map {
      ReadingRow(name: $0.source, words: $0.lemmas.joined(separator: " "))
    }
    let cues = lexicon.cues.all.map {
      ReadingRow(name: $0.source, words: $0.words.joined(separator: " "))
    }
    return (predicates + embeddings + cues).sorted { ($0.name, $0.words) < ($1.name, $1.words) }
  }
}
