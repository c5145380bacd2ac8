import Articles
import Testing

@Suite struct WireTests {
  private static func texts(of document: String, origin: String = "x") -> [String] {
    ArticleReader().articles(from: Array(document.utf8), origin: origin).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): "\(error)"
      }
    }
  }

  @Test func theOutletOfAnItemIsNoPartOfIt() throws {
    let feed = """
      <rss><channel><title>"Peru" - Google News</title>
      <item><title>Peru signs deal - The Bolivia Times</title>
      <guid isPermaLink="false">x</guid><link>https://news.google.com/rss/articles/x</link>
      <description>&lt;a href="https://news.google.com/x"&gt;Peru signs deal&lt;/a&gt;&amp;nbsp;\
      &amp;nbsp;&lt;font color="#6f6f6f"&gt;The Bolivia Times&lt;/font&gt;</description>
      <source url="https://b.example">The Bolivia Times</source></item>
      <item><title>Chile waits - The Bolivia Times</title><link>https://news.google.com/y</link>
      <description>&lt;ol&gt;&lt;li&gt;&lt;a&gt;Chile waits&lt;/a&gt; Bolivia Today&lt;/li&gt;\
      &lt;li&gt;&lt;a&gt;Brazil too&lt;/a&gt; Peru Post&lt;/li&gt;&lt;/ol&gt;</description>
      <source url="https://b.example">The Bolivia Times</source></item>
      <item><title>Peru votes</title><description>Peru voted on Sunday.</description></item>
      </channel></rss>
      """
    let results = ArticleReader().articles(from: Array(feed.utf8), origin: "x")
    let articles = try results.map { try $0.get() }
    #expect(
      articles.map(\.text) == [
        "Peru signs deal", "Chile waits", "Peru votes\n\nPeru voted on Sunday.",
      ]
    )
    #expect(articles.prefix(2).map(\.source) == ["The Bolivia Times", "The Bolivia Times"])
  }

  @Test(arguments: ["https://news.google.com/x", "https://p.example/x"])
  func theOutletIsTheLastPartOfTheHeadlinesOfGoogleNews(link: String) throws {
    let isOfGoogle = link.contains("google")
    let feed = """
      <rss><channel><title>\(isOfGoogle ? "My feed" : "Top stories - Google News")</title>
      <item><title>Gazette: Peru signs deal - The Bolivia Times</title><link>\(link)</link>
      <description>&lt;a&gt;Gazette: Peru signs deal&lt;/a&gt;&amp;nbsp;\
      The Bolivia Times</description>
      </item><item><title>Peru waits</title><link>\(link)</link></item></channel></rss>
      """
    let results = ArticleReader().articles(from: Array(feed.utf8), origin: "x")
    let articles = try results.map { try $0.get() }
    #expect(articles.map(\.text) == ["Gazette: Peru signs deal", "Peru waits"])
    #expect(articles.first?.source == "The Bolivia Times")
  }

  @Test func headlinesOfOtherFeedsKeepTheirLastPart() throws {
    let feed = """
      <rss><channel><title>The Gazette</title><item><title>Peru and Chile - friends at last</title>
      <link>https://g.example/x</link></item></channel></rss>
      """
    let article = try Documents.article(feed, .feed)
    #expect(article.text == "Peru and Chile - friends at last")
    #expect(article.source == "The Gazette")
  }

  @Test func headersForEditorsAreNoText() throws {
    let wire = """
      a0117
      r i BC-Peru-Chile     01-30 0312
      ^BC-Peru-Chile,0312
      ^Peru signs deal
      ^with Chile
      ^By JANE DOE
      ^Bolivia Press Writer
          LIMA, Peru (BP) _ Peru signed a deal with Chile.
          Bolivia rejected it.
          (PROFILE
          (CO:Peru; CL:n;)
      """
    let article = try Documents.article(wire, .plainText)
    #expect(article.title == "Peru signs deal with Chile")
    #expect(
      article.text == """
        Peru signs deal with Chile

            LIMA, Peru (BP) _ Peru signed a deal with Chile.

            Bolivia rejected it.
        """
    )
    #expect(Self.texts(of: "^Peru signed.\nA deal.", origin: "x.txt") == ["^Peru signed.\nA deal."])
  }

  @Test(arguments: [
    (
      "Peru signs deal\n  LIMA - Peru signed a deal\nwith Chile.\n  Chile did too.\n",
      "Peru signs deal\n\n  LIMA - Peru signed a deal\nwith Chile.\n\n  Chile did too.\n"
    ),
    ("\tPeru signed.\n\tChile did too.", "\tPeru signed.\n\n\tChile did too."),
    (
      "- Peru signed a deal with all of\n  its neighbours\n- Chile",
      "- Peru signed a deal with all of\n  its neighbours\n- Chile"
    ),
    ("Peru signed.\nChile did too.", "Peru signed.\nChile did too."),
    ("Peru signed.\n\nKeywords: PERU CHILE/DEAL\n", "Peru signed.\n\n"),
    ("<p>Peru signed.</p>\n<p>Chile did <b>too</b>.</p>", "Peru signed.\n\nChile did too."),
  ])
  func plainWiresHaveParagraphs(wire: String, text: String) {
    #expect(Self.texts(of: wire, origin: "x.txt") == [text])
  }

  @Test(arguments: [
    ("<inlineXML><p>   Peru signed.\n   Chile did too.</p></inlineXML>", 2),
    ("<inlineXML><html><body><p>Peru signed.\nChile did too.</p></body></html></inlineXML>", 2),
    ("<inlineXML><p>Peru signed a\ndeal. So did\nChile.</p></inlineXML>", 1),
    ("<inlineXML><p>Peru signed a\ndeal.\n\nSo did\nChile.</p></inlineXML>", 2),
    ("<inlineXML><p>Peru <b>signed</b>.\n Chile.</p></inlineXML>", 1),
    (
      "<inlineData contenttype='text/plain'>&lt;p&gt;Peru.&lt;/p&gt;&lt;p&gt;Chile.</inlineData>", 2
    ),
    ("<inlineXML><p>Peru.</p><p>Keywords: PERU, CHILE</p></inlineXML>", 1),
  ])
  func textsOfNewsMLHaveParagraphs(content: String, count: Int) {
    let item = "<newsItem><contentSet>\(content)</contentSet></newsItem>"
    let paragraphs = Self.texts(of: item).first?.split(separator: "\n\n") ?? []
    #expect(paragraphs.count == count, "\(paragraphs)")
    #expect(!paragraphs.joined().contains("<") && !paragraphs.joined().contains("Keywords"))
  }

  private static let sentence =
    "Peru and Chile signed a deal on Monday, officials of both governments said in Lima. "

  private static let capitals = sentence.uppercased()
  private static let small = sentence.lowercased()
  private static let cases: [(String, String?)] = [
    (capitals, "x: all letters are capitals, so that no name can be told"),
    (small, "x: no letter is a capital, so that no name can be told"),
    ("Deal\n\n\(small)", "x: no letter is a capital, so that no name can be told"),
    ("PERU SIGNS DEAL WITH CHILE\n\n\(sentence)", nil), ("PERU SIGNED A DEAL.", nil),
    ("«\(String(repeating: "и", count: 100))»", nil),
    ("\(capitals)(Gazette)\nSource: http://gazette.example/deal", "x: all letters are capitals"),
    (capitals.replacing("MONDAY", with: "Monday"), "x: all letters are capitals"),
    ("\(small)\(small)\(small)(Gazette) http://G.example/Deal", "x: no letter is a capital"),
    ("\(small)\(small)the UN agreed.", "x: no letter is a capital"),
    ("12 of the 18 states of the union signed the deal on the border, one after the other.", nil),
    ("al-Gazette of Lima says that all of the states of the union have signed the deal.", nil),
    ("\(small)\(sentence)\(capitals)", nil),
    ("\(sentence)http://gazette.example/\(String(repeating: "DEAL", count: 100))", nil),
  ]

  @Test(arguments: cases)
  func textsInOneCaseAreNamed(text: String, problem: String?) {
    let found = Self.texts(of: text + "\n").first ?? ""
    #expect(found.hasPrefix(problem ?? text), "\(found)")
  }
}
