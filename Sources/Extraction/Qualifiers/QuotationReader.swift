internal import KnowledgeGraph
internal import Language

/// Tells whose words a sentence is that stands wholly inside a quotation, or in the answer of an
/// interview.
///
/// News names the speaker once, and goes on quoting: “…,” X said. “…”
struct QuotationReader {
  let tree: SyntaxTree
  let finder: ActorFinder
  let lexicon: Lexicon

  /// The speakers of each sentence that is only quoted or answers; none for the others.
  func speakers() -> [[DocumentActorIndex]] {
    let quoted = quotedSpeakers()
    let turns = tree.switches.isOn(.interview) ? InterviewTurns(tree: tree, lexicon: lexicon) : nil
    guard let turns, let first = turns.first, let answers = interviewee(before: first) else {
      return quoted
    }
    return zip(turns.bySentence, quoted).map { turn, quoted in
      turn == .answer && quoted.isEmpty ? [answers] : quoted
    }
  }

  /// Who answers: the person who says most before the first question.
  private func interviewee(before question: Int) -> DocumentActorIndex? {
    let said = tree.sentences[..<question].flatMap { speakers(among: Array($0.tokens), last: nil) }
      .filter { finder.actors[$0].type == .person }
    let counts = Dictionary(said.map { ($0, 1) }, uniquingKeysWith: +)
    return said.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  private func quotedSpeakers() -> [[DocumentActorIndex]] {
    var state = Quoting()
    return tree.sentences.map { sentence in
      if sentence.paragraph != state.paragraph { state.isOpen = false }
      state.paragraph = sentence.paragraph
      let outside = wordsOutsideQuotes(sentence.tokens, isOpen: &state.isOpen)
      guard outside.contains(where: { isWord($0) }) else {
        return state.speakers.filter { _ in tree.switches.isOn(.wholeQuotation) }
      }
      let isQuoting = outside.count < sentence.tokens.count
      state.speakers = isQuoting ? speakers(among: outside, last: state.lastPerson) : []
      note(sentence, in: &state)
      return []
    }
  }

  /// What is known while going through the sentences.
  private struct Quoting {
    var paragraph = 0
    /// Whether a quotation has begun and not ended.
    var isOpen = false
    /// Who is quoted.
    var speakers: [DocumentActorIndex] = []
    /// The person quoted last, until another person is named.
    var lastPerson: DocumentActorIndex?
  }

  private func note(_ sentence: Sentence, in state: inout Quoting) {
    let persons = sentence.tokens.compactMap { finder.mentions.mention(at: $0)?.actor }
      .filter { finder.actors[$0].type == .person }
    if let only = state.speakers.first, state.speakers.count == 1,
      finder.actors[only].type == .person
    {
      state.lastPerson = only
    } else if persons.contains(where: { $0 != state.lastPerson }) {
      state.lastPerson = nil
    }
  }

  private func isWord(_ position: Int) -> Bool {
    tree.tokens[position].partOfSpeech != .punctuation
  }

  private func wordsOutsideQuotes(_ range: Range<Int>, isOpen: inout Bool) -> [Int] {
    var outside: [Int] = []
    for position in range {
      switch QuotationMark(tree.tokens[position].form) {
      case .opening: isOpen = true
      case .closing: isOpen = false
      case .plain: isOpen.toggle()
      case nil: if !isOpen { outside.append(position) }
      }
    }
    return outside
  }

  /// Who says what a sentence quotes, by a verb of speech outside of the quotation.
  private func speakers(among words: [Int], last: DocumentActorIndex?) -> [DocumentActorIndex] {
    for word in words {
      let rules = lexicon.embeddings.rules(for: word, in: tree)
      guard let slot = rules.first(where: { $0.complements.contains(.clause) })?.speaker else {
        continue
      }
      let sources = tree.words(in: slot, of: word, control: lexicon.embeddings)
      let found = sources.flatMap { finder.speakers(at: $0) }.map(\.actor).uniqued()
      if !found.isEmpty { return found }
      if let last, sources.contains(where: { isPersonal($0) }),
        tree.switches.isOn(.pronounOfQuoted)
      {
        return [last]
      }
    }
    return []
  }

  /// "he said" after a quotation is the one quoted before, where nobody else is named since.
  private func isPersonal(_ word: Int) -> Bool {
    ClosedClass.personalSubjects.contains(tree.lower[word])
  }
}
