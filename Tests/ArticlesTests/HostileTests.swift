import Articles
import Foundation
import Testing

@Suite struct HostileTests {
  @Test(arguments: [
    ("empty.txt", ": the input is empty"),
    ("whitespace-only.txt", ": the input is empty"),
    ("binary.txt", ": this is no text but a PNG picture"),
    ("not-utf8.txt", ":1:2: not UTF-8 (byte 0xE9 at offset 1)"),
    ("missing.txt", ": no such file"),
    ("no-body.html", ": no article text was found"),
    ("only-script.html", ": no article text was found"),
    ("deeply-nested.html", ":8: elements are nested more than 256 deep"),
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
    let paths = ["not-utf8.txt", "utf8-bom.txt", "truncated.xml", "utf16.xml"].map(
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
}
