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
  ])
  func findsTheDay(mark: String) throws {
    let page = "<html>\(mark)<div><p>\(Self.prose)</p><p>\(Self.prose) Twice.</p></div></html>"
    #expect(try Documents.article(page, .html).published == "2020-05-05")
  }

  @Test(arguments: [
    "<link rel='canonical' href='https://g.example/2020/13/05/deal'>",
    "<link rel='canonical' href='https://g.example/deal-2020-1/05'>",
    "<meta name='parsely-page' content='{\"pub_date\": [2020]}'>",
    "<meta name='parsely-page' content='{broken'>", "<span itemprop='datePublished'>soon</span>",
    "<span itemprop='dateModified'>2020-05-05</span>", "<meta name='date' content='2020-05'>x",
  ])
  func takesNothingElseForADay(mark: String) throws {
    let page = "<html>\(mark)<div><p>\(Self.prose)</p></div></html>"
    #expect(try Documents.article(page, .html).published?.utf8.count != 10)
  }
}
