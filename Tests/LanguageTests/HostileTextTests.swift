import Language
import Testing

@Suite struct HostileTextTests {
  private let engine: LanguageEngine

  init() throws {
    engine = try SharedEngine.loaded.get()
  }

  @Test(arguments: [
    String(repeating: "a", count: 20_000),
    String(repeating: "-", count: 20_000),
    String(repeating: "1-", count: 3_000),
    String(repeating: "a.b@", count: 3_000),
    String(repeating: "'", count: 2_000),
    String(repeating: "n't", count: 2_000),
    String(repeating: "(", count: 2_000) + String(repeating: ")", count: 2_000),
    "http://" + String(repeating: ")", count: 2_000),
    String(repeating: "👩🏽‍🚀\u{200D}", count: 500),
    String(repeating: "\u{0}\u{1}\u{1B}[", count: 500),
    String(repeating: "שלום עולם \u{202E}", count: 200),
    String(repeating: "word ", count: 2_000),
    String(repeating: "\n", count: 5_000) + "\u{FEFF}",
    "\u{301}\u{FE0F}\u{200D}",
  ])
  func survives(text: String) {
    let analysis = engine.analyze(text)
    #expect(analysis.sentences.flatMap(\.tokens) == Array(analysis.tokens.indices))
    for sentence in analysis.sentences {
      let heads = analysis.tokens[sentence.tokens].map(\.head)
      #expect(heads.allSatisfy { $0 == -1 || sentence.tokens.contains($0) })
      #expect(heads.count { $0 == -1 } == 1)
    }
    #expect(!CoNLLUWriter.write(analysis).isEmpty || analysis.tokens.isEmpty)
  }

  @Test func answersAlikeEveryTime() {
    let text = "Norland's army shelled Belmora. \"We can't stop,\" Gen. Viktor Anselm said."
    #expect(engine.analyze(text) == engine.analyze(text))
  }
}
