import Articles
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    "Peru signed.",
    #"{"text": "Peru signed."}"#,
    "<!doctype html><!-- x --><P>Peru signed.",
    "\u{FEFF}<div>Peru signed.</div>",
    """
    <?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'x' []>
    <nitf><body><body.content><p>Peru signed.</p></body.content></body></nitf>
    """,
    """
    <?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>
    <body><p>Peru signed.</p></body></html>
    """,
    """
    <n:newsItem xmlns:n='x' guid='1'>
    <n:contentSet><n:inlineData>Peru signed.</n:inlineData></n:contentSet></n:newsItem>
    """,
    "<feed><entry><summary>Peru signed.</summary></entry></feed>",
  ])
  func tellsTheFormatByTheContent(document: String) throws {
    let results = ArticleReader().articles(from: Array(document.utf8), origin: "memory")
    #expect(results.compactMap { try? $0.get().text } == ["Peru signed."])
  }

  @Test func readsFoldersInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a/y.md", "c.jpeg", ".hidden.txt", "README.md"] {
      _ = try folder.write(name == "c.jpeg" ? "x" : name, to: name)
    }
    let results = Array(ArticleReader().articles(in: [folder.path]))
    #expect(try results.map { try $0.get().text } == ["a/y.md", "a/z.txt", "b.txt"])
  }

  @Test func readsTheExamples() throws {
    let results = Array(ArticleReader().articles(in: [Documents.package + "/Examples"]))
    let articles = try results.map { try $0.get() }
    #expect(articles.count >= 5)
    #expect(articles.allSatisfy { $0.title != nil })
  }

  @Test func findsTheArticleOfTheExamplePage() throws {
    let article = try Documents.article(at: Documents.example("black-sea-grain.html"))
    let paragraphs = article.text.split(separator: "\n\n")
    #expect(article.published == "2023-08-09")
    #expect(paragraphs.first == "Turkey and UN press Russia to return to Black Sea grain deal")
    #expect(
      paragraphs.dropFirst().first == "A bulk carrier waits in the Bosphorus on Tuesday."
    )
  }
}
