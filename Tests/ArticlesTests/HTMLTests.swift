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
    ("<p>Peru co\u{AD}operates.</p>", "Peru cooperates."),
  ])
  func readsHTMLAsItIs(page: String, text: String) throws {
    #expect(try Documents.article(page, .html).text == text)
  }
}
