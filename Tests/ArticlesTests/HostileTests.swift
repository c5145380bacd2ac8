import Articles
import Foundation
import Testing

@Suite struct HostileTests {
  @Test(arguments: [
    ("empty.txt", ": the input is empty"),
    ("whitespace-only.txt", ": the input is empty"),
    ("byte-order-mark.jsonl", ": the input is empty"),
    ("blank-lines.csv", ": the input is empty"),
    (
      "late-declaration-cut-short.rss",
      ":7:1: malformed XML (Premature end of data in tag channel line 5)"
    ),
    ("binary.txt", ": this is no text but a PNG picture, which cannot be read"),
    (
      "table.txt",
      ":1: no column of this table holds the text of an article (its columns are: id, to, by)"
    ),
    ("missing.txt", ": no such file"),
    ("no-body.html", ": no article text was found"),
    ("only-script.html", ": no article text was found"),
    ("deeply-nested.nitf", ":2: nested more than 256 deep"),
    (
      "mismatched-tags.xml",
      ":13:52: malformed XML (Opening and ending tag mismatch: strong line 13 and em)"
    ),
    ("truncated.xml", ":13:58: malformed XML (Premature end of data in tag p line 13)"),
    ("entity-bomb.xml", ":3: the document declares the entity 'lol'"),
    ("external-entity.xml", ":3: the document declares the entity 'secret'"),
    ("external-entity-http.xml", ":3: the document declares the entity 'beacon'"),
  ])
  func isRefusedWithOneClearLine(name: String, problem: String) throws {
    let message = try Documents.message(at: Documents.hostile(name)).unwrapped()
    #expect(message.hasPrefix("Tests/Hostile/\(name)\(problem); "), "\(message)")
    #expect(!message.contains { $0.isNewline })
  }

  @Test func whatIsNestedTooDeepInAListCostsItselfAlone() {
    let path = Documents.hostile("deeply-nested.json")
    let results = ArticleReader().articles(in: [path]).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): error.description.replacingOccurrences(of: path, with: "")
      }
    }
    let problem = ": element 1: nested more than 256 deep; correct the document"
    #expect(results == [problem, "Latvia."])
  }

  /// The parsers compare each attribute of an element with all others.
  @Test(arguments: [("<nitf ", ArticleFormat.nitf), ("<script></script><p ", .html)])
  func anElementHasAFewAttributes(start: String, format: ArticleFormat) {
    let attributes = (0..<60_000).map { "a\($0)='>'" }.joined(separator: " ")
    let document = Array("\(start)\(attributes)>Peru signed a deal.".utf8)
    let results = ArticleReader(format: format).articles(from: document, origin: "x")
    guard case .failure(let error)? = results.first else {
      Issue.record("was read")
      return
    }
    #expect(error.problem == .tooManyAttributes(limit: 1000))
  }

  /// As spreadsheets and shells of Windows and of old Macs write them.
  @Test(arguments: ["utf16.jsonl", "utf16-big-endian.jsonl", "old-mac.csv"])
  func linesAreFoundWhateverEndsThem(name: String) throws {
    let results = ArticleReader().articles(in: [Documents.hostile(name)])
    let texts = try results.map { try $0.get().text }
    #expect(
      texts == [name == "old-mac.csv" ? "Peru signed, it said." : "Pérou signed.", "Chile signed."]
    )
  }

  /// Templates of feeds leave blank lines before the declaration, which XML does not allow.
  @Test func blankLinesBeforeADeclarationAreGotOver() throws {
    let article = try Documents.article(at: Documents.hostile("late-declaration.rss"))
    #expect(article.title == "Peru signs")
  }

  @Test(arguments: [(4 << 20, true), (4 << 20 + 1, false)])
  func anArticleHasAsMuchTextAsCanBeHeldInMemory(length: Int, isRead: Bool) throws {
    let text = "Peru signed. " + String(repeating: "a", count: length - 13)
    let results = ArticleReader().articles(from: Array(text.utf8), origin: "x")
    #expect(results.count == 1)
    guard case .failure(let error)? = results.first else {
      #expect(isRead)
      return
    }
    #expect(!isRead)
    #expect(
      error.description == """
        x: the text of the article is longer than the limit of 4 MiB; split it into the articles \
        that it holds
        """
    )
  }

  @Test func externalDTDsAreNotFetched() throws {
    let article = try Documents.article(at: Documents.hostile("external-dtd.xml"))
    #expect(article.text.hasSuffix("in Tallinn on Tuesday."))
  }

  @Test func unclosedTagsAreGotOver() throws {
    let article = try Documents.article(at: Documents.hostile("unclosed-tags.html"))
    #expect(article.text.hasPrefix("Estonia and Latvia sign rail agreement\n\nEstonia and"))
  }

  @Test func aHugeFileIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    for name in ["huge.txt", "huge.html", "huge.xml", "huge"] {
      let path = try folder.write(name == "huge.xml" ? "<nitf>" : "Peru", to: name)
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.truncate(atOffset: 200 << 20)
      try file.close()
      let message = try Documents.message(at: path).unwrapped()
      let problem = ": longer than the limit of 64 MiB for one document; split it"
      #expect(message.hasPrefix(path + problem), "\(message)")
    }
  }

  @Test func aLineOfAHugeFileIsRefusedInPieces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{", to: "huge.jsonl")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 200 << 20)
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n{\"text\": \"Peru signed.\"}\n".utf8))
    try file.close()
    let results = Array(ArticleReader().articles(in: [path]))
    #expect(results.map { (try? $0.get())?.text } == [nil, "Peru signed."])
  }

  @Test func aFolderIsNoFileAndMayHoldNothing() throws {
    let folder = try TemporaryFolder()
    let message = try Documents.message(at: folder.path).unwrapped()
    #expect(message.hasPrefix(folder.path + ": the folder holds no article; put files in it"))
  }

  /// Root reads everything, so that a file without permissions proves something to others alone;
  /// a path through a file is closed to both.
  @Test func whatTheSystemRefusesIsNamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Peru signed.", to: "closed.txt")
    let below = try Documents.message(at: path + "/below.txt").unwrapped()
    #expect(below.hasPrefix(path + "/below.txt: no such file; "))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let closed = Documents.message(at: path)
    let expected = geteuid() == 0 ? nil : path + ": cannot be read (Permission denied)"
    #expect(closed?.split(separator: ";").first.map(String.init) == expected)
  }

  @Test func aFileThatFailsWhileItIsReadIsNamed() throws {
    // Reading the memory of this process from its start fails with an error of the system.
    let message = try Documents.message(at: "/proc/self/mem").unwrapped()
    #expect(message.hasPrefix("/proc/self/mem: cannot be read (Input/output error); check"))
  }

  @Test func aBadDocumentCostsItselfAlone() {
    let paths = ["binary.txt", "utf8-bom.txt", "truncated.xml", "utf16.xml"].map(
      Documents.hostile
    )
    let results = Array(ArticleReader().articles(in: paths))
    #expect(results.map { (try? $0.get()) != nil } == [false, true, false, true])
  }

  @Test func theParserReadsNothingButWhatItIsGiven() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("<p>secret</p>", to: "secret.xml")
    let include = """
      <nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content><p>Peru signed.</p>
      <xi:include href="\(secret)"/></body.content></body></nitf>
      """
    #expect(try Documents.article(include, .nitf).text == "Peru signed.")
  }

  /// As browsers do, the parser ends the innermost element where too many are open.
  @Test(arguments: [
    ("deeply-nested.html", "Estonia"), ("deep-linked-data.html", "Estonia and"),
    ("unclosed-elements.html", "Estonia praised Latvia, as"),
  ])
  func pagesMayOpenAnyNumberOfElements(name: String, start: String) throws {
    let article = try Documents.article(at: Documents.hostile(name))
    #expect(article.text.hasPrefix(start))
  }

  @Test(arguments: [
    ("BZh91AY", "bzip2-compressed data"), ("PK\u{3}\u{4}", "a ZIP archive or an office document"),
    ("{\\rtf1 Peru}", "an RTF document"), ("a\0b\0c\u{1}", "binary data"),
  ])
  func whatIsNoTextIsNamed(latin1: String, kind: String) {
    let bytes = latin1.unicodeScalars.map { UInt8($0.value) }
    let messages = ArticleReader().articles(from: bytes, origin: "x").map { result in
      if case .failure(let error) = result { error.description } else { "read" }
    }
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("x: this is no text but \(kind), which cannot be read;") ?? false
    )
  }

  /// Each of these would take hours if any element were looked up among all others.
  @Test(arguments: [
    ("<div class='ad'>", 900, "<i>x</i>", 60_000),
    ("<main><time>", 400, "<p>Peru signed.</p>", 30_000),
    ("", 0, "<b></i>", 200_000), ("", 0, "<figure><div>Peru signed a deal with Chile.", 50_000),
  ])
  func pagesAreReadInTimeThatGrowsWithTheirLength(
    opening: String,
    depth: Int,
    content: String,
    count: Int
  ) {
    let page =
      String(repeating: opening, count: depth) + String(repeating: content, count: count)
      + "<article><p>Peru signed a deal with Chile on Monday."
    let results = ArticleReader(format: .html).articles(from: Array(page.utf8), origin: "page")
    #expect(results.count == 1)
  }
}
