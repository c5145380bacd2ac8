import Foundation
import Testing

/// A person's answers about claims and actors, one at a time.
@Suite struct ReviewTests {
  /// What is printed of the claims in the order of their confidence.
  private static let questions = [
    "Mali consults with Peru, planned", "Togo attacks Gabon", "Norway supports Chad",
    "Gabon sanctions Togo, denied", "Norway supports Chad",
  ]

  /// Runs the review of some news with answers, and gives what was kept.
  private static func review(
    _ news: ReviewedNews,
    _ options: [String] = [],
    answers: String
  ) throws -> (outcome: Program.Outcome, rows: [[String]]) {
    let path = "\(news.folder.path)/review.tsv"
    let outcome = try Program.run(
      ["review", news.graph, "--decisions", path] + options,
      input: answers
    )
    return (outcome, try ReviewedNews.rows(ofFileAt: path))
  }

  /// The headlines of the questions that were asked.
  private static func asked(_ outcome: Program.Outcome) -> [String] {
    outcome.output.matches(of: /(?m)^\d+ of \d+: (.*)$/).map { String($0.output.1) }
  }

  @Test func aClaimIsShownWithAllThatSpeaksForIt() throws {
    let outcome = try Self.review(ReviewedNews(), answers: "s\nq\n").outcome
    #expect(outcome.code == 0, "\(outcome.messages)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "1 of 5: Mali consults with Peru, planned")
    #expect(lines[1] == "  “[M]cueali did it to Peru.”")
    #expect(lines[2].hasPrefix("  2019-05-02 in Post/2019-05-02 (Post), confidence 0.5"))
    #expect(lines[6].contains("said by Mali, in BBC/2019-04-09"))
  }

  @Test(arguments: [
    ("y", ["accept", "", ""]), ("y it says so", ["accept", "", "it says so"]),
    ("n  about\tfootball ", ["reject", "", "about football"]),
    ("r aids it is money", ["relation", "aids", "it is money"]),
    ("r\naids", ["relation", "aids", ""]),
    ("r\n2", ["relation", "consultsWith", ""]), ("x", ["reverse", "", ""]),
    ("X no", ["reverse", "", "no"]), ("?\nwhat\n\ny", ["accept", "", ""]),
    ("r\n\ny", ["accept", "", ""]), ("r nonsense\n99\n\nn", ["reject", "", ""]),
  ])
  func anAnswerIsKept(answer: String, cells: [String]) throws {
    let news = try ReviewedNews()
    let (outcome, rows) = try Self.review(news, answers: "s\n\(answer)\n")
    #expect(outcome.code == 0)
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect([row[0], row[2], row[3]] == cells)
    #expect(row[1] == news.ids["Togo attacks Gabon"])
    #expect(row[4...] == ["Togo attacks Gabon", "BBC/2019-04-09", "Togo did it to Gabon."])
    let summary =
      "entente: 1 file read: 1 decision kept in \(news.folder.path)/review.tsv, 4 claims"
    #expect(outcome.summary == [summary + " left"])
  }

  @Test(arguments: [
    ("m 1 Mali", [["merge", "state:Togo", "state:Mali"]]),
    ("m\n2\nmali", [["merge", "state:Gabon", "state:Mali"]]),
    ("k 2 state:Peru", [["separate", "state:Gabon", "state:Peru"]]),
    ("m 1 Atlantis\nMali", [["merge", "state:Togo", "state:Mali"]]),
    ("m 1 Togo", []), ("m\n\ns", []),
    ("k 1 Mali\nm 1 Mali", [["separate", "state:Togo", "state:Mali"]]),
    ("rx aids", [["relation", "@", "aids"], ["reverse", "@", ""]]),
    ("rx attacks", [["reverse", "@", ""]]),
    ("rx consultsWith", [["relation", "@", "consultsWith"]]),
  ])
  func whatTouchesBothEndsIsKept(answer: String, rows: [[String]]) throws {
    let news = try ReviewedNews()
    let kept = try Self.review(news, answers: "s\n\(answer)\n").rows
    let id = news.ids["Togo attacks Gabon"] ?? ""
    #expect(kept.map { Array($0[..<3]) } == rows.map { $0.map { $0 == "@" ? id : $0 } })
  }

  @Test func theSameCommandGoesOn() throws {
    let news = try ReviewedNews()
    let first = try Self.review(news, answers: "n\ns\ny\nq\n")
    #expect(Self.asked(first.outcome) == Array(Self.questions[..<4]))
    let second = try Self.review(news, answers: "")
    #expect(Self.asked(second.outcome) == ["Togo attacks Gabon"])
    let third = try Self.review(news, answers: "y\ny\ny\n")
    #expect(Self.asked(third.outcome) == [1, 3, 4].map { Self.questions[$0] })
    #expect(
      third.outcome.summary.first?.hasSuffix(
        "3 decisions kept in "
          + "\(news.folder.path)/review.tsv, 0 claims left"
      ) == true
    )
    #expect(Self.asked(try Self.review(news, answers: "y\n").outcome).isEmpty)
  }

  /// What is no relation is told, and the relations are listed once.
  @Test func whatIsNoRelationIsTold() throws {
    let outcome = try Self.review(ReviewedNews(), answers: "r Nonsense\n99\n\nq\n").outcome
    #expect(outcome.output.contains("No relation that fits here is called 'Nonsense'."))
    #expect(outcome.output.contains("No relation that fits here is called '99'."))
    #expect(outcome.output.components(separatedBy: " agreesWith: ").count == 2)
    #expect(outcome.output.components(separatedBy: "Which relation?").count == 3)
  }

  @Test func whoGoesBackTakesBack() throws {
    let news = try ReviewedNews()
    let answers = "n\nm 1 Peru\nb\ny\nrx aids\nb\ns\nb\nb\nb\nb\nx\nn\nq\n"
    let (outcome, rows) = try Self.review(news, answers: answers)
    let order = [0, 1, 1, 0, 1, 2, 1, 2, 1, 0, 0, 0, 1].map { Self.questions[$0] }
    #expect(Self.asked(outcome) == order)
    #expect(rows.map { $0[0] } == ["reject"])
    #expect(rows.first?[4] == "Mali consults with Peru, planned")
  }

  @Test(arguments: [
    ("doubt", [0, 1, 2, 3, 4]), ("weight", [4, 2, 3, 0, 1]), ("text", [4, 1, 2, 3, 0]),
  ])
  func theOrderServesThePerson(order: String, places: [Int]) throws {
    let news = try ReviewedNews()
    let outcome = try Self.review(news, ["--order", order], answers: "s\ns\ns\ns\ns\n").outcome
    #expect(Self.asked(outcome) == places.map { Self.questions[$0] })
  }

  @Test func aViewChoosesWhatIsAsked() throws {
    let news = try ReviewedNews()
    let options = ["--relation", "supports", "--min-confidence", "0.8"]
    #expect(Self.asked(try Self.review(news, options, answers: "").outcome) == [Self.questions[4]])
  }

  /// A person may have begun the file with an editor, which cut its last line feed.
  @Test func linesAreWrittenIntoTheColumnsThatAreThere() throws {
    let news = try ReviewedNews()
    let path = "\(news.folder.path)/review.tsv"
    let other = "claim-\(String(repeating: "0", count: 24))"
    let begun = "# mine\r\nreason\tvalue\tdecision\tid\r\nold\t\treject\t\(other)"
    try Data(begun.utf8).write(to: URL(filePath: path))
    let outcome = try Program.run(
      "review",
      news.graph,
      "--decisions",
      path,
      input: "r aids why\nq\n"
    )
    #expect(outcome.code == 0, "\(outcome.messages)")
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let id = news.ids["Mali consults with Peru, planned"] ?? ""
    #expect(text == begun + "\nwhy\taids\trelation\t\(id)\n")
  }

  @Test func aFileThatAnotherWritesIsLeftAlone() throws {
    let news = try ReviewedNews()
    let path = "\(news.folder.path)/review.tsv"
    let lock = open(path, O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try Program.run("review", news.graph, "--decisions", path, input: "y\n")
    #expect(outcome.code == 1)
    #expect(outcome.messages.first?.contains("another 'entente review' adds decisions") == true)
  }

  @Test func aStoreAsksWhatItsRecordsAsk() throws {
    let folder = try TemporaryFolder()
    let (store, graph) = ("\(folder.path)/news.entente", "\(folder.path)/graph.jsonl")
    #expect(try Program.run("add", "Tests/Explorer/news.jsonl", "--store", store).code == 0)
    #expect(try Program.run("extract", "Tests/Explorer/news.jsonl", "-o", graph).code == 0)
    let answers = String(repeating: "y\nn\ns\n", count: 20)
    let outcomes = try [store, graph].map { path in
      try Program.run("review", path, "--decisions", path + ".tsv", input: answers)
    }
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(Self.asked(outcomes[0]).count > 20)
    let kept = try [store, graph].map { try Data(contentsOf: URL(filePath: $0 + ".tsv")) }
    #expect(kept[0] == kept[1])
  }

  @Test(arguments: [
    ([], "--decisions review.tsv"), (["--decisions", "a", "--decisions", "b"], "Name one file"),
    (["--decisions", "a", "--view", "states"], "leave --view states out"),
    (["--decisions", "a", "--gold", "b", "--actors"], "leave --actors out"),
    (["--decisions", "a", "--order", "size"], "'doubt', 'weight' or 'text'"),
  ])
  func wrongUsageIsTold(options: [String], problem: String) throws {
    let outcome = try Program.run(["review", "Documentation/april.jsonl"] + options)
    #expect(outcome.code == 2)
    #expect(outcome.messages.joined().contains(problem), "\(outcome.messages)")
    #expect(!FileManager.default.fileExists(atPath: "a"))
  }

  @Test func answersAreNotTakenForAGraph() throws {
    let outcome = try Program.run("review", "-", "--decisions", "a.tsv", input: "y\n")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains("Answers come from standard input") })
  }
}
