import Foundation
import Testing

/// What is wrong in files of decisions is told with the line and the remedy.
@Suite struct DecisionErrorTests {
  private static let claim = "claim-\(String(repeating: "0", count: 23))1"

  @Test(arguments: [
    ("", "a.tsv:1: no header row: decision, id, value"),
    ("decision\tid\twhy", "a.tsv:1: unknown column 'why': the columns are decision, id, value"),
    ("decision\tid\tid", "a.tsv:1: the column 'id' stands there twice: keep one"),
    ("id\n\(claim)", "a.tsv:2: the column 'decision' is missing: add it"),
    (
      "decision\tid\n# ok\nlike\t\(claim)",
      "a.tsv:3: 'like' is not a value of the column 'decision': write one of accept, reject"
    ),
    ("decision\tid\naccept\t", "a.tsv:2: the column 'id' is empty: fill it"),
    (
      "decision\tid\naccept\t\(claim)0",
      "a.tsv:2: '\(claim)0' is not a value of the column 'id': copy one"
    ),
    ("decision\tid\naccept\tclaim-é\(String(repeating: "0", count: 22))", "a.tsv:2: 'claim-é"),
    (
      "decision\tid\tvalue\nreject\t\(claim)\tno",
      "a.tsv:2: 'reject' takes no value: leave the column 'value' empty"
    ),
    ("decision\tid\tvalue\nrelation\t\(claim)", "a.tsv:2: the column 'value' is empty: fill it"),
    (
      "decision\tid\tvalue\nrelation\t\(claim)\tlikes",
      "a.tsv:2: 'likes' is not a value of the column 'value': write a relation"
    ),
    ("decision\tid\tvalue\nmerge\tQ1\tQ1", "a.tsv:2: 'Q1' is named twice: name two actors"),
    (
      "decision\tid\tvalue\nmerge\tQ1\tnew york",
      "a.tsv:2: 'new york' is not a value of the column 'value': write the identifier"
    ),
    ("decision\tid\naccept\t\(claim)\tmore", "a.tsv:2: 3 cells where the header has 2"),
  ])
  func aLineIsNamed(text: String, problem: String) throws {
    let folder = try TemporaryFolder(["a.tsv": text])
    let outcome = try Program.run(
      "export",
      "Documentation/april.jsonl",
      "--decisions",
      "\(folder.path)/a.tsv"
    )
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.first?.contains(problem) == true, "\(outcome.messages)")
    #expect(outcome.messages.last?.contains("mend 1 mistake") == true)
  }

  @Test(arguments: [
    (["accept\t@", "reject\t@"], "3: 'reject' contradicts 'accept' in a.tsv:2"),
    (["reject\t@", "relation\t@\taids"], "3: 'relation' contradicts 'reject' in a.tsv:2"),
    (["reverse\t@", "accept\t@"], "3: 'accept' contradicts 'reverse' in a.tsv:2"),
    (
      ["relation\t@\taids", "reverse\t@", "relation\t@\tattacks"],
      "4: 'relation' contradicts 'relation' in a.tsv:2"
    ),
    (["merge\tQ1\tQ2", "separate\tQ2\tQ1"], "3: 'separate' contradicts 'merge' in a.tsv:2"),
    (
      ["separate\tQ3\tQ1", "merge\tQ1\tQ2", "merge\tQ9\tQ8", "merge\tQ3\tQ2"],
      "2: 'separate' contradicts 'merge' in a.tsv:5 and 'merge' in a.tsv:3"
    ),
  ])
  func bothLinesOfAContradictionAreNamed(lines: [String], problem: String) throws {
    let rows = lines.map { $0.replacing("@", with: Self.claim) }
    let text = "decision\tid\tvalue\n" + rows.joined(separator: "\n")
    let folder = try TemporaryFolder(["a.tsv": text])
    let path = "\(folder.path)/a.tsv"
    let outcome = try Program.run("export", "Documentation/april.jsonl", "--decisions", path)
    #expect(outcome.code == 2)
    let expected = problem.replacing("a.tsv", with: path)
    #expect(
      outcome.messages.first == "entente: \(path):\(expected): delete one of these lines"
    )
  }

  /// Before an hour of reading, and not after it.
  @Test(arguments: [
    ["extract", "@"], ["draw", "@", "-o", "a.svg"], ["explain", "@", "--refused"],
  ])
  func mistakesAreToldBeforeArticlesAreRead(command: [String]) throws {
    let folder = try TemporaryFolder(["a.tsv": "decision\tid\nlike\tit\n"])
    let options = ["--decisions", "\(folder.path)/a.tsv"]
    let article = "Tests/Hostile/no-such-file.txt"
    let outcome = try Program.run(command.map { $0 == "@" ? article : $0 } + options)
    #expect(outcome.code == 2)
    #expect(!outcome.messages.contains { $0.contains(article) }, "\(outcome.messages)")
  }

  @Test(arguments: [
    ("decisions-not-utf8.tsv", "decisions-not-utf8.tsv:2: is not UTF-8: save it as UTF-8"),
    ("decisions-cut-short.tsv", "decisions-cut-short.tsv:3: 'rej' is not a value"),
    ("binary.txt", "binary.txt:1: is not UTF-8"), ("no-such-file.tsv", "cannot be read"),
    ("/dev/urandom", "File too large; the limit is 64 MiB"),
    ("deeply-nested.json", "deeply-nested.json:1: unknown column"),
  ])
  func hostileFilesAreNamed(name: String, problem: String) throws {
    let path = name.hasPrefix("/") ? name : "Tests/Hostile/\(name)"
    for command in [
      ["export", "Documentation/april.jsonl"], ["explain", "Examples/briefs.jsonl"],
    ] {
      let outcome = try Program.run(command + ["--decisions", path])
      #expect(outcome.endedByItself && outcome.code != 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.first?.contains(problem) == true, "\(outcome.messages)")
    }
  }

  /// Nothing that stands in a file is obeyed by a terminal.
  @Test func wordsOfAFileAreOnlyShown() throws {
    let outcome = try Program.run(
      "export",
      "Documentation/april.jsonl",
      "--decisions",
      "Tests/Hostile/decisions-terminal.tsv"
    )
    #expect(outcome.code == 0)
    #expect(outcome.messages.count == 3)
    #expect(!outcome.messages.joined().contains("\u{1B}") && !outcome.output.contains("\u{1B}"))
    #expect(outcome.messages[0].contains(#"\u{1B}]0;title\u{7}"#))
    #expect(outcome.messages[2].contains("no actor '__proto__'"))
  }

  /// Each line is read once, however many there are.
  @Test func thousandsOfLinesAreRead() throws {
    let lines = (0..<30_000).map { "merge\torganization:a\($0)\torganization:a\($0 + 1)" }
    let splits = (0..<30_000).map { "separate\torganization:a\($0)\torganization:a\(30_000 - $0)" }
    let all = ["decision\tid\tvalue"] + lines + splits.filter { !$0.hasSuffix("a15000") }
    let folder = try TemporaryFolder(["a.tsv": all.joined(separator: "\n")])
    let options = ["--decisions", "\(folder.path)/a.tsv"]
    let outcome = try Program.run(["export", "Documentation/april.jsonl"] + options)
    #expect(outcome.code == 2)
    #expect(outcome.messages.first?.contains("a.tsv:30002: 'separate' contradicts") == true)
    #expect(outcome.messages.first?.contains("and 29990 more") == true)
  }
}
