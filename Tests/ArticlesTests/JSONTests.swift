import Articles
import Foundation
import Testing

@Suite struct JSONTests {
  private static func results(_ json: String) -> [Result<Article, ReadError>] {
    ArticleReader().articles(from: Array(json.utf8), origin: "news.json")
  }

  private static func outcomes(_ json: String) -> [String] {
    results(json).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): error.description.split(separator: ";").first.map(String.init) ?? ""
      }
    }
  }

  @Test(arguments: [
    #"[{"text": "One."}, {"text": "Two."}]"#,
    "{\n\"status\": \"ok\",\n\"articles\": [{\"text\": \"One.\"}, {\"content\": \"Two.\"}]}",
    #"{"status": "ok", "articles": [{"text": "One."}, {"content": "Two."}]}"#,
    "{\n\"response\": {\"n\": [1], \"docs\": [{\"text\": \"One.\"}, {\"body\": \"Two.\"}]}}",
    "{\n\"text\": \"One.\"\n}\n{\n\"text\": \"Two.\"\n}",
    "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n",
    "\u{FEFF} [ {\"text\": \"One.\", \"x\": \"]}\\\"\"} , {\"text\": \"Two.\"} ]\n",
  ])
  func readsAllArticles(json: String) {
    #expect(Self.outcomes(json) == ["One.", "Two."])
  }

  @Test func readsTheFormByTheContentWhateverTheEnding() throws {
    let folder = try TemporaryFolder()
    for name in ["a.json", "b.jsonl", "c"] {
      _ = try folder.write("[\n{\"text\": \"\(name)\"}]", to: name)
    }
    let paths = ["a.json", "b.jsonl", "c"].map { folder.path + "/" + $0 }
    #expect(
      ArticleReader().articles(in: paths).compactMap { try? $0.get().text } == [
        "a.json", "b.jsonl", "c",
      ]
    )
  }

  @Test func proseThatBeginsWithABracketIsProse() {
    #expect(Self.outcomes("[{").count == 1)
    let results = ArticleReader().articles(from: Array("[Lima] Peru signed.".utf8), origin: "x")
    #expect(results.compactMap { try? $0.get().text } == ["[Lima] Peru signed."])
  }

  @Test func aBadElementCostsItselfAlone() {
    let json = """
      [{"text": "One."}, {"title": "x"}, 7, {"text": 5}, {"text" "x"}, {"text": "", "date": "x"},
      {"text": "Two."}, {"text": "cut
      """
    #expect(
      Self.outcomes(json) == [
        "One.", "news.json: element 2: the key 'text' is missing",
        "news.json: element 3: this is no JSON object",
        "news.json: element 4: the value of 'text' is not a text",
        "news.json: element 5: this is no JSON object",
        "news.json: element 6: the value of 'date' is not a date", "Two.",
        "news.json: element 8: this is no JSON object",
      ]
    )
  }

  @Test(arguments: [
    ("{", ["news.json:1: this is no JSON object"]),
    ("[]", ["news.json: no article text was found"]),
    (#"[{"text": "One."},"#, ["One.", "news.json: element 2: this is no JSON object"]),
    ("Peru signed.", ["news.json: this is no JSON object"]),
    ("{\n\"@context\": \"x\", \"@graph\": []}", ["news.json: this is a graph, and no article"]),
  ])
  func saysWhatIsWrong(json: String, outcomes: [String]) {
    #expect(Self.outcomes(json) == outcomes)
  }

  @Test(arguments: [
    #""published": "2015-09-27""#, #""publishedAt": "2015-09-27T10:00:00Z""#,
    #""published_at": "2015-09-27""#, #""date_publish": "2015-09-27 10:00:00""#,
    #""datePublished": "2015-09-27""#, #""pubDate": "Sun, 27 Sep 2015 12:00:00 GMT""#,
    #""published_date": "2015-09-27""#, #""publication_date": "2015-09-27""#,
    #""timestamp": 1443312000"#, #""timestamp": 1443398399999"#, #""date": 20150927"#,
    #""date": {"$date": "2015-09-27T00:00:00Z"}"#, #""date": null, "pubDate": "2015-09-27""#,
    #""published": "lately", "timestamp": "2015-09-27""#,
    #""timestamp": "2016-01-01", "published": "2015-09-27""#,
  ])
  func readsTheDayOfPublication(member: String) throws {
    let article = try Documents.article("{\"text\": \"Peru signed.\", \(member)}", .json)
    #expect(article.published == "2015-09-27")
  }

  @Test func readsTheKeysOfNewsPrograms() throws {
    let newsAPI = #"""
      {"source": {"id": null, "name": "The Gazette"}, "title": "Deal", "url": "https://g.example/1",
       "description": "Short.", "content": "<p>Peru signed.</p><p>So did Chile.</p>",
       "publishedAt": "2015-09-27T10:00:00Z"}
      """#
    let newsPlease = #"""
      {"date_publish": "2015-09-27 10:00:00", "maintext": "Peru signed.\n\nSo did Chile.",
       "source_domain": "The Gazette", "title": "Deal", "url": "https://g.example/1", "text": null}
      """#
    let wordPress = #"""
      {"id": "https://g.example/1", "date": "2015-09-27T10:00:00", "title": {"rendered": "Deal"},
       "content": {"rendered": "<p>Peru signed.</p><p>So did Chile.</p>"}, "site": "The Gazette"}
      """#
    let schema = #"""
      {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Deal",
       "publisher": {"name": "The Gazette"}, "articleBody": "Peru signed.\n\nSo did Chile.",
       "url": "https://g.example/1", "datePublished": "2015-09-27"}
      """#
    let expected = Article(
      id: "https://g.example/1",
      title: "Deal",
      published: "2015-09-27",
      source: "The Gazette",
      text: "Deal\n\nPeru signed.\n\nSo did Chile.",
      origin: "memory"
    )
    for json in [newsAPI, newsPlease, wordPress, schema] {
      var article = try Documents.article(json, .json)
      #expect(article.url == (json == wordPress ? nil : "https://g.example/1"))
      article.url = nil
      #expect(article == expected)
    }
  }

  @Test(arguments: [
    ("<p>Peru signed.</p><p>So did Chile.</p>", "Peru signed.\n\nSo did Chile."),
    ("<ul>\n<li>Peru signed.\n<li>So did Chile.</ul>", "Peru signed.\n\nSo did Chile."),
    ("Peru <b>signed</b>.<br />So did\n  Chile.", "Peru signed. So did\n  Chile."),
    ("Peru signed &amp; left.\n\nSo&#39;d  Chile.", "Peru signed & left.\n\nSo'd Chile."),
    ("<a href='/x'>Peru</a> signed.\n\nSo  did Chile.", "Peru signed.\n\nSo  did Chile."),
    ("Peru<br>signed &lt;b&gt;it&lt;/b&gt;.", "Peru signed it."),
    ("Peru  < Chile, 3 <4 & 5> 2; AT&T;\n <Q> Who? <A> x", nil),
    ("Peru <3 Chile <me@g.example>", nil),
    ("if a<b and c>d; R&D;  Chile", nil), ("Peru signed.\n  So did  Chile.", nil),
  ])
  func textsThatAreHTMLAreCleanedAndOthersStay(text: String, expected: String?) throws {
    let json = try String(decoding: JSONEncoder().encode(["text": text]), as: UTF8.self)
    #expect(try Documents.article(json, .json).text == expected ?? text)
    let table = "id,text\n1,\"\(text.replacing("\"", with: "\"\""))\"\n"
    #expect(try Documents.article(table, .table).text == expected ?? text)
  }

  @Test(arguments: [
    ("<b>Peru</b> signs", "Peru signs"), ("Peru &amp; Chile sign", "Peru & Chile sign"),
    ("Peru < Chile", "Peru < Chile"), ("Peru & Chile; Bolivia", "Peru & Chile; Bolivia"),
  ])
  func headlinesHaveNoTags(title: String, expected: String) throws {
    let json = try JSONEncoder().encode(["title": title, "text": "Peru signed."])
    #expect(try Documents.article(Array(json), .json).title == expected)
  }

  @Test func takesASummaryWhereThereIsNothingMore() throws {
    let json = #"{"description": "Peru signed.", "content": ""}"#
    #expect(try Documents.article(json, .json).text == "Peru signed.")
  }

  @Test func aPageInJSONIsDecodedAlready() throws {
    let json = #"{"html": "<meta charset=latin1><p>Per\u00fa signed a deal with Chile."}"#
    #expect(try Documents.article(json, .json).text == "Perú signed a deal with Chile.")
  }

  @Test(arguments: [(255, true), (256, false)])
  func asMuchMayBeNestedAsElsewhere(lists: Int, isRead: Bool) {
    let nested = String(repeating: "[", count: lists) + String(repeating: "]", count: lists)
    let outcomes = Self.outcomes("{\"text\": \"Peru signed.\", \"x\": \(nested)}\n")
    #expect(outcomes.contains { $0.contains("nested more than 256 deep") } != isRead)
  }
}
