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

  /// Letters from U+0080 to U+00FF stand for bytes.
  @Test(arguments: [
    ("<p>Peru\u{92}s \u{E9}", "Peru’s é", [TextRepair.assumedEncoding("windows-1252")]),
    ("<meta charset=utf-8><p>Peru \u{E9}.", "Peru \u{FFFD}.", [.replacedBytes(1)]),
    ("<p>Caf\u{C3}\u{A9} \u{C3}\u{A9} \u{E9}.", "Café é \u{FFFD}.", [.replacedBytes(1)]),
    ("<meta charset=utf-8><p>Peru. \u{C3}", "Peru. \u{FFFD}", [.replacedBytes(1)]),
    ("<meta charset=latin1><p>Per\u{FA} \u{81}", "Perú \u{FFFD}", [.replacedBytes(1)]),
    (
      "<p>Pe\0ru signed a deal with Chile on Monday.\0", "Peru signed a deal with Chile on Monday.",
      [.removedControls(2)]
    ),
    ("<p>Peru", "Peru", []),
  ])
  func readsWhatBrowsersRead(page: String, text: String, repairs: [TextRepair]) throws {
    let article = try Documents.article(page.unicodeScalars.map { UInt8($0.value) }, .html)
    #expect(article.text == text)
    #expect(article.repairs == repairs)
  }

  @Test(arguments: [
    ArticleFormat.plainText, .jsonLines, .json, .feed, .nitf, .newsML, .html, .table,
  ])
  func saysInAllFormatsWhatWasMended(format: ArticleFormat) throws {
    let document =
      switch format {
      case .plainText, .html: "<p>Per\u{FA}"
      case .jsonLines, .json: "{\"text\": \"Per\u{FA}\"}"
      case .feed: "<rss><item><description>Per\u{FA}</description></item></rss>"
      case .nitf: "<nitf><body><body.content><p>Per\u{FA}</p></body.content></body></nitf>"
      case .table: "text\nPer\u{FA}"
      case .warc: ""
      case .newsML:
        "<newsItem><contentSet><inlineData>Per\u{FA}</inlineData></contentSet></newsItem>"
      }
    let article = try Documents.article(document.unicodeScalars.map { UInt8($0.value) }, format)
    #expect(article.text.hasSuffix("Perú"))
    #expect(article.repairs == [.assumedEncoding("windows-1252")])
  }

  @Test func aFeedLosesNoMoreThanItsControlCharacters() throws {
    let feed = "<rss><item><title>Peru\u{B} signs a deal</title></item></rss>"
    let article = try Documents.article(feed, .feed)
    #expect(article.text == "Peru signs a deal")
    #expect(article.repairs == [.removedControls(1)])
  }

  @Test(
    arguments: [
      ("macintosh", [0x50, 0x65, 0x72, 0x9C], "Perú"), ("utf-16le", [0x50, 0, 0x65, 0], "Pe"),
      ("latin1", [0x50, 0xFA], "Pú"), (nil, [0xFF, 0xFE, 0x50, 0, 0x65, 0], "Pe"),
    ] as [(String?, [UInt8], String)]
  )
  func plainTextIsInTheEncodingThatTheUserNames(
    encoding: String?,
    bytes: [UInt8],
    text: String
  ) throws {
    let reader = ArticleReader(format: .plainText, encoding: encoding)
    let article = try reader.articles(from: bytes, origin: "memory").first.unwrapped().get()
    #expect(article.text == text)
    #expect(article.repairs.isEmpty)
  }

  @Test func whatADocumentDeclaresOutdoesTheUser() throws {
    let page = Array("<meta charset=utf-8><p>Perú".utf8)
    let reader = ArticleReader(format: .html, encoding: "macintosh")
    #expect(
      try reader.articles(from: page, origin: "memory").first.unwrapped().get().text == "Perú"
    )
  }

  @Test func anUnknownEncodingIsNamed() {
    let page = Array("<meta charset=klingon><p>Peru</p>".utf8)
    let messages = ArticleReader(format: .html).articles(from: page, origin: "page").map { "\($0)" }
    #expect(messages.first?.contains("the declared encoding 'klingon' is unknown") ?? false)
    #expect(ArticleReader.knows(encoding: "windows-1252"))
    #expect(!ArticleReader.knows(encoding: "klingon"))
    #expect(!ArticleReader.knows(encoding: "UTF-8//IGNORE"))
  }
}
