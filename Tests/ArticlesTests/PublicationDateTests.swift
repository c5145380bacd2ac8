import Articles
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2015-09-27", "2015-09-27"),
    ("2015-09-27T23:30:00-05:00", "2015-09-27"),
    ("2015-09-27 12:00:00", "2015-09-27"),
    ("20150927T120000Z", "2015-09-27"),
    ("20150927", "2015-09-27"),
    ("20150927120000", "2015-09-27"),
    ("2015-09-27+02:00", "2015-09-27"),
    ("2015-09-27Z", "2015-09-27"),
    ("2015 in review", nil),
    ("2015/09/27", "2015-09-27"),
    ("2015-09", "2015-09"),
    ("2015", "2015"),
    ("Sun, 27 Sep 2015 12:00:00 GMT", "2015-09-27"),
    ("Sun, 27 Sep 2015 12:00:00 -0400", "2015-09-27"),
    ("27 September 2015", "2015-09-27"),
    ("September 7, 2015", "2015-09-07"),
    ("Sept. 7th, 2015", "2015-09-07"),
    ("Updated at 14:05 on 1 May 2016", "2016-05-01"),
    ("2016-02-29", "2016-02-29"),
    ("2015-02-29", nil),
    ("2015-13-01", nil),
    ("31 April 2015", nil),
    ("03/04/2015", nil),
    ("27/09/2015 12:00", "2015-09-27"),
    ("09/27/2015", "2015-09-27"),
    ("27.9.2015", "2015-09-27"),
    ("yesterday", nil),
    ("", nil),
  ])
  func readsTheDay(text: String, day: String?) throws {
    let line = #"{"text": "Peru signed.", "date": "\#(text)"}"#
    #expect((try? Documents.article(line, .jsonLines))?.published == day)
    let page = #"<meta name="date" content="\#(text)"><p>Peru signed.</p>"#
    #expect(try Documents.article(page, .html).published == day)
  }
}
