import Language
import Testing

@Suite struct SentenceTests {
  private let engine: LanguageEngine

  init() throws {
    engine = try SharedEngine.loaded.get()
  }

  private func sentences(_ text: String) -> [String] {
    let analysis = engine.analyze(text)
    return analysis.sentences.map { sentence in
      analysis.tokens[sentence.tokens].map(\.form).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Gen. Hale met Mr. J. Low in the U.S. on Friday. Talks failed.", 2),
    ("They met in the U.S. The talks failed.", 2),
    ("Shares of Alder Inc. fell. So did others.", 2),
    ("It cost $3.5 million. Nobody paid.", 2),
    ("\"We won't go.\" He left.", 2),
    ("He asked \"why?\" and left.", 1),
    ("(They lost.) Then it rained.", 2),
    ("Really?! Yes... it is. Wait… Now!", 4),
    ("A line\nbroken in the middle. And another.", 2),
    ("Ministers meet in Alder\n\nThe ministers met on Friday.", 2),
    ("it rained. nobody came.", 2),
    ("The firm Alder! said no.", 1),
    ("He won the seat. [3] [4] Then he left [5] the party.", 2),
    ("at 5 p.m. on Monday", 1),
    ("The vote (No. 5) passed; the rest, e.g. Bill 6, did not.", 1),
    ("", 0),
    (" \n\n ", 0),
  ])
  func findsTheEnds(text: String, count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }

  @Test func countsParagraphs() {
    let analysis = engine.analyze("Headline\n\nOne. Two.\n \nThree\nfour.\r\n\r\nFive.")
    #expect(analysis.sentences.map(\.paragraph) == [0, 1, 1, 2, 3])
  }

  @Test func coversAllTokensInOrder() {
    let analysis = engine.analyze("One. Two!\n\nThree? \"Four.\" (Five.) six")
    #expect(analysis.sentences.flatMap(\.tokens) == Array(analysis.tokens.indices))
  }

  /// Wires indent the first line of a paragraph instead of leaving a line blank.
  @Test(arguments: [
    ("By Jane Doe\n   ALDER, Jan 30 - Talks\nfailed on Friday\n   The ministers left", [0, 1, 2]),
    ("   By Jane Doe\n   ALDER, Jan 30 - The talks failed on Friday", [0, 1]),
    ("\tBy Jane Doe\r\n\tALDER, Jan 30 - The talks failed on Friday", [0, 1]),
    ("    The talks of the ministers in\n    Alder failed on the Friday of\n    that week", [0]),
    ("- The talks of the ministers\n  failed on Friday\n- They left", [0]),
    ("The talks of the\n ministers failed", [0]),
  ])
  func anIndentedLineBeginsAParagraph(text: String, paragraphs: [Int]) {
    #expect(engine.analyze(text).sentences.map(\.paragraph) == paragraphs)
  }
}
