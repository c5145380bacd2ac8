import Export
import Foundation
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("\u{0}\u{7}\u{7F}", #"\u{0}\u{7}\u{7F}"#),
    ("\u{85}\u{9B}2J", #"\u{85}\u{9B}2J"#), ("x\r\ny", #"x\u{D}\u{A}y"#),
    (
      "\u{202E}a\u{202C}\u{2066}\u{2069}\u{200E}\u{61C}",
      #"\u{202E}a\u{202C}\u{2066}\u{2069}\u{200E}\u{61C}"#
    ),
    ("\u{2028}", #"\u{2028}"#), ("tab\t", "tab\t"),
    ("né 北京 👩‍👩‍👧 e\u{301}", "né 北京 👩‍👩‍👧 e\u{301}"),
  ])
  func controlsAreTheirNumbers(text: String, shown: String) {
    #expect(text.visible == shown)
    #expect(Array(text.visible.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func lineFeedsStayBetweenLines() {
    #expect("a\nb\r\n".visibleLines == "a\nb\\u{D}\n")
  }

  /// Pieces end within characters of every length.
  @Test(arguments: 1...7)
  func sinksShowTextsThatComeInPieces(start: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.txt"
    let text =
      String(repeating: "x", count: start) + String(repeating: "é\u{9B}\u{202E}北👩\u{1B}", count: 50)
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    var sink = ByteSink(descriptor: file, capacity: 64, isVisible: true)
    for byte in text.utf8 { sink.write(byte: byte) }
    try sink.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text.visibleLines)
  }
}
