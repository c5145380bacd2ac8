import Articles
import Testing

@Suite struct HTMLTests {
  @Test func leavesOutWhatSurroundsTheArticle() throws {
    let article = try Documents.article(at: Documents.own("page.html"))
    #expect(
      article.text == """
        Norway backs Finland & friends in border talks

        Oslo offers help as Helsinki closes its crossings with Russia.

        Finnish guards at the border on Wednesday.

        Norway said on Thursday it supported Finland’s decision to close its crossings, and \
        offered guards to help.

        Finland accuses Russia of sending migrants to the border. Moscow denies it.

        What comes next

        Sweden and Denmark will hold talks with both governments next week, officials said.
        """
    )
  }

  @Test func readsTheMetadataOfThePage() throws {
    let article = try Documents.article(at: Documents.own("page.html"))
    #expect(article.title == "Norway backs Finland & friends in border talks")
    #expect(article.published == "2023-11-30")
    #expect(article.source == "The Test Gazette")
    #expect(article.id == "https://gazette.example/norway-finland")
  }

  @Test(arguments: [
    (#"<title>Peru signs deal | The Gazette</title>"#, "Peru signs deal"),
    (#"<title>Peru signs deal</title>"#, "Peru signs deal"),
    (#"<title>x</title><h1>Peru <b>signs</b> deal</h1>"#, "Peru signs deal"),
    (
      #"<title>x</title><meta property="og:title" content="Peru signs deal"><h1>y</h1>"#,
      "Peru signs deal"
    ),
    (
      #"<meta property="og:site_name" content="A B"><title>Peru signs deal - A B</title>"#,
      "Peru signs deal"
    ),
    (
      #"""
      <script type="application/ld+json">
      {"@type": ["ReportageNewsArticle"], "headline": "Peru signs deal"}</script><h1>y</h1>
      """#,
      "Peru signs deal"
    ),
    (
      #"<script type="application/ld+json">{broken</script><h1>Peru signs deal</h1>"#,
      "Peru signs deal"
    ),
    ("", nil),
  ])
  func takesTheBestTitle(head: String, title: String?) throws {
    let page = "<html>\(head)<p>Peru signed a deal with Chile on Monday.</p></html>"
    #expect(try Documents.article(page, .html).title == title)
  }

  @Test(arguments: [
    #"<meta property="article:published_time" content="2015-09-27T10:00:00Z">"#,
    #"<meta name="DC.date.issued" content="2015-09-27">"#,
    #"<meta itemprop="datePublished" content="2015-09-27">"#,
    #"<time datetime="2015-09-27T10:00">Sunday</time>"#,
    #"<time datetime="2016-01-01"></time><time itemprop="datePublished" datetime="2015-09-27">"#,
    #"<time>27 September 2015</time>"#,
    #"""
    <script type="application/ld+json">
    [{"@type": "NewsArticle", "datePublished": "2015-09-27"}]</script>
    """#,
  ])
  func findsTheDayOfPublication(head: String) throws {
    let page = "<html>\(head)<p>Peru signed a deal with Chile on Monday.</p></html>"
    #expect(try Documents.article(page, .html).published == "2015-09-27")
  }

  @Test func findsTheArticleWhereNothingMarksIt() throws {
    let prose =
      "Peru and Chile signed a deal on Monday, officials of both governments said in Lima."
    let page = """
      <body><div id="top"><a href="/">Home</a> <a href="/world">World</a></div>
      <div id="page"><div id="left"><p>\(prose) One.</p><p>\(prose) Two.</p>
      <div>\(prose) Three.<br><br>\(prose) Four.</div></div>
      <div id="right"><p>A teaser about something else that is here by chance.</p></div></div>
      """
    let article = try Documents.article(page, .html)
    let expected = ["One", "Two", "Three", "Four"].map { "\(prose) \($0)." }
    #expect(article.text == expected.joined(separator: "\n\n"))
  }

  @Test(arguments: [
    ("<p>Peru<script>alert(1)</script> signed<style>p {}</style>.</p>", "Peru signed."),
    ("<p>Peru&nbsp;&#8212;\n said <i>so</i>!</p>", "Peru — said so!"),
    ("<p>Peru <p>signed a <table><tr><td>deal</table>", "Peru\n\nsigned a\n\ndeal"),
    ("Peru signed.", "Peru signed."),
    ("<p hidden>Chile.</p><p style='display: none'>Chile.</p><p>Peru signed.", "Peru signed."),
    ("<article class='has-sidebar'><p>Peru signed.</p></article>", "Peru signed."),
    ("<h2>Deal</h2><p>Peru signed.</p><h2>More</h2><h2>Links</h2>", "Deal\n\nPeru signed."),
    ("<p>Peru co\u{AD}operates.</p>", "Peru cooperates."),
  ])
  func readsHTMLAsItIs(page: String, text: String) throws {
    #expect(try Documents.article(page, .html).text == text)
  }

  @Test(arguments: [
    "<div class='jp-relatedposts'><p>\(other)</p></div>",
    "<div id='onetrust-consent-sdk'><p>\(other)</p></div>",
    "<div class='ArticleShareBar'><p>\(other)</p></div>",
    "<div role='navigation'><p>\(other)</p></div>",
    "<aside><p>\(other)</p></aside>",
    "<header><p>\(other)</p></header>",
    "<form><p>\(other)</p></form>",
    "<p><a href='/x'>\(other)</a></p>",
    "<p>Reporting by A. Writer and B. Writer in Lima; Editing by C. Writer</p>",
    "<p>Read more: \(other)</p>",
    "<figure><span>Image source, \(other)</span></figure>",
  ])
  func leavesOut(boilerplate: String) throws {
    let page = """
      <div><p>\(Self.prose) One.</p>\(boilerplate)<p>\(Self.prose) Two.</p>\(boilerplate)</div>
      """
    #expect(
      try Documents.article(page, .html).text == "\(Self.prose) One.\n\n\(Self.prose) Two."
    )
  }

  @Test(arguments: ["sidebar-left page", "no-comments", "ad-free", "related-content more"])
  func keepsTheArticleWhateverItIsCalled(name: String) throws {
    let page = "<div class='\(name)'><p>\(Self.prose)</p></div><p>\(Self.other)</p>"
    #expect(try Documents.article(page, .html).text.hasPrefix(Self.prose))
  }

  @Test func joinsAnArticleThatAdvertisementsPart() throws {
    let parts = [5, 2, 2, 1].map { String(repeating: "\(Self.prose) ", count: $0) }
    let page = parts.map { "<div><p>\($0)</p></div><div class='ad'>Buy!</div>" }.joined()
    let teaser = "<div><p>\(Self.other)</p></div>"
    let article = try Documents.article("<div>\(page)</div>\(teaser)", .html)
    #expect(article.text.split(separator: "\n\n").count == 4)
    #expect(!article.text.contains(Self.other))
  }

  @Test func takesTheTextOfTheMetadataWhereThePageShowsLittleOfIt() throws {
    let page = """
      <script type="application/ld+json">{"@type": "NewsArticle",
      "articleBody": "\(Self.prose)\\n\\n\(Self.prose) Two."}</script>
      <p>Peru signed a deal with Chile … to read on, log in.</p>
      """
    #expect(try Documents.article(page, .html).text == "\(Self.prose)\n\n\(Self.prose) Two.")
  }

  @Test(arguments: [
    "<div id='top'><h1>Deal</h1><div class='lead'>\(prose) Lead.</div></div>",
    "<div id='top'><h1>Deal</h1><div>\(prose) Lead.</div></div>",
    "<div id='top'><h1>Deal</h1></div><div class='article-standfirst'><p>\(prose) Lead.</p></div>",
  ])
  func keepsTheLeadThatStandsWithTheHeadline(top: String) throws {
    let page = """
      <title>Deal</title><body>\(top)<div class='promo'><p>\(Self.prose) Promo.</p></div>
      <div><p>\(Self.prose) One.</p><p>\(Self.prose) Two.</p><p>\(Self.prose) Three.</p></div>
      """
    let expected = ["Lead", "One", "Two", "Three"].map { "\(Self.prose) \($0)." }
    let article = try Documents.article(page, .html)
    #expect(article.text == (["Deal"] + expected).joined(separator: "\n\n"))
  }

  @Test(arguments: [
    ("<p>By Staff | Published: May 5, 2020 9:30 a.m.</p>", "2020-05-05"),
    ("<p>Updated: 7 May 2020 | Published: 5 May 2020</p>", "2020-05-05"),
    ("<div>Tuesday, May 5, 2020 at 9:30 am EDT</div>", "2020-05-05"),
    ("<div>Posted on 2020-05-05 | Lima</div>", "2020-05-05"),
    ("<p>Updated: May 7, 2020</p>", nil),
    ("<p>The report, published on 5 May 2020, condemned Chile.</p>", nil),
    ("<p>Published on 5 May 2020, the report condemned Chile.</p>", nil),
    ("<time itemprop='dateModified' datetime='2017-11-28'>28/11/2017</time>", nil),
    (
      "<time class='updated' datetime='2017-11-28'>27/11/2017 | Updated 28/11/2017</time>",
      "2017-11-27"
    ),
    (
      "<time datetime='2017-11-28'>Updated 28 November 2017</time><time>27 November 2017</time>",
      "2017-11-27"
    ),
    ("<time class='entry-date published updated' datetime='2017-11-27'></time>", "2017-11-27"),
    ("<meta property='article:modified_time' content='2017-11-28'>", nil),
  ])
  func tellsPublicationsFromChanges(line: String, day: String?) throws {
    let page = "<h1>Deal</h1>\(line)<p>\(Self.prose)</p><p>\(Self.prose)</p>"
    #expect(try Documents.article(page, .html).published == day)
  }

  @Test func readsNumbersOfCharactersAsBrowsersDo() throws {
    #expect(try Documents.article("<p>Peru&#146;s deal&#133;", .html).text == "Peru’s deal…")
  }

  private static let prose =
    "Peru and Chile signed a deal on Monday, officials of both governments said in Lima."
  private static let other = "Bolivia and Paraguay will play a match"
}
