import Foundation
import Testing

/// Where sources contradict each other or themselves.
@Suite struct ConflictsTests {
  private static let records = NewsRecords.text([
    .init("Norway supports Chad", in: "BBC/2019-03-12").worded("Norway backs Chad."),
    .init("Norway supports Chad", in: "Herald/2019-03-14").sure("0.6"),
    .init("Norway supports Chad", in: "Post/2019-03-20").denied.said(by: "Norway").sure("0.9")
      .worded("=Norway said \\\"no\\\", it does not\\nback Chad."),
    .init("Mali attacks Togo", in: "BBC/2019-04-01").put(as: "planned"),
    .init("Mali attacks Togo", in: "BBC/2019-04-09"),
    .init("Benin attacks Togo", in: "BBC/2019-04-01a").put(as: "planned").denied,
    .init("Benin attacks Togo", in: "BBC/2019-04-08").sure("0.7"),
    .init("Gabon aids Congo", in: "BBC/2019-05-01").said(by: "Gabon").sure("0.5"),
    .init("Gabon aids Congo", in: "Post/2019-05-02").denied.said(by: "Gabon").sure("0.4"),
    .init("Niger aids Congo", in: "BBC/2019-06-01").put(as: "demanded"),
    .init("Niger aids Congo", in: "BBC/2019-05-31").denied,
  ])

  private static let report = """
    1. Norway supports Chad: asserted and denied
       asserted  2 claims, 2 documents, support 1.40
         2019-03-14 in Herald/2019-03-14 (Herald), confidence 0.6
         “Norway did it to Chad.”
       denied    1 claim, 1 document, support 0.90
         2019-03-20 said by Norway, in Post/2019-03-20 (Post), confidence 0.9
         “=Norway said "no", it does not back Chad.”
       6 days apart

    2. Benin attacks Togo: ruled out, and happened
       ruled out 1 claim, 1 document, support 0.80
         2019-04-01 in BBC/2019-04-01a (BBC), confidence 0.8
         “Benin did it to Togo.”
       asserted  1 claim, 1 document, support 0.70
         2019-04-08 in BBC/2019-04-08 (BBC), confidence 0.7
         “Benin did it to Togo.”
       7 days apart; on both sides: BBC

    3. Gabon aids Congo: asserted and denied
       asserted  1 claim, 1 document, support 0.50
         2019-05-01 said by Gabon, in BBC/2019-05-01 (BBC), confidence 0.5
         “Gabon did it to Congo.”
       denied    1 claim, 1 document, support 0.40
         2019-05-02 said by Gabon, in Post/2019-05-02 (Post), confidence 0.4
         “Gabon did it to Congo.”
       1 day apart; on both sides: Gabon

    4. Mali attacks Togo: planned, and happened
       planned   1 claim, 1 document, support 0.80
         2019-04-01 in BBC/2019-04-01 (BBC), confidence 0.8
         “Mali did it to Togo.”
       asserted  1 claim, 1 document, support 0.80
         2019-04-09 in BBC/2019-04-09 (BBC), confidence 0.8
         “Mali did it to Togo.”
       8 days apart; on both sides: BBC

    """

  private static func conflicts(_ options: String...) throws -> Program.Outcome {
    try Program.run(["conflicts", "-"] + options, input: records)
  }

  @Test func bothSidesAreShownThatMostHangsOnFirst() throws {
    let outcome = try Self.conflicts()
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.summary == ["entente: 1 file read: 4 conflicts in 11 claims"])
    #expect(outcome.output == Self.report)
  }

  /// Options, and the actors whose conflicts are left, in order.
  @Test(arguments: [
    (["--kind", "contradiction"], ["Norway", "Gabon"]),
    (["--kind", "broken-pledge", "--kind", "kept-plan"], ["Benin", "Mali"]),
    (["--within", "7"], ["Benin", "Norway", "Gabon"]),
    (["--min-confidence", "0.5"], ["Norway", "Benin", "Mali"]),
    (["--relation", "aids"], ["Gabon"]), (["--top", "1"], ["Norway"]),
    (["--ego", "Togo"], ["Benin", "Mali"]), (["--since", "2020"], []),
  ])
  func optionsChoose(options: [String], subjects: [String]) throws {
    let outcome = try Program.run(
      ["conflicts", "-", "--format", "json"] + options,
      input: Self.records
    )
    #expect(outcome.code == 0)
    let found = try JSONDecoder().decode([FoundConflict].self, from: Data(outcome.output.utf8))
    #expect(found.map(\.subject.name) == subjects)
  }

  /// A date that tells no day is near everything, but a claim of a day is shown before it.
  @Test(arguments: [
    (["2022-04-02", "2022"], "2022-04-02", "18 days apart"),
    (["2022"], "2022", "0 to 255 days apart"), (["2022-03"], "2022-03", "20 to 50 days apart"),
  ])
  func ofDatesWithoutADayBothEndsAreTold(dates: [String], shown: String, apart: String) throws {
    let denied = NewsRecords.Claim("Togo attacks Chad", in: "2022-04-20").denied
    let asserted = dates.map { date in
      NewsRecords.Claim("Togo attacks Chad", in: "2022-02-11").on(date).worded("In \(date).")
    }
    let input = NewsRecords.text(asserted + [denied])
    let output = try Program.run("conflicts", "-", input: input).output
    #expect(output.contains("“In \(shown).”"))
    #expect(output.contains("   \(apart)\n"))
  }

  @Test func jsonHoldsAllClaims() throws {
    let outcome = try Self.conflicts("--format", "json", "--top", "1")
    let found = try JSONDecoder().decode([FoundConflict].self, from: Data(outcome.output.utf8))
    let first = try #require(found.first)
    #expect(first.kind == "contradiction")
    #expect(first.days_apart == 6)
    #expect(first.first.claims.map(\.document) == ["BBC/2019-03-12", "Herald/2019-03-14"])
    #expect(first.second.claims.map(\.sentence) == ["=Norway said \"no\", it does not\nback Chad."])
    #expect(first.second.voices == ["Norway"])
  }

  /// Rows end in CR LF, quotation marks are doubled, and no text is a formula.
  @Test func csvIsReadByPython() throws {
    let text = try Self.conflicts("--format", "csv").output
    #expect(text.contains("\r\n2,broken-pledge,"))
    #expect(text.contains(#""'=Norway said ""no"", it does not"#))
    let folder = try TemporaryFolder(["conflicts.csv": text])
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
      print(len(rows), rows[0]["second_sentence"], rows[2]["same_voices"], rows[0]["first_support"])
      """
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, "\(folder.path)/conflicts.csv"]
    process.standardOutput = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: said, as: UTF8.self)
        == "4 '=Norway said \"no\", it does not\nback Chad. Gabon 1.40\n"
    )
  }

  /// The order of the lines of a file does not matter.
  @Test func orderOfRecordsIsNoMatter() throws {
    let turned = Self.records.split(separator: "\n").reversed().joined(separator: "\n")
    let outcome = try Program.run("conflicts", "-", "--format", "json", input: turned)
    #expect(outcome.output == (try Self.conflicts("--format", "json").output))
  }

  @Test(arguments: [
    (["--asserted"], "--asserted leaves out all that is denied"),
    (["--top", "0"], "--top must be at least 1"), (["--within", "-1"], "--within"),
    (["--kind", "quarrel"], "quarrel"),
  ])
  func wrongUsageIsExplained(options: [String], problem: String) throws {
    let outcome = try Program.run(["conflicts", "-"] + options, input: Self.records)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains { $0.contains(problem) })
  }

  /// Sums of claims and what is not a graph are refused by all commands that look into claims.
  @Test(arguments: ["conflicts", "balance", "diff"])
  func whatHoldsNoClaimsIsRefused(command: String) throws {
    let folder = try TemporaryFolder(["graph.jsonl": Self.records, "news.txt": "Iran aids Iraq."])
    let graph = "\(folder.path)/graph.jsonl"
    let files = ["graphml", "dot", "jsonld", "nq"].map { "\(folder.path)/graph.\($0)" }
    #expect(try Program.run(["export", graph] + files.flatMap { ["-o", $0] }).code == 0)
    func run(_ path: String) throws -> Program.Outcome {
      try Program.run([command, path] + (command == "diff" ? [graph] : []))
    }
    for path in files.prefix(2) {
      let outcome = try run(path)
      #expect(outcome.code == 2)
      #expect(outcome.messages.count == 1)
      #expect(outcome.messages.first?.contains("\(path) holds sums of claims") == true)
      #expect(outcome.messages.first?.contains("give the records (.jsonl)") == true)
    }
    for path in files.suffix(2) {
      let outcome = try run(path)
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(outcome.output == (try run(graph).output))
    }
    let news = try run("\(folder.path)/news.txt")
    #expect(news.code == 2)
    #expect(news.messages.first?.contains("is not a graph: make one of articles") == true)
  }

  @Test func wrongLinesCostThemselves() throws {
    let outcome = try Program.run("conflicts", "-", input: Self.records + "{}\n")
    #expect(outcome.code == 1)
    #expect(outcome.output == (try Self.conflicts().output))
    #expect(outcome.messages.count == 1)
  }
}

/// Some of what `entente conflicts --format json` prints.
private struct FoundConflict: Decodable {
  struct Actor: Decodable { var name: String }

  struct Claim: Decodable {
    var document: String
    var sentence: String
  }

  struct Side: Decodable {
    var claims: [Claim]
    var voices: [String]
  }

  var kind: String
  var subject: Actor
  var first: Side
  var second: Side
  var days_apart: Int?
}
