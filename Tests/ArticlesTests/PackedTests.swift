import Articles
import Foundation
import Testing

@Suite struct PackedTests {
  private static func outcomes(of bytes: [UInt8], origin: String) -> [String] {
    ArticleReader(limit: 1 << 20).articles(from: bytes, origin: origin).map { result in
      switch result {
      case .success(let article): article.text
      case .failure(let error): "\(error)"
      }
    }
  }

  @Test(arguments: [
    "page.html", "agency.nitf", "message.xml", "feed.rss", "feed.atom", "rdf.xml", "wire.xml",
    "list.json", "lines.jsonl", "table.csv", "note.txt",
  ])
  func everyFormatIsReadAsIfItWereNotPacked(name: String) throws {
    let own = [
      "list.json": #"[{"text": "Peru signed."}]"#, "lines.jsonl": #"{"text": "Peru signed."}"#,
      "table.csv": "text\nPeru signed.", "note.txt": "Peru signed.",
    ]
    let plain = try own[name].map { Array($0.utf8) } ?? Documents.bytes(at: Documents.own(name))
    let expected = Self.outcomes(of: plain, origin: name)
    #expect(Self.outcomes(of: try Packed.gzip(plain), origin: name + ".gz") == expected)
    #expect(expected.allSatisfy { $0.hasPrefix(name) == false })
  }

  @Test func readsPackedFilesOfFolders() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt.gz", "b.gz", "c.tar.gz"] {
      let path = URL(filePath: folder.path).appending(path: name)
      try Data(try Packed.gzip("Peru signed \(name).")).write(to: path)
    }
    let articles = ArticleReader().articles(in: [folder.path])
    #expect(articles.otherFiles == 2)
    #expect(articles.compactMap { try? $0.get().text } == ["Peru signed a.txt.gz."])
  }

  /// Two frames of Zstandard, one of them without packing, as the format's specification lays out.
  @Test func readsTheFramesOfZstandardOneAfterTheOther() throws {
    let frames = ["Peru signed. ", "So did Chile."].flatMap(Self.frame)
    #expect(Self.outcomes(of: frames, origin: "x.txt.zst") == ["Peru signed. So did Chile."])
  }

  @Test func readsTheMembersOfGzipAndLetsPaddingBe() throws {
    let members = try Packed.gzip("Peru signed. ") + Packed.gzip("So did Chile.")
    let padded = members + [UInt8](repeating: 0, count: 512)
    #expect(Self.outcomes(of: padded, origin: "x.gz") == ["Peru signed. So did Chile."])
  }

  @Test func whatIsDamagedIsNamed() throws {
    let line = #"{"text": "Peru signed."}"# + "\n"
    let packed = try Packed.gzip(line) + Packed.gzip(line)
    let cut = Self.outcomes(of: packed.dropLast(9), origin: "x.jsonl.gz")
    let problem = "x.jsonl.gz: the data that gzip packed ends too early; get the file again"
    #expect(cut == ["Peru signed.", "Peru signed.", problem])
    let frame = Self.frame("Peru signed.")
    for bytes in [packed.prefix(12) + [0xFF, 0xFF, 0xFF], frame.prefix(8) + [7, 7, 7]] {
      let messages = Self.outcomes(of: Array(bytes), origin: "x.txt")
      #expect(messages.count == 1 && messages[0].contains("get the file again"), "\(messages)")
    }
  }

  /// What unpacks to more than the limit takes no more memory than that.
  @Test func whatUnpacksToTooMuchIsRefused() throws {
    let bomb = try Packed.gzip([UInt8](repeating: 32, count: 64 << 20))
    #expect(bomb.count < 1 << 19)
    for name in ["x.txt.gz", "x.html.gz", "x.json.gz"] {
      #expect(
        Self.outcomes(of: bomb, origin: name)[0].contains("longer than the limit of 1 MiB"),
        "\(name)"
      )
    }
    let line = try Packed.gzip(#"{"text": "Peru signed."}"#)
    let lines = Self.outcomes(of: bomb + (try Packed.gzip("\n")) + line, origin: "x.jsonl.gz")
    #expect(lines.count == 2 && lines[1] == "Peru signed.")
  }

  /// A frame with one block that is not packed.
  private static func frame(_ text: String) -> [UInt8] {
    let size = text.utf8.count
    let block = size << 3 | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(size)]
      + [UInt8(block & 0xFF), UInt8(block >> 8 & 0xFF), UInt8(block >> 16)] + text.utf8
  }
}
