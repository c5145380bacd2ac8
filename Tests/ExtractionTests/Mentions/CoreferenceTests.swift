import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Whom pronouns and descriptions mean.
@Suite struct CoreferenceTests {
  @Test(arguments: [
    ("Chad complained about Togo, saying the country had lied.", "country", ["Togo"]),
    ("Togo has elected a parliament. Aides of the government left.", "government", ["Togo"]),
    ("Chad met Togo. The two countries agreed.", "countries", ["Chad", "Togo"]),
    ("Chad and Togo signed a pact. They left Oslo.", "They", ["Chad", "Togo"]),
    (
      "Togolese President Olaf Brandt said that his country would pay.", "country", ["Togo"]
    ),
    (
      "Togolese Foreign Minister Olaf Brandt met Chad's envoys. The foreign minister left.",
      "minister", ["Olaf Brandt"]
    ),
    ("Chad said Togo denied that it had lied.", "it", ["Togo"]),
    ("Chad praised Olaf Brandt, who attacked Togo.", "who", ["Olaf Brandt"]),
    ("“We will help Chad,” Togolese Foreign Minister Olaf Brandt said.", "We", ["Togo"]),
    ("“I blame Chad,” Togolese Foreign Minister Olaf Brandt said.", "I", ["Olaf Brandt"]),
    (
      "“Chad has lied,” Togolese Foreign Minister Olaf Brandt said. “We want peace.”", "We",
      ["Togo"]
    ),
    (
      "“We want peace. Chad has lied,” Togolese Foreign Minister Olaf Brandt said.", "We",
      ["Togo"]
    ),
  ])
  func words(text: String, word: String, names: [String]) throws {
    #expect(try meant(by: word, in: text) == names)
  }

  @Test(arguments: [
    ("The prime minister of a small town left.", "minister"),
    ("Peru praised a farmer who left Chad.", "who"),
    ("Peru said the US would leave.", "us"),
  ])
  func open(text: String, word: String) throws {
    #expect(try meant(by: word, in: text).isEmpty)
  }

  /// What rules alone read, where there are no weights.
  @Test(arguments: [
    ("Hamas met Hezbollah. Both sides agreed.", "sides", ["Hamas", "Hezbollah"]),
    ("Chad praised Togolese officials who left Peru.", "who", ["Togo"]),
    ("Chad and Peru met Togo. The government left.", "government", []),
    ("Olaf Brandt met Jane Smith. The foreign minister left.", "minister", []),
  ])
  func rules(text: String, word: String, names: [String]) throws {
    #expect(try meant(by: word, in: text, extractor: .byRules()) == names)
  }

  private func meant(
    by word: String,
    in text: String,
    extractor: Extractor? = nil
  ) throws -> [String] {
    let article = Article(published: "2016-03-02", text: text, origin: "test")
    return try (extractor ?? .shared()).graph(of: article).entities
      .filter { $0.mentions.contains { $0.text == word } }.map(\.name).sorted()
  }
}
