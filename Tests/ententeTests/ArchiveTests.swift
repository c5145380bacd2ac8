import Foundation
import Testing

/// Articles that come packed, in archives and in tables, as users have them.
@Suite struct ArchiveTests {
  private static let page =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Deal</title><p>Ghana condemned Togo."
  private static let archive =
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"

  /// Runs a line of shell, in which `"$0"` is the program, in a folder.
  private static func shell(_ line: String, in folder: TemporaryFolder) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "cd \"$1\" && \(line)", Program.executable.path, folder.path]
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    #"cat a.warc | "$0" text -q --from warc -"#, #"gzip -c a.warc | "$0" text -q --from warc -"#,
    #"gzip -c a.warc | "$0" text -q -"#, #"gzip a.warc; "$0" text -q a.warc.gz"#,
    #"gzip a.warc; "$0" text -q ."#,
  ])
  func pagesOfArchivesAreRead(line: String) throws {
    let folder = try TemporaryFolder(["a.warc": Self.archive])
    #expect(try Self.shell(line, in: folder) == "Deal\n\nGhana condemned Togo.\n")
  }

  @Test func rowsOfTablesAreArticlesAndEventRowsAreNot() throws {
    let folder = try TemporaryFolder([
      "news.csv": "id,text\n1,Ghana condemned Togo.\n2,\"Togo praised\nBenin.\"\n",
      "events.csv": "document,relation,polarity,modality\n1,opposes,positive,asserted\n",
    ])
    let outcome = try Program.run("text", folder.path)
    #expect(outcome.output == "Ghana condemned Togo.\n\u{C}\nTogo praised\nBenin.\n")
    #expect(outcome.code == 0)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.contains("these are the event rows of a graph") ?? false)
    #expect(outcome.summary == ["entente: 2 articles read, 1 file skipped"])
  }

  @Test func helpListsTheFormats() throws {
    let help = try Program.run("help", "extract").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["WARC (.warc)", "CSV and TSV (.csv, .tsv, .tab)", ".gz, .zst, .zstd"] {
      #expect(help.contains(words), "\(words)")
    }
  }
}
