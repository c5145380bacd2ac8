import Export
import Foundation
import Testing

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func writesAFileWhole() throws {
    let path = folder.path + "/new.txt"
    try OutputFile.write(to: path) { Self.fill($0, lines: 100_000) }
    #expect(try String(contentsOfFile: path, encoding: .utf8).count == 600_000)
    #expect(try names() == ["new.txt"])
  }

  @Test func keepsTheOldFileAndItsModeWhenWritingFails() throws {
    let path = try folder.write("old", to: "file.txt")
    chmod(path, 0o640)
    #expect(throws: Failure.self) {
      try OutputFile.write(to: path) { sink in
        _ = Self.fill(sink, lines: 100_000)
        throw Failure()
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try names() == ["file.txt"])
    try OutputFile.write(to: path) { Self.fill($0, lines: 1) }
    #expect(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640
    )
  }

  /// So that nothing is left when the program is killed.
  @Test(arguments: [[], ["old.txt"]])
  func hasNoNameBeforeItIsComplete(old: [String]) throws {
    for name in old { _ = try folder.write("old", to: name) }
    try OutputFile.write(to: folder.path + "/old.txt") { sink in
      let full = Self.fill(sink, lines: 100_000)
      let there = try names()
      #expect(there == old)
      return full
    }
    #expect(try names() == ["old.txt"])
  }

  @Test func linksThatLeadRoundAreNamed() throws {
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "link.txt")
    let error = #expect(throws: OutputError.self) {
      try OutputFile.write(to: link) { Self.fill($0, lines: 1) }
    }
    #expect(error?.description.contains("Too many levels of symbolic links") == true)
  }

  @Test(arguments: [1, 1_000_000])
  func saysThatADiskIsFull(lines: Int) {
    let error = #expect(throws: OutputError.self) {
      try OutputFile.write(to: "/dev/full") { Self.fill($0, lines: lines) }
    }
    let reason = "No space left on device; make room, or choose another disk"
    #expect(error?.description == "/dev/full: cannot be written: \(reason)")
  }

  @Test(arguments: [("/nowhere/file", "No such file"), ("/proc/file", "/proc/file")])
  func namesAFileThatCannotBeMade(path: String, words: String) {
    let error = #expect(throws: OutputError.self) {
      try OutputFile.write(to: path) { Self.fill($0, lines: 1) }
    }
    #expect(error?.description.contains(words) == true)
  }

  @Test func writesThroughALink() throws {
    let target = try folder.write("old", to: "target.txt")
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try OutputFile.write(to: link) { Self.fill($0, lines: 1) }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "line.\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  @Test func saysThatAPipeIsClosed() throws {
    OutputFile.reportBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let path = "/proc/self/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    let error = #expect(throws: OutputError.self) {
      try OutputFile.write(to: path) { Self.fill($0, lines: 100_000) }
    }
    #expect(error?.description.contains("cannot be written") == true)
  }

  private struct Failure: Error {}

  private static func fill(_ sink: consuming ByteSink, lines: Int) -> ByteSink {
    for _ in 0..<lines { sink.write("line.\n") }
    return sink
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
