internal import Language

/// Which sentences ask and which answer in an interview: "Q: … ? A: …".
struct InterviewTurns {
  enum Turn { case question, answer }

  /// The turn of each sentence; none before the first question.
  let bySentence: [Turn?]

  /// The sentence with the first question, if it is an interview.
  var first: Int? { bySentence.firstIndex(of: .question) }

  init(tree: SyntaxTree, lexicon: Lexicon) {
    var turns: [Turn?] = tree.sentences.map { sentence in
      Self.label(of: sentence, in: tree, lexicon)
    }
    Self.goOn(&turns, in: tree)
    bySentence = turns
  }

  /// The turn that begins with a sentence, or behind a colon in it: "the interview: Q: Does …".
  private static func label(
    of sentence: Sentence,
    in tree: SyntaxTree,
    _ lexicon: Lexicon
  ) -> Turn? {
    for word in sentence.tokens.dropLast() where tree.tokens[word + 1].form == ":" {
      let isFirst = word == sentence.tokens.lowerBound || tree.tokens[word - 1].form == ":"
      guard isFirst, tree.tokens[word].form.first?.isUppercase ?? false else { continue }
      if lexicon.classes[.question].contains(tree.lower[word]) { return .question }
      if lexicon.classes[.answer].contains(tree.lower[word]) { return .answer }
    }
    return nil
  }

  /// A turn lasts until the next begins; where no word begins an answer, it begins after what asks.
  private static func goOn(_ turns: inout [Turn?], in tree: SyntaxTree) {
    guard let first = turns.firstIndex(of: .question) else {
      turns = turns.map { _ in nil }
      return
    }
    let labels = turns
    var turn: Turn?
    for number in turns.indices {
      turn = number < first ? nil : labels[number] ?? turn
      if turn == .question, labels[number] == nil, hasAsked(before: number, in: tree),
        labels[(number + 1)...].first(where: { $0 != nil }) != .answer
      {
        turn = .answer
      }
      turns[number] = turn
    }
  }

  private static func hasAsked(before sentence: Int, in tree: SyntaxTree) -> Bool {
    asks(sentence - 1, in: tree) && !asks(sentence, in: tree)
  }

  private static func asks(_ sentence: Int, in tree: SyntaxTree) -> Bool {
    tree.sentences[sentence].tokens.contains { tree.tokens[$0].form == "?" }
  }
}
