import Articles
import Testing

@Suite struct PlainTextTests {
  @Test func keepsTheTextToTheLetter() throws {
    let article = try Documents.article("\u{FEFF}Head  line\r\n\r\nA  b.\rC.\n", .plainText)
    #expect(article.text == "Head  line\n\nA  b.\nC.\n")
    #expect(article.title == "Head line")
  }

  @Test(arguments: [
    ("Peru signs deal\n\nPeru signed.", "Peru signs deal"),
    ("# Peru signs deal\n\nPeru signed.", "Peru signs deal"),
    ("\n\nPeru signs deal\n \nPeru signed.", "Peru signs deal"),
    ("Peru signed a deal.\n\nChile did too.", nil),
    ("Peru signs\ndeal with Chile\n\nMore.", nil),
    ("Peru signs deal", nil),
    (String(repeating: "Peru ", count: 60) + "\n\nMore.", nil),
  ])
  func takesAFirstLineForTheHeadline(text: String, headline: String?) throws {
    #expect(try Documents.article(text, .plainText).title == headline)
  }
}
