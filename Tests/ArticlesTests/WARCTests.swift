import Articles
import Testing

@Suite struct WARCTests {
  /// A record of an archive, of which the length is told right unless another one is given.
  private static func record(
    _ content: [UInt8],
    type: String = "response",
    length: String? = nil
  ) -> [UInt8] {
    let head = """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Target-URI: https://g.example/\(content.count)\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(length ?? "\(content.count)")\r
      \r

      """
    return Array(head.utf8) + content + Array("\r\n\r\n".utf8)
  }

  private static func page(
    _ text: String,
    _ fields: String = "Content-Type: text/html",
    status: Int = 200
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status) OK\r\n\(fields)\r\n\r\n"
    return Array("\(head)<html><title>Deal</title><p>\(text)</p></html>".utf8)
  }

  private static func outcomes(of archive: [UInt8]) -> [String] {
    ArticleReader(limit: 1 << 20).articles(from: archive, origin: "x").map { result in
      switch result {
      case .success(let article): String(article.text.dropFirst("Deal\n\n".count))
      case .failure(let error): "\(error)".split(separator: ";").first.map(String.init) ?? ""
      }
    }
  }

  private static let mixed = [
    record(Array("software: x\r\n".utf8), type: "warcinfo"),
    record(Array("GET / HTTP/1.1\r\n\r\n".utf8), type: "request"), record(page("Peru signed.")),
    record(page("Moved.", status: 301)), record(page("body {}", "Content-Type: text/css")),
    record(page("Chile did too.", "content-type: application/xhtml+xml; charset=utf-8")),
    record(Array("20150927 1.2.3.4".utf8)),
  ]

  @Test func readsThePagesThatServersGave() throws {
    let archive = Self.mixed.flatMap(\.self)
    #expect(Self.outcomes(of: archive) == ["Peru signed.", "Chile did too."])
    let articles = try ArticleReader(format: .warc).articles(from: archive, origin: "x")
      .map { try $0.get() }
    #expect(articles.map(\.origin) == ["x: record 3", "x: record 6"])
    #expect(articles.allSatisfy { $0.id?.hasPrefix("https://g.example/") ?? false })
  }

  @Test func readsTheMembersOfAPackedArchive() throws {
    let archive = try Self.mixed.flatMap { try Packed.gzip($0) }
    #expect(Self.outcomes(of: archive) == ["Peru signed.", "Chile did too."])
  }

  @Test func aBrokenMemberCostsItselfAlone() throws {
    var members = try Self.mixed.map { try Packed.gzip($0) }
    for index in members[1].indices.dropFirst(14) { members[1][index] = 0xFF }
    #expect(
      Self.outcomes(of: members.flatMap(\.self)) == [
        "x: record 2: the data that gzip packed is damaged", "Peru signed.", "Chile did too.",
      ]
    )
    members[0] = [0x1F, 0x8B, 8, 0, 0xFF, 0xFF, 0xFF]
    let results = ArticleReader().articles(from: members.flatMap(\.self), origin: "x.warc.gz")
    #expect(results.compactMap { try? $0.get() }.count == 2)
  }

  /// Damage that is known at the end of a member only: in the check sum, or the length behind it.
  @Test(arguments: [8, 5, 4, 1])
  func aPageWhoseMemberIsDamagedIsNone(fromEnd: Int) throws {
    for broken in 0..<Self.mixed.count {
      var members = try Self.mixed.map { try Packed.gzip($0) }
      members[broken][members[broken].count - fromEnd] ^= 0x55
      let results = ArticleReader().articles(from: members.flatMap(\.self), origin: "x.warc.gz")
      let pages = results.compactMap { try? $0.get() }.map(\.origin)
      let expected = [3, 6].filter { $0 != broken + 1 }.map { "x.warc.gz: record \($0)" }
      #expect(pages == expected, "\(broken)")
      let errors = results.compactMap { result in
        if case .failure(let error) = result { "\(error)" } else { nil }
      }
      #expect(errors.count == 1)
      let words = "x.warc.gz: record \(broken + 1): the data that gzip packed is damaged"
      #expect(errors.first?.hasPrefix(words) == true)
    }
  }

  /// A page may be damaged and read on to its end: one digit of it is another.
  @Test func aPageThatUnpacksToSomethingElseIsNone() throws {
    var archive = Self.record(Self.page("Peru signed 1 pact."))
    let second = Self.record(Self.page("Chile did too."))
    let members = try [archive, second].map { try Packed.gzip($0) }
    let digit = try #require(archive.lastIndex(of: UInt8(ascii: "1")))
    archive[digit] = UInt8(ascii: "7")
    let wrong = try Packed.gzip(archive)
    // The bytes of one text with the check sum of the other.
    let mixed = wrong.dropLast(8) + members[0].suffix(8) + members[1]
    #expect(
      Self.outcomes(of: Array(mixed)) == [
        "x: record 1: the data that gzip packed is damaged", "Chile did too.",
      ]
    )
  }

  @Test func aMemberThatBeginsAsNoneCostsItselfAlone() throws {
    var members = try Self.mixed.map { try Packed.gzip($0) }
    members[2][0] = 0
    let results = ArticleReader().articles(from: members.flatMap(\.self), origin: "x.warc.gz")
    #expect(results.compactMap { try? $0.get() }.map(\.origin) == ["x.warc.gz: record 6"])
    #expect(results.count == 2)
    let padded = members[3...].flatMap(\.self) + [UInt8](repeating: 0, count: 512)
    #expect(Self.outcomes(of: padded) == ["Chile did too."])
  }

  @Test(arguments: [
    ("x", "its Content-Length is no number"), ("-1", "its Content-Length is no number"),
    ("99999999999999999999", "its Content-Length is no number"),
  ])
  func aBrokenRecordCostsItselfAlone(length: String, words: String) {
    let broken = Self.record(Self.page("Lost."), length: length)
    let archive = broken + Self.record(Self.page("Peru signed."))
    #expect(
      Self.outcomes(of: archive) == [
        "x: record 1: this is no record of a WARC file (\(words))", "Peru signed.",
      ]
    )
  }

  @Test func aRecordThatIsShorterThanItTellsIsNamed() {
    let archive = Self.record(Self.page("Peru signed.")) + Self.record([], length: "9000")
    #expect(
      Self.outcomes(of: archive) == [
        "Peru signed.",
        "x: record 2: this is no record of a WARC file (the file ends within it)",
      ]
    )
    #expect(Self.outcomes(of: Array("WARC/1.0\r\n".utf8)).count == 1)
  }

  @Test func readsChunksCodingsAndEncodings() throws {
    let html = "<html><title>Deal</title><p>Perú signed.</p></html>"
    let latin = html.unicodeScalars.map { UInt8($0.value) }
    let packed = try Packed.gzip(latin)
    let chunks =
      Array("5;x=y\r\n".utf8) + packed.prefix(5) + Array("\r\n".utf8)
      + Array("\(String(packed.count - 5, radix: 16))\r\n".utf8) + packed.dropFirst(5)
      + Array("\r\n0\r\n\r\n".utf8)
    let type = "Content-Type: text/html; charset=\"ISO-8859-1\"\r\n"
    func response(_ fields: String, _ content: [UInt8]) -> [UInt8] {
      Self.record(Array("HTTP/1.1 200 OK\r\n\(type)\(fields)\r\n".utf8) + content)
    }
    let bare = Array(packed.dropFirst(10).dropLast(8))
    let archive = [
      response("", latin), response("Content-Encoding: gzip\r\n", packed),
      response("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks),
      response("Content-Encoding: deflate\r\n", bare),
      // Archives may hold pages unpacked, and leave the words of the server.
      response("Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n", latin),
    ].flatMap(\.self)
    #expect(Self.outcomes(of: archive) == Array(repeating: "Perú signed.", count: 5))
    let unknown = response("Content-Encoding: br\r\n", [1, 2, 3])
    #expect(
      Self.outcomes(of: unknown) == [
        "x: record 1: the page is packed as 'br', which cannot be read"
      ]
    )
  }

  @Test func aPageThatUnpacksToTooMuchCostsItselfAlone() throws {
    let bomb = try Packed.gzip([UInt8](repeating: 32, count: 8 << 20))
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    let archive = Self.record(Array(head.utf8) + bomb) + Self.record(Self.page("Peru signed."))
    #expect(
      Self.outcomes(of: archive) == [
        "x: record 1: longer than the limit of 1 MiB for one document", "Peru signed.",
      ]
    )
  }

  @Test func anArchiveWithoutPagesHoldsNoArticle() {
    #expect(Self.outcomes(of: Self.mixed[0]) == ["x: no article text was found"])
  }
}
