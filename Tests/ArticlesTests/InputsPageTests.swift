import Articles
import Testing

/// The page that tells users what is read.
@Suite struct InputsPageTests {
  @Test func listsEveryFormatAndEveryKey() throws {
    let path = Documents.package + "/Documentation/inputs.md"
    let page = String(decoding: try Documents.bytes(at: path), as: UTF8.self)
    for format in ArticleFormat.allCases {
      let endings = format.endings.map { "`.\($0)`" }.joined(separator: ", ")
      let line = "| \(format.title) | \(endings) | `\(format.rawValue)` |"
      #expect(page.contains(line), "\(line)")
    }
    for packing in Packing.allCases {
      for ending in packing.endings { #expect(page.contains("`.\(ending)`")) }
    }
    for (what, keys) in ArticleKeys.lists {
      let line = "| \(what) | \(keys.map { "`\($0)`" }.joined(separator: ", ")) |"
      #expect(page.contains(line), "\(line)")
    }
  }
}
