import Articles
import Testing

@Suite struct JSONLinesTests {
  @Test func readsAllKeys() throws {
    let line = """
      {"id": 7, "text": "Peru\\r\\nsigned.", "title": "Deal", "date": "2015-09-27",\
       "source": "S", "x": 1}
      """
    let expected = Article(
      id: "7",
      title: "Deal",
      published: "2015-09-27",
      source: "S",
      text: "Deal\n\nPeru\nsigned.",
      origin: "memory:1"
    )
    #expect(try Documents.article(line, .jsonLines) == expected)
  }

  @Test func doesNotRepeatTheHeadline() throws {
    let line = #"{"text": "Deal\n\nPeru signed.", "title": "Deal"}"#
    #expect(try Documents.article(line, .jsonLines).text == "Deal\n\nPeru signed.")
  }

  @Test func readsHTMLWithTheKeysAboveItsOwnMetadata() throws {
    let line = """
      {"id": "a", "html": "<title>Page</title><meta name='date' content='2015-09-27'>\
      <nav>Menu</nav><p>Peru signed a deal with Chile.</p>", "title": "Deal"}
      """
    let article = try Documents.article(line, .jsonLines)
    #expect(article.text == "Deal\n\nPeru signed a deal with Chile.")
    #expect(article.published == "2015-09-27")
    #expect(article.id == "a")
  }

  @Test func aBrokenLineCostsItselfAlone() {
    let results = Array(ArticleReader().articles(in: [Documents.hostile("broken-line.jsonl")]))
    let messages = results.compactMap { result -> String? in
      guard case .failure(let error) = result else { return nil }
      return error.description.split(separator: "/").last?.split(separator: ";").first.map(
        String.init
      )
    }
    #expect(
      messages == [
        "broken-line.jsonl:2: this is no JSON object",
        "broken-line.jsonl:3: the key 'text' is missing",
        "broken-line.jsonl:4: the value of 'text' is not a text",
        "broken-line.jsonl:5: this is no JSON object",
        "broken-line.jsonl:6: this is no JSON object",
        "broken-line.jsonl:7: this is no JSON object",
        "broken-line.jsonl:8: the value of 'date' is not a date",
      ]
    )
    #expect(results.count == messages.count + 2)
  }

  @Test func readsLinesAcrossTheBufferAndLeavesOutOnesThatAreTooLong() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "Peru signed. ", count: 40_000)
    let lines = (1...5).map { #"{"id": "\#($0)", "text": "\#($0 == 3 ? long + long : long)"}"# }
    let path = try folder.write(lines.joined(separator: "\n"), to: "long.jsonl")
    let results = Array(ArticleReader(limit: 700_000).articles(in: [path]))
    #expect(results.map { (try? $0.get())?.id } == ["1", "2", nil, "4", "5"])
    #expect(
      results.allSatisfy { (try? $0.get())?.text.utf8.count ?? long.utf8.count == long.utf8.count }
    )
  }
}
