import Articles
import Testing

@Suite struct PageBodyTests {
  private static let prose =
    "Peru and Chile signed a deal on Monday, officials of both governments said in Lima."
  private static let lead = "Bolivia urged both to open the border before the talks begin."

  @Test(arguments: [
    "The post <a href='/x'>Deal</a> appeared first on <a href='/'>The Gazette</a>.",
    "Last updated 2 hours ago", "3 min read", "Updated at 10:15 GMT", "Continue reading the story",
    "Related: Bolivia and Paraguay will play", "Story continues below advertisement",
    "Tags: Peru, Chile, talks", "Published: May 5, 2020 9:30 a.m.",
  ])
  func leavesOutLinesAboutThePage(line: String) throws {
    let page = "<h1>Deal</h1><p>\(Self.prose) One.</p><p>\(line)</p><p>\(Self.prose) Two.</p>"
    #expect(
      try Documents.article(page, .html).text == "Deal\n\n\(Self.prose) One.\n\n\(Self.prose) Two."
    )
  }

  @Test(arguments: [
    "Three days of talks ended in Lima.", "Last year, 2 million people crossed the border.",
    "The post of ambassador stays empty, and who appeared first on the list is unknown to Peru.",
  ])
  func keepsLinesAboutTheWorld(line: String) throws {
    let page = "<h1>Deal</h1><p>\(Self.prose) One.</p><p>\(line)</p><p>\(Self.prose) Two.</p>"
    #expect(try Documents.article(page, .html).text.contains(line))
  }

  @Test(arguments: [
    "<div><h1>Deal</h1></div><div class='c'><strong>\(lead)</strong></div>\(rest)",
    "<h1>Deal</h1><h2 class='subtitle'>\(lead)</h2><figure>x</figure>\(rest)",
    "<h1>Deal</h1><div class='first'><p>\(lead)</p></div><div class='ad'>Ad</div>\(rest)",
    "<section><div><h1>Deal</h1></div><div><div>\(lead)</div></div></section>\(rest)",
    "<article><header><h1>Deal</h1><div><p>\(lead)</p></div></header>\(rest)</article>",
  ])
  func keepsTheLeadInAContainerOfItsOwn(story: String) throws {
    let page = "<title>Deal</title><body><div class='w'>\(story)</div></body>"
    let expected = ["Deal", Self.lead] + ["One", "Two", "Three"].map { "\(Self.prose) \($0)." }
    #expect(try Documents.article(page, .html).text == expected.joined(separator: "\n\n"))
  }

  private static let rest =
    "<div class='rest'><p>\(prose) One.</p><p>\(prose) Two.</p><p>\(prose) Three.</p></div>"

  @Test func joinsPiecesThatAreCalledTheSame() throws {
    let page = """
      <div><div class="text"><p>\(Self.prose) One.</p><p>\(Self.prose) Two.</p>
      <p>\(Self.prose) Three.</p><p>\(Self.prose) Four.</p><p>\(Self.prose) Five.</p>
      <p>\(Self.prose) Six.</p></div><div class="ad">Buy!</div>
      <div class="text"><p>\(Self.prose) Seven.</p></div></div>
      """
    #expect(try Documents.article(page, .html).text.hasSuffix("Seven."))
  }

  @Test(arguments: [
    (
      "<meta property='og:title' content='Peru signs deal - The Gazette'>"
        + "<meta property='og:site_name' content='The Gazette'>", "Peru signs deal"
    ),
    (
      "<meta property='og:title' content='GAZETTE.com | Peru signs deal'>"
        + "<meta property='og:site_name' content='Gazette'>", "Peru signs deal"
    ),
    (
      "<meta property='og:title' content='Peru signs deal | World | The Gazette'>"
        + "<h1>Peru signs deal</h1>", "Peru signs deal"
    ),
    (
      "<meta property='og:title' content='Peru - Chile talks fail'><h1>Peru</h1>",
      "Peru - Chile talks fail"
    ),
    ("<meta property='og:title' content='Peru - Chile talks fail'>", "Peru - Chile talks fail"),
  ])
  func takesTheNameOfTheSiteOutOfTheTitle(head: String, title: String) throws {
    #expect(try Documents.article("\(head)<p>\(Self.prose)</p>", .html).title == title)
  }
}
