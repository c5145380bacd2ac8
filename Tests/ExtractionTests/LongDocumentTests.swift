import KnowledgeGraph
import Language
import Testing

@testable import Extraction

/// Whether a long document is read in time that grows with its length alone.
@Suite struct LongDocumentTests {
  private static let count = 5_000

  /// Ever new bodies, acronyms, persons and descriptions: some ten seconds of work, and many
  /// minutes where each of them is looked for among all the others.
  @Test(.timeLimit(.minutes(4)))
  func isReadInLinearTime() throws {
    let sentences = """
      The Bakole Demigo Front (KDFX) attacked Iraq. The group left Chad. Rasiva Tumeko criticized \
      Iran.\u{20}
      """
    let words = ["Bakole", "Demigo", "KDFX", "Rasiva", "Tumeko"]
    let sample = try LanguageEngine().analyze(sentences)
    let reading = MentionReader().mentions(
      in: DocumentText(
        Repetition(of: sample, words: words).text(times: Self.count),
        knowledge: .standard,
        lexicon: try Lexicon(overlay: nil),
        published: nil
      )
    )
    let document = Document(id: DocumentID(rawValue: "d"), sha256: "")
    let built = GraphBuilder(
      reading: reading,
      document: document,
      ways: WaySwitches(),
      keepsLost: true,
      scorer: Scorer(model: try .embedded()),
      choices: try .embedded(),
      // Claims about invented names are never sure.
      cut: 10,
      clusters: nil
    ).graph()
    _ = RefusalReader(
      reading: reading,
      document: document,
      graph: built.graph,
      lost: built.lost,
      misses: built.misses
    ).refusals()
    #expect(built.graph.claims.count >= Self.count)
  }
}

/// What the language engine saw in a text, again and again with other names, as if it had read a
/// long one: reading that takes far longer than what is tested.
private struct Repetition {
  private let sample: AnalyzedText
  private let words: [String]

  init(of sample: AnalyzedText, words: [String]) {
    self.sample = sample
    self.words = words
  }

  func text(times count: Int) -> AnalyzedText {
    var text = AnalyzedText(text: "", tokens: [], sentences: [], names: [])
    for number in 0..<count { add(number, to: &text) }
    return text
  }

  private func add(_ number: Int, to text: inout AnalyzedText) {
    let (bytes, first) = (text.text.utf8.count, text.tokens.count)
    var content = sample.text
    var names: [String: String] = [:]
    for (place, word) in words.enumerated() {
      let name = Self.name(number * (place + 1), like: word)
      names[word] = name
      content = content.replacing(word, with: name)
    }
    text.text += content
    text.tokens += sample.tokens.map { token in
      var token = token
      token.range = token.range.lowerBound + bytes..<token.range.upperBound + bytes
      token.form = names[token.form] ?? token.form
      token.lemma = names[token.lemma] ?? token.lemma
      token.head += token.head < 0 ? 0 : first
      return token
    }
    text.sentences += sample.sentences.map { sentence in
      Sentence(tokens: sentence.tokens.shifted(by: first), paragraph: 0)
    }
    text.names += sample.names.map { Name(tokens: $0.tokens.shifted(by: first), type: $0.type) }
  }

  /// A word as long as another that no other number has, in capitals if that is.
  private static func name(_ number: Int, like word: String) -> String {
    var rest = number
    let letters = word.indices.map { index in
      let choice = word[index].isVowel ? "aeiou" : "bdfgklmprstvz"
      let (next, place) = rest.quotientAndRemainder(dividingBy: choice.count)
      rest = next
      let letter = String(choice[choice.index(choice.startIndex, offsetBy: place)])
      return word[index].isUppercase ? letter.uppercased() : letter
    }
    return letters.joined()
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range {
    lowerBound + distance..<upperBound + distance
  }
}

extension Character {
  fileprivate var isVowel: Bool { "aeiou".contains(self) }
}
