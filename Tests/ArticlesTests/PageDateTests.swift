import Articles
import Testing

@Suite struct PageDateTests {
  private static let prose =
    "Peru and Chile signed a deal on Monday, officials of both governments said in Lima."

  @Test(arguments: [
    "<span itemprop='datePublished' content='2020-05-05T10:00'>a while ago</span>",
    "<div itemprop=\"datePublished\">May 5, 2020</div>",
    "<meta property='rnews:datePublished' content='2020-05-05'>",
    "<b property='rnews:datePublished'>5 May 2020</b>",
    #"<meta name="parsely-page" content='{"title": "x", "pub_date": "2020-05-05T10:00:00Z"}'>"#,
    "<meta name='article:published_time' content='1588680000'>",
    "<meta name='article:published_time' content='1588680000000'>",
    "<meta name='date' content='2020-5-5'>",
    "<link rel='canonical' href='https://g.example/world/2020/05/05/deal'>",
    "<link rel='canonical' href='https://g.example/world/2020/may/5/deal?d=2021/01/01'>",
    "<link rel='canonical' href='https://g.example/world/2020-05-05-deal.html'>",
    "<meta property='og:url' content='https://g.example/2020/5/5/deal'>",
    "<p>Published: May 5, 2020 9:30 a.m.</p>",
    "<p>Published 9:30 a.m. ET May 5, 2020 | Updated 10:00 a.m. ET May 6, 2020</p>",
    "<p>Posted on May 5th, 2020 by admin</p>", "<p>Posted on May 5, 2020 in World</p>",
    "<link rel='canonical' href='https://g.example/english/2020-05/05/c_1.htm'>",
    "<link rel='canonical' href='https://g.example/a/202005/05/WS1.html'>",
    "<link rel='canonical' href='https://g.example/n3/2020/0505/c1-2.html'>",
    "<link rel='canonical' href='https://g.example/20200505/deal'>",
    "<link rel='canonical' href='https://g.example/view/AEN20200505001100315'>",
    "<link rel='canonical' href='https://g.example/news/t20200505_17.html'>",
    "<abbr itemprop='datePublished' title='2020-05-05'>a while ago</abbr>",
    "<meta property='rnews:datecreated' content='2020-05-05'>",
    """
    <div vocab='http://iptc.org/std/rNews/2011-10-07#'>
    <b property='dateCreated' content='2020-05-05'>5.5.</b></div>
    """,
    #"""
    <script type="application/ld+json">/*<![CDATA[*/
    {"@type": "NewsArticle", "datePublished": "2020-05-05"}/*]]>*/</script>
    """#,
    #"""
    <script type="application/ld+json"><!--
    [{"@type": "NewsArticle", "datePublished": "2020-05-05"},]--></script>
    """#,
    #"""
    <script type="application/ld+json">
    {"@graph": [{"@type": "WebPage", "datePublished": "2020-05-05"}]}</script>
    """#,
  ])
  func findsTheDay(mark: String) throws {
    let page = "<html>\(mark)<div><p>\(Self.prose)</p><p>\(Self.prose) Twice.</p></div></html>"
    #expect(try Documents.article(page, .html).published == "2020-05-05")
  }

  @Test func theArticleTellsItsDayBetterThanThePage() throws {
    let page = #"""
      <html><script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2015-01-01"},
      {"@type": "NewsArticle", "datePublished": "2020-05-05"}]</script><p>Peru signed a deal.</p>
      """#
    #expect(try Documents.article(page, .html).published == "2020-05-05")
    let marked = page.replacing("NewsArticle", with: "WebSite")
      .replacing("<p>", with: "<time datetime='2020-05-05'>today</time><p>")
    #expect(try Documents.article(marked, .html).published == "2020-05-05")
  }

  @Test(arguments: [
    "<link rel='canonical' href='https://g.example/2020/13/05/deal'>",
    "<link rel='canonical' href='https://g.example/deal-2020-1/05'>",
    "<meta name='parsely-page' content='{\"pub_date\": [2020]}'>",
    "<meta name='parsely-page' content='{broken'>", "<span itemprop='datePublished'>soon</span>",
    "<span itemprop='dateModified'>2020-05-05</span>", "<meta name='date' content='2020-05'>x",
    "<link rel='canonical' href='https://g.example/world/20131018'>",
    "<link rel='canonical' href='https://g.example/world-asia-20131018/deal'>",
    "<link rel='canonical' href='https://g.example/20131318/deal'>",
    "<link rel='canonical' href='https://g.example/2013/1018'>",
    "<link rel='canonical' href='https://g.example/201310/18'>",
    "<link rel='canonical' href='https://g.example/view/AEN20131018'>",
    "<link rel='canonical' href='https://g.example/c12013101800/deal'>",
    "<div vocab='https://schema.org'><b property='dateCreated' content='2020-05-05'>x</b></div>",
    "<p>The army posted this on May 5, 2020 by mistake</p>",
  ])
  func takesNothingElseForADay(mark: String) throws {
    let page = "<html>\(mark)<div><p>\(Self.prose)</p></div></html>"
    #expect(try Documents.article(page, .html).published?.utf8.count != 10)
  }
}
