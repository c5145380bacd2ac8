import Foundation
import Testing

@Suite struct BadInputTests {
  /// Documents that hold no article, or none that can be read.
  static let unreadable = [
    "Tests/Hostile/binary.txt", "Tests/Hostile/deeply-nested.nitf", "Tests/Hostile/empty.txt",
    "Tests/Hostile/entity-bomb.xml", "Tests/Hostile/external-entity-http.xml",
    "Tests/Hostile/external-entity.xml", "Tests/Hostile/mismatched-tags.xml",
    "Tests/Hostile/no-body.html", "Tests/Hostile/only-script.html", "Tests/Hostile/table.txt",
    "Tests/Hostile/truncated.xml", "Tests/Hostile/whitespace-only.txt",
    "Tests/Hostile/no-such-file.txt", "Sources/entente",
  ]

  @Test(arguments: unreadable)
  func givesOneLineThatNamesTheFile(path: String) throws {
    let outcome = try Program.run("text", path)
    #expect(outcome.endedByItself)
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.hasPrefix("entente: \(path):") ?? false)
  }

  @Test func everyHostileDocumentIsReadOrNamed() throws {
    let folder = Program.package.appending(path: "Tests/Hostile").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let outcome = try Program.run("text", "Tests/Hostile/\(name)")
      #expect(outcome.endedByItself)
      #expect(outcome.code == (outcome.messages.isEmpty ? 0 : 1))
      #expect(outcome.messages.allSatisfy { $0.hasPrefix("entente: Tests/Hostile/\(name):") })
    }
  }

  @Test(arguments: ["explore": "html", "draw": "svg"])
  func numbersMayBeAsLargeAsTheyCome(command: String, ending: String) throws {
    let claim = NewsRecords.Claim("Norway aids Chad", in: "2020-01-01")
    let folder = try TemporaryFolder(["graph.jsonl": NewsRecords.text([claim])])
    let picture = "\(folder.path)/graph.\(ending)"
    let outcome = try Program.run(
      [command, "\(folder.path)/graph.jsonl", "-o", picture, "--top", "\(Int.max)"]
    )
    #expect(outcome.endedByItself)
    #expect(outcome.code == 0, "\(outcome.messages)")
  }

  @Test func doesNotKeepTheOthersFromTheGraph() throws {
    let good = "Tests/Hostile/utf8-bom.txt"
    let alone = try Program.run("extract", good)
    let among = try Program.run("extract", "Tests/Hostile/empty.txt", good, "no-such-file.txt")
    #expect(alone.code == 0)
    #expect(among.code == 1)
    #expect(among.output == alone.output)
    #expect(among.summary.first?.hasPrefix("entente: 1 article read, 2 failed: ") == true)
  }

  @Test func twoTextsOfOneIdentifierAreNamed() throws {
    let outcome = try Program.run("extract", "Tests/Hostile/duplicate-ids.jsonl")
    #expect(outcome.code == 1)
    #expect(outcome.messages.first?.contains("two texts are the document 'same'") ?? false)
    #expect(!outcome.output.contains("\"document\":\"\""))
  }

  @Test func isNamedWhenItComesFromStandardInput() throws {
    let outcome = try Program.run("text", "-", input: "<nitf><body>")
    #expect(outcome.code == 1)
    #expect(outcome.messages.first?.hasPrefix("entente: standard input:1:") ?? false)
  }

  @Test(arguments: [
    ["extract"], ["extract", "a.txt", "-o", "graph.unknown"], ["no-such-command"],
    ["help", "no-such-command"],
    ["extract", "a.txt", "--threads", "0"], ["export", "-", "--min-weight", "-1"],
    ["draw", "a.jsonl", "-o", "a.svg", "--time-limit", "0"],
    ["draw", "a.jsonl", "-o", "a.svg", "--time-limit", "9223372036854775808"],
    ["validate", "--cross", "a.jsonl"],
  ])
  func wrongUsageIsExplained(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains { $0.hasPrefix("Usage: ") })
  }

  @Test func anUnknownEncodingIsWrongUsage() throws {
    for command in ["extract", "text", "analyze"] {
      let outcome = try Program.run(command, "--encoding", "klingon", "-", input: "Peru signed.")
      #expect(outcome.code == 2)
      #expect(outcome.messages.first?.contains("name one such as UTF-8, windows-1252") ?? false)
    }
  }

  @Test func aTextIsReadInTheEncodingThatIsNamed() throws {
    let outcome = try Program.run("text", "--encoding", "macintosh", "Tests/Hostile/not-utf8.txt")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("R\u{C8}union"))
  }

  /// A name in Latin-1 comes to the program repaired; the bytes that it was given open the file.
  @Test func filesOpenWhoseNamesAreNotUTF8() throws {
    let folder = try TemporaryFolder([:])
    let make = #"cd "$0" && printf 'Peru signed.' > "$(printf 'L\351.txt')" && exec "$1" text *"#
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", make, folder.path, Program.executable.path]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == "Peru signed.\n")
  }
}
