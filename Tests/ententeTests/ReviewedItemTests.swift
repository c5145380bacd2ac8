import Foundation
import Testing

/// What the scorer learns from a person's decisions.
@Suite struct ReviewedItemTests {
  private struct Item: Decodable {
    struct Words: Decodable {
      var start: Int
      var end: Int
      var text: String
    }

    struct Claim: Decodable {
      var relation: String
      var subject: String
      var subjectWords: Words
      var cue: [Words]
      var doubtful: Bool?
    }

    var id: String
    var date: String?
    var text: String
    var claims: [Claim]
  }

  private static let article = """
    {"id": "a", "date": "2019-03-12", "text": "Côte d’Ivoire attacked Sudan and praised Chad. \
    Norway condemned Mali, and it attacked Togo. Peru thanked Gabon."}
    """

  /// The items of some answers to what the article claims, in the order of its text.
  private static func items(
    _ answers: [String: String]
  ) throws -> (items: [Item], outcome: Program.Outcome, folder: TemporaryFolder) {
    let folder = try TemporaryFolder(["a.jsonl": article])
    let (graph, decisions) = ("\(folder.path)/graph.jsonl", "\(folder.path)/review.tsv")
    #expect(try Program.run("extract", "\(folder.path)/a.jsonl", "-o", graph).code == 0)
    let questions = try Program.run(
      "review",
      graph,
      "--order",
      "text",
      "--decisions",
      decisions,
      input: String(repeating: "s\n", count: 50)
    ).output.matches(of: /(?m)^\d+ of \d+: (.*)$/).map { String($0.output.1) }
    let lines = questions.map { answers[$0] ?? "s" }.joined(separator: "\n") + "\n"
    let asked = try Program.run(
      "review",
      graph,
      "--order",
      "text",
      "--decisions",
      decisions,
      input: lines
    )
    #expect(asked.code == 0, "\(asked.messages)")
    let gold = "\(folder.path)/gold.jsonl"
    let outcome = try Program.run(
      "review",
      graph,
      "--decisions",
      decisions,
      "--gold",
      gold
    )
    let text = try String(contentsOfFile: gold, encoding: .utf8)
    let items = try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(Item.self, from: Data(line.utf8))
    }
    return (items, outcome, folder)
  }

  @Test func judgedSentencesAreItems() throws {
    let (items, outcome, folder) = try Self.items([
      "Ivory Coast attacks Sudan": "y", "Peru supports Gabon": "n",
    ])
    #expect(outcome.code == 0)
    #expect(
      items.map(\.text) == [
        "Côte d’Ivoire attacked Sudan and praised Chad.", "Peru thanked Gabon.",
      ]
    )
    let claims = try #require(items.first).claims
    #expect(claims.map(\.relation) == ["supports", "attacks"])
    #expect(claims.map { $0.doubtful ?? false } == [true, false])
    let claim = try #require(claims.last)
    #expect(claim.subjectWords.text == "Côte d’Ivoire" && claim.subjectWords.end == 13)
    #expect(claim.cue.map(\.start) == [14])
    #expect(items.last?.claims.isEmpty == true && items.last?.date == "2019-03-12")
    #expect(
      outcome.summary == ["entente: 1 file read: 2 items, 1 claim in \(folder.path)/gold.jsonl"]
    )
  }

  @Test func theItemsAreGold() throws {
    let (items, _, folder) = try Self.items([
      "Ivory Coast attacks Sudan": "r coerces", "Norway disapproves of Mali": "y",
    ])
    #expect(items.count == 2)
    let path = "\(folder.path)/gold.jsonl"
    let outcome = try Program.run("evaluate", path)
    #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("2 items, in which 2 claims were annotated"))
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Program.package.appending(path: ".venv/bin/python")
    process.arguments = ["Tests/Consumers/json_schema_check.py", "Schemas/gold.schema.json", path]
    process.currentDirectoryURL = Program.package
    process.standardOutput = pipe
    try process.run()
    let refused = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: refused, as: UTF8.self).isEmpty)
  }

  /// Records need not tell where an actor is named; then its words cannot be shown.
  @Test func sentencesThatNameNobodyAreLeftOut() throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions("accept\t@Togo attacks Gabon")
    let outcome = try Program.run(
      "review",
      news.graph,
      "--decisions",
      decisions,
      "--gold",
      "-"
    )
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == [
        "entente: 1 sentence left out, which mean an actor without naming it"
      ]
    )
  }
}
