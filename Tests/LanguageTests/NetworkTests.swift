import Testing

@testable import Language

/// The network that ships with the program, on sentences written for this test.
@Suite struct NetworkTests {
  private static let network = Result { try DependencyNetwork.embedded() }

  static let sentences = [
    "The prime minister of Norway met the king of Spain in Oslo on Tuesday .",
    "Officials said that the talks , which began last week , had failed .",
    "Yes .",
    "SANCTIONS IMPOSED ON BANKS",
    "( \" \u{1F600} \u{0634} \u{7} ] ;",
  ]

  @Test(arguments: sentences) func treesHaveOneRootAndNoCycle(sentence: String) throws {
    let tokens = try annotated(sentence)
    #expect(tokens.count(where: { $0.head < 0 }) == 1)
    for start in tokens.indices {
      var word = start
      for _ in tokens where word >= 0 { word = tokens[word].head }
      #expect(word == -1)
    }
    #expect(tokens.allSatisfy { ($0.head < 0) == ($0.relation == .root) })
  }

  @Test func subjectsAndObjectsAreFound() throws {
    let tokens = try annotated(Self.sentences[0])
    let verb = try #require(tokens.firstIndex { $0.form == "met" })
    #expect(tokens[verb].partOfSpeech == .verb)
    #expect(tokens[verb].pennTag == .verbPast)
    let minister = try #require(tokens.first { $0.form == "minister" })
    #expect(minister.head == verb)
    #expect(minister.relation == .nominalSubject)
    #expect(tokens.first { $0.form == "king" }?.relation == .object)
  }

  /// Their letters mean nothing: "ECOWAS" ends like an auxiliary.
  @Test(arguments: ["ECOWAS", "QXZING", "VREDLY"]) func acronymsThatNobodyKnowsAreNames(
    acronym: String
  ) throws {
    let tokens = try annotated("\(acronym) imposed sanctions on Niger .")
    #expect(tokens[0].partOfSpeech == .properNoun)
    #expect(tokens[0].relation == .nominalSubject)
    #expect(tokens[1].pennTag == .verbPast)
  }

  /// "Houthis" ends like a determiner.
  @Test(arguments: ["Houthis", "Quzzis", "Zandthis"]) func namesThatNobodyKnowsAreNoWordsOfGrammar(
    name: String
  ) throws {
    let tokens = try annotated("The \(name) fired missiles at Saudi Arabia .")
    #expect(tokens[1].partOfSpeech == .properNoun)
    #expect(tokens[1].relation == .nominalSubject)
  }

  @Test func neighboursDoNotChangeATree() throws {
    let alone = try Self.sentences.map(annotated)
    var tokens = Self.sentences.flatMap(Self.words)
    var ranges: [Range<Int>] = []
    for sentence in alone {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + sentence.count)
    }
    try Self.network.get().annotate(&tokens, sentences: ranges)
    for (range, sentence) in zip(ranges, alone) {
      let heads = tokens[range].map { $0.head < 0 ? -1 : $0.head - range.lowerBound }
      #expect(heads == sentence.map(\.head))
      #expect(tokens[range].map(\.relation) == sentence.map(\.relation))
    }
  }

  @Test func aSentenceOfAnyLengthBecomesOneTree() throws {
    let tokens = try annotated((0..<450).map { "word\($0 % 7)" }.joined(separator: " "))
    #expect(tokens.count(where: { $0.head < 0 }) == 1)
  }

  private func annotated(_ sentence: String) throws -> [Token] {
    var tokens = Self.words(of: sentence)
    try Self.network.get().annotate(&tokens, sentences: [tokens.indices])
    return tokens
  }

  private static func words(of sentence: String) -> [Token] {
    sentence.split(separator: " ").map { Token(range: 0..<0, form: String($0)) }
  }
}
