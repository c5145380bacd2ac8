import Articles
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [
    ("latin1-declared.html", "José Núñez visited Zürich. The Élysée praised Côte d'Ivoire."),
    ("windows1252.html", "“We won’t sign,” Latvia said – and ‘rail’ talks with Estonia ended…"),
    ("utf16.xml", "José Núñez visited Zürich on Tuesday. Tōkyō was silent."),
    ("utf8-bom.txt", "Estonia and Latvia signed a rail agreement in Tallinn on Tuesday."),
  ])
  func convertsWhatIsDeclared(name: String, paragraph: String) throws {
    let article = try Documents.article(at: Documents.hostile(name))
    #expect(article.text.contains(paragraph))
  }

  @Test(arguments: [
    ("<p>Peru \u{E9}</p>", ":1:9: not UTF-8 (byte 0xE9 at offset 8)"),
    ("<meta charset=utf-8>\n<p>\u{E9}</p>", ":2:4: not UTF-8 (byte 0xE9 at offset 24)"),
    ("<meta charset=klingon><p>Peru</p>", ":1: the declared encoding 'klingon' is unknown"),
    (
      "<meta charset=latin1>\n<p>\u{81}</p>",
      ":2:4: not in the declared encoding 'windows-1252' (at byte offset 25)"
    ),
  ])
  func namesThePlaceOfAWrongByte(latin1: String, problem: String) {
    let bytes = latin1.unicodeScalars.map { UInt8($0.value) }
    let results = ArticleReader(format: .html).articles(from: bytes, origin: "page")
    let messages = results.map { "\($0)" }
    guard case .failure(let error)? = results.first else {
      Issue.record("was read: \(messages)")
      return
    }
    #expect(error.description.split(separator: ";").first.map(String.init) == "page" + problem)
  }
}
