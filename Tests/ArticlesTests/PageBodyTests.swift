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
    "Tags: Peru, Chile, talks", "Published: May 5, 2020 9:30 a.m.", "Related stories",
    "Recommended for you", "Copyright 2019 The Gazette. All rights reserved.",
    "Reporting by Jane Doe in Lima; editing by John Roe.", "Reporting by Jane Doe in Lima.",
    "(Reporting by Jane Doe; Editing by John Roe)", "Advertisement. Scroll to go on.",
    "09.00 BST", "14:32 GMT", "13:05", "9:12 a.m. ET", "10:15 AM", "11.30am BST", "8:05pm", "21h30",
    "17:45 (Moscow time)", "9 p.m.", "9:12 a.m. ET, February 24, 2022",
    "To continue reading, subscribe now. Already a subscriber? Log in.",
    "Don’t miss: Bolivia and Paraguay will play", "MORE: Bolivia and Paraguay will play",
    "(Click here for more)", "Top stories", "LIMA, May 5, 2020", "Posted on May 5th, 2020 by admin",
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
    "Related talks between Peru and Bolivia failed on Monday.",
    "Recommended by Peru, the deal was rejected by Bolivia.",
    "Copyright talks between Peru and Bolivia ended without a deal.",
    "Reporting by Peru's state media angered Bolivia.",
    "Subscribers of the paper protested in Lima.",
    "Advertisements by Peru angered Bolivia.", "Peru released the list on May 5, 2020",
    "Peru's army posted this on May 5, 2020", "More troops of Peru enter Bolivia",
    "Watch committees of Peru rejected the plan.", "9 a.m. talks between Peru and Bolivia",
    "12 states condemned Peru at 9 a.m. on Monday", "10.30 dollars",
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
