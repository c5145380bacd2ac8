import Articles
import Testing

@Suite struct XMLFormatTests {
  @Test func readsNITF() throws {
    let article = try Documents.article(at: Documents.own("agency.nitf"))
    let expected = Article(
      id: "test.2015-09-27.1",
      title: "Chile and Peru sign — a deal",
      published: "2015-09-27",
      source: "The Gazette",
      text: """
        Chile and Peru sign — a deal

        Bolivia protests

        Peru said so.

        A picture of Lima.

        Foo said café.
        """,
      origin: Documents.own("agency.nitf")
    )
    #expect(article == expected)
  }

  @Test func readsTheItemsOfNewsML() throws {
    let results = Array(ArticleReader().articles(in: [Documents.own("message.xml")]))
    let articles = try results.map { try $0.get() }
    #expect(articles.map(\.id) == ["urn:newsml:test:1", "urn:newsml:test:2", "urn:newsml:test:3"])
    #expect(articles.map(\.published) == ["2015-09-27", "2015-09-28", nil])
    #expect(articles.map(\.source) == ["Test Agency", "Test Agency", "nprov:T"])
    #expect(
      articles.map(\.text) == [
        "Peru signs\n\nPeru signed.\n\nChile did too.",
        "Chile signs\n\nChile signed.\n\nIt said so.",
        "Deal\n\nPeru & Chile signed.",
      ]
    )
  }

  @Test func readsTheItemsOfNewsML12() throws {
    let results = Array(ArticleReader().articles(in: [Documents.own("wire.xml")]))
    let articles = try results.map { try $0.get() }
    #expect(articles.map(\.id) == ["urn:newsml:agency.example:20150927:1:1", "2", nil])
    #expect(articles.map(\.published) == ["2015-09-27", "2015-09-28", nil])
    #expect(articles.map(\.source) == ["Test Wire", "Wire credit", nil])
    #expect(
      articles.map(\.text) == [
        "Peru and Chile sign\n\nPeru signed.\n\nChile did too.",
        "Bolivia protests\n\nBolivia protested.",
        "Brazil waits\n\nBrazil waited.\n\nSo did Guyana.",
      ]
    )
  }

  @Test(arguments: ["feed.rss", "feed.atom", "rdf.xml"])
  func readsTheItemsOfFeeds(name: String) throws {
    let results = Array(ArticleReader().articles(in: [Documents.own(name)]))
    let articles = try results.map { try $0.get() }
    #expect(articles.map(\.id) == ["https://t.example/1", "https://t.example/2"])
    #expect(articles.map(\.title) == ["Peru & Chile sign", "Bolivia protests"])
    #expect(articles.map(\.published) == ["2015-09-27", "2015-09-28"])
    #expect(articles.map(\.source) == ["Test Feed", "Test Feed"])
    #expect(
      articles.map(\.text) == [
        "Peru & Chile sign\n\nPeru signed a deal.\n\nChile did too.",
        "Bolivia protests\n\nBolivia protested.",
      ]
    )
  }

  @Test func namesTheLineOfEachItem() throws {
    let results = Array(ArticleReader().articles(in: [Documents.own("feed.rss")]))
    let places = try results.map { try $0.get().origin.split(separator: ":").last ?? "" }
    #expect(places == ["6", "13"])
  }

  /// The items of a feed whose texts need more than one look.
  @Test(arguments: [
    ("Peru&rsquo;s deal &ndash; Chile&#146;s caf&eacute;", "Peru’s deal – Chile’s café"),
    ("AT&T, Q&A &amp; R&D", "AT&T, Q&A & R&D"), ("Peru &unknown; signed", "Peru &unknown; signed"),
    ("Peru&#11;signed", "Peru\u{FFFD}signed"),
    (
      "&amp;lt;p&amp;gt;Peru signed.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;So did Chile.",
      "Peru signed.\n\nSo did Chile."
    ),
    ("&lt;p&gt;Peru &amp;amp; Chile: 1 &amp;lt; 2&lt;/p&gt;", "Peru & Chile: 1 < 2"),
    ("<![CDATA[<p>Peru&rsquo;s &amp; Chile&#146;s deal</p>]]>", "Peru’s & Chile’s deal"),
  ])
  func readsTheEntitiesOfHTMLInFeeds(description: String, text: String) throws {
    let feed =
      "<rss><channel><item><description>\(description)</description></item></channel></rss>"
    #expect(try Documents.article(feed, .feed).text == text)
  }

  @Test func readsTheEntitiesOfHTMLInNITF() throws {
    let nitf = "<nitf><body><body.content><p>Peru&rsquo;s deal</p></body.content></body></nitf>"
    #expect(try Documents.article(nitf, .nitf).text == "Peru’s deal")
  }

  @Test func itemsWithinItemsArePartsOfThem() throws {
    let feed = "<rss>\(String(repeating: "<item><title>Peru signs ", count: 400))</title></item>"
    let closed = feed + String(repeating: "</title></item>", count: 399) + "</rss>"
    #expect(ArticleReader(format: .feed).articles(from: Array(closed.utf8), origin: "x").count == 1)
  }
}
