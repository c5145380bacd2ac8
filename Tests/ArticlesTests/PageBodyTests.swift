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
    "<header><h1>Deal</h1><p class='standfirst'>\(lead)</p></header>\(rest)",
    "<header><h1>Deal</h1><p>\(lead)</p></header>\(rest)",
    "<div class='banner'><h1>Deal</h1><p>\(lead)</p></div>\(rest)",
    "<p class='lead'>\(lead)</p>\(rest)", "<p>\(lead)</p>\(rest)",
    "<div class='lead-box'><div><p class='lead'>\(lead)</p></div></div><div>\(rest)</div>",
    "<div class='rest'><h1>Deal</h1><b>\(lead)</b></div>\(rest)",
    "<div class='rest'><b>\(lead)</b></div>\(rest)",
  ])
  func keepsTheLeadInAContainerOfItsOwn(story: String) throws {
    let page = "<title>Deal</title><body><div class='w'>\(story)</div></body>"
    let expected = ["Deal", Self.lead] + ["One", "Two", "Three"].map { "\(Self.prose) \($0)." }
    #expect(try Documents.article(page, .html).text == expected.joined(separator: "\n\n"))
  }

  @Test(arguments: [
    "<div class='site-header'>\(lead)</div>\(rest)",
    "<p>\(lead) <a href='/x'>More about it</a></p>\(rest)",
    "<div><p>Bolivia waits</p></div>\(rest)",
    "<article><h2>Other</h2><p>\(lead)</p></article><article><h1>Deal</h1>\(rest)</article>",
    "<header><h1>The Gazette</h1><p>\(lead)</p></header><h2>Deal at last</h2>\(rest)",
  ])
  func takesNothingElseForALead(story: String) throws {
    let page = "<title>Deal at last - The Gazette</title><body><div class='w'>\(story)</div></body>"
    #expect(try !Documents.article(page, .html).text.contains("Bolivia"))
  }

  @Test(arguments: [
    "<title>Peru signs deal - The Gazette</title>",
    "<title>Peru signs deal</title><meta property='og:site_name' content='Gazette'>",
  ])
  func aHeadlineBelowTheLogoHasItsLead(head: String) throws {
    let page = """
      \(head)<header><h1>The Gazette</h1><p>\(Self.prose) Always.</p></header><div>
      <h2>Peru signs deal</h2><p class='lead'>\(Self.lead)</p>\(Self.rest)</div>
      """
    let text = try Documents.article(page, .html).text
    #expect(text.hasPrefix("Peru signs deal\n\n\(Self.lead)\n\n\(Self.prose) One."))
    #expect(!text.contains("Always"))
  }

  @Test func aLeadBeforeThePageNeedsItsName() throws {
    let page = "<title>Deal</title><body><p>\(Self.lead)</p>\(Self.rest)</body>"
    #expect(try !Documents.article(page, .html).text.contains("Bolivia"))
    let named = page.replacing("<p>\(Self.lead)", with: "<p class='intro'>\(Self.lead)")
    #expect(try Documents.article(named, .html).text.contains("Bolivia"))
  }

  @Test(arguments: [
    "<td><b>Deal</b><br>\(lead)<p>\(prose) One.",
    "<td>Deal<br>5 May 2020<br>\(lead)<p>\(prose) One.",
    "<td>Deal<br>By A. Writer<br>\(lead)<br><br>\(prose) One.",
  ])
  func aBreakPartsTheHeadlineFromTheLead(cell: String) throws {
    let page = "<title>Deal</title><table><tr><td><a href='/'>Home</a>\(cell)</td></tr></table>"
    let article = try Documents.article(page, .html)
    #expect(article.text == "Deal\n\n\(Self.lead)\n\n\(Self.prose) One.")
  }

  @Test func breaksElsewherePartNothing() throws {
    let page = "<h1>Deal</h1><p><b>May 5, 2020</b><br>\(Self.lead)</p><p>\(Self.prose)</p>"
    #expect(try Documents.article(page, .html).text.contains("May 5, 2020 \(Self.lead)"))
  }

  @Test(arguments: [
    ("Guards at the border on Wednesday.", "Guards at the border on Wednesday."),
    (
      "Guards at the border on Wednesday. Photograph: A. Writer/Gazette",
      "Guards at the border on Wednesday."
    ),
    (
      "Guards at the border on Wednesday. (Gazette/A. Writer)",
      "Guards at the border on Wednesday."
    ),
    ("Guards wait. <span class='credit'>Gazette.</span>", "Guards wait."),
    ("Guards at the border", nil), ("Guards with Sen. A. Writer", nil),
    ("Image caption, Guards at the border.", nil),
  ])
  func captionsTellSentences(caption: String, told: String?) throws {
    let figure = "<figure><img><figcaption>\(caption)</figcaption></figure>"
    let page = "<article><h1>Deal</h1>\(figure)<p>\(Self.prose)</p></article>"
    let expected = ["Deal", told, Self.prose].compactMap(\.self).joined(separator: "\n\n")
    #expect(try Documents.article(page, .html).text == expected)
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

  private static let titles: [(String, String)] = [
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
    (
      "<title>Peru signs deal - Gazette.example</title><meta property='og:site_name' "
        + "content='Gazette.example'><h1>Gazette.example</h1><h2>Peru signs deal</h2>",
      "Peru signs deal"
    ),
    (
      "<meta property='og:title' content='The Gazette'><h1><img></h1><h1>Peru signs deal</h1>"
        + "<meta property='og:site_name' content='Gazette'>", "Peru signs deal"
    ),
    (
      "<title>Peru signs deal | The Gazette</title><h1>The Gazette</h1><h2>Peru signs deal</h2>",
      "Peru signs deal"
    ),
    ("<title>World | Peru signs deal</title><h1>Peru signs deal</h1>", "Peru signs deal"),
    ("<h1>Peru signs<br>deal</h1>", "Peru signs deal"),
  ]

  @Test(arguments: titles)
  func takesTheNameOfTheSiteOutOfTheTitle(head: String, title: String) throws {
    #expect(try Documents.article("\(head)<p>\(Self.prose)</p>", .html).title == title)
  }
}
