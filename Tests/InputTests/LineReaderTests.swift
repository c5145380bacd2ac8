import Foundation
import Input
import Testing

@Suite struct LineReaderTests {
  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
    ("\n\na\r\n", ["", "", "a\r"]),
    ("one\ntwo three four\nfive", ["one", "two three four", "five"]),
    ("\u{FEFF}", [""]), ("\u{FEFF}one\n\u{FEFF}two", ["one", "\u{FEFF}two"]),
  ])
  func showsLinesWhateverTheBuffer(text: String, expected: [String]) throws {
    for bufferSize in [1, 2, 3, 64] {
      let file = try TestFile(text)
      var lines = try LineReader(path: file.path, bufferSize: bufferSize)
      #expect(try all(&lines) == expected)
    }
  }

  @Test func goesOnWithWhatWasReadAlready() throws {
    let file = try TestFile("one\ntwo\nthree")
    let handle = try #require(FileHandle(forReadingAtPath: file.path))
    let start = Array(try handle.read(upToCount: 5) ?? Data())
    let rest = FileBytes(descriptor: dup(handle.fileDescriptor), path: "x")
    var lines = LineReader(rest, path: "x", after: start, limit: 9)
    #expect(try all(&lines) == ["one", "two", "three"])
  }

  @Test func refusesALongLineAndGoesOnBehindIt() throws {
    let file = try TestFile("12345\n123456\n\(String(repeating: "x", count: 100))\nend")
    var lines = try LineReader(path: file.path, limit: 5, bufferSize: 8)
    #expect(try next(&lines) == "12345")
    for line in [2, 3] {
      let error = try #require(throws: LineError.self) { try next(&lines) }
      #expect(error.description.hasPrefix("\(file.path):\(line): "))
      #expect(error.description.contains("limit of 5 bytes"))
    }
    #expect(try next(&lines) == "end")
    #expect(lines.number == 4)
    #expect(try next(&lines) == nil)
  }

  @Test func comesToAnEndWhereALineHasNone() throws {
    var lines = try LineReader(path: "/dev/zero", limit: 1000)
    #expect(throws: LineError.self) { try next(&lines) }
    #expect(throws: LineError.self) { try next(&lines) }
    #expect(try next(&lines) == nil)
  }

  @Test func namesTheFileThatIsNotThere() {
    #expect(throws: InputError(path: "/missing", code: ENOENT)) {
      _ = try LineReader(path: "/missing")
    }
  }

  private func all(_ lines: inout LineReader) throws -> [String] {
    var all: [String] = []
    while let line = try next(&lines) { all.append(line) }
    return all
  }

  private func next(_ lines: inout LineReader) throws -> String? {
    var text: String?
    let hasLine = try lines.next { line in
      text = line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    return hasLine ? text : nil
  }
}

/// A file that is there while a test runs.
private final class TestFile {
  let path: String

  init(_ text: String) throws {
    let url = FileManager.default.temporaryDirectory
      .appending(component: "entente-test-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
