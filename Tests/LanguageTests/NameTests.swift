import Language
import Testing

@Suite struct NameTests {
  private let engine: LanguageEngine

  init() throws {
    engine = try SharedEngine.loaded.get()
  }

  private func names(_ text: String) -> [String] {
    let analysis = engine.analyze(text)
    return analysis.names.map { name in
      let words = analysis.tokens[name.tokens].map(\.form).joined(separator: " ")
      return "\(name.type.rawValue) \(words)"
    }
  }

  @Test(arguments: [
    (
      "President Barack Obama met Angela Merkel in Berlin.",
      ["PER Barack Obama", "PER Angela Merkel", "LOC Berlin"]
    ),
    (
      "The United Nations urged Iran and Iraq to sign.",
      ["ORG United Nations", "LOC Iran", "LOC Iraq"]
    ),
    ("Hezbollah and Hamas rejected the offer.", ["ORG Hezbollah", "ORG Hamas"]),
    ("The Ministry of Defence denied it.", ["ORG Ministry of Defence"]),
    ("The Russian and Syrian governments agreed.", ["NORP Russian", "NORP Syrian"]),
    ("Nothing of note was said yesterday.", []),
  ])
  func findsNames(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func doesNotOverlap() {
    let analysis = engine.analyze(
      "John Smith of Acme Corp. told the BBC in New York that the Labour Party had won."
    )
    var end = 0
    for name in analysis.names {
      #expect(name.tokens.lowerBound >= end && !name.tokens.isEmpty)
      end = name.tokens.upperBound
    }
    #expect(end > 0 && end <= analysis.tokens.count)
  }
}
