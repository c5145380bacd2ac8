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
    ("Hamas met Hezbollah. Both sides agreed.", "sides", ["Hamas", "Hezbollah"]),
    ("Chad and Togo signed a pact. They left Oslo.", "They", ["Chad", "Togo"]),
    (
      "Togolese President Olaf Brandt said that his country would pay.", "country", ["Togo"]
    ),
    (
      "Togolese Foreign Minister Olaf Brandt met Chad's envoys. The foreign minister left.",
      "minister", ["Olaf Brandt"]
    ),
    ("Chad said Togo denied that it had lied.", "it", ["Togo"]),
  ])
  func words(text: String, word: String, names: [String]) throws {
    #expect(try meant(by: word, in: text) == names)
  }

  @Test(arguments: [
    ("Chad and Peru met Togo. The government left.", "government"),
    ("Olaf Brandt met Jane Smith. The foreign minister left.", "minister"),
    ("The prime minister of a small town left.", "minister"),
  ])
  func open(text: String, word: String) throws {
    #expect(try meant(by: word, in: text).isEmpty)
  }

  private func meant(by word: String, in text: String) throws -> [String] {
    let article = Article(published: "2016-03-02", text: text, origin: "test")
    return try Extractor().graph(of: article).entities
      .filter { $0.mentions.contains { $0.text == word } }.map(\.name).sorted()
  }
}
