import Foundation
import Testing

/// What a person's decisions make of graphs.
@Suite struct DecisionTests {
  private static func export(
    _ news: ReviewedNews,
    _ lines: [String],
    _ options: [String] = []
  ) throws -> Program.Outcome {
    let decisions = try news.decisions(lines)
    return try Program.run(["export", news.graph, "--decisions", decisions] + options)
  }

  /// The claims of a graph in words, each once.
  private static func claims(_ outcome: Program.Outcome) throws -> [String] {
    try ExtractedGraph(records: outcome.output).claims.map { claim in
      claim.words + (claim.polarity == "negative" ? " denied" : "")
    }.sorted()
  }

  private static let all = [
    "Gabon sanctions Togo denied", "Mali consultsWith Peru", "Norway supports Chad",
    "Norway supports Chad", "Togo attacks Gabon",
  ]

  @Test(arguments: [
    ("reject\t@Togo attacks Gabon", [String](), ["Togo attacks Gabon"]),
    ("accept\t@Togo attacks Gabon", [], []),
    ("relation\t@Togo attacks Gabon\taids", ["Togo aids Gabon"], ["Togo attacks Gabon"]),
    ("reverse\t@Togo attacks Gabon", ["Gabon attacks Togo"], ["Togo attacks Gabon"]),
    (
      "reverse\t@Gabon sanctions Togo, denied", ["Togo sanctions Gabon denied"],
      ["Gabon sanctions Togo denied"]
    ),
    (
      "merge\tstate:Togo\tstate:Mali", ["Mali attacks Gabon", "Gabon sanctions Mali denied"],
      ["Togo attacks Gabon", "Gabon sanctions Togo denied"]
    ),
    ("merge\tstate:Togo\tstate:Gabon", [], ["Gabon sanctions Togo denied", "Togo attacks Gabon"]),
    ("separate\tstate:Togo\tstate:Gabon", [], []),
  ])
  func aDecisionIsApplied(line: String, new: [String], gone: [String]) throws {
    let outcome = try Self.export(ReviewedNews(), [line])
    #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    let expected = Self.all.filter { !gone.contains($0) } + new
    #expect(try Self.claims(outcome) == expected.sorted())
  }

  @Test func whatAPersonReadIsCertain() throws {
    let news = try ReviewedNews()
    let lines = ["accept\t@Togo attacks Gabon", "relation\t@Gabon sanctions Togo, denied\taids"]
    let options = ["--min-confidence", "0.95"]
    let outcome = try Self.export(news, lines, options)
    #expect(try Self.claims(outcome) == ["Gabon aids Togo denied", "Togo attacks Gabon"])
    let decisions = try news.decisions(lines)
    for (ends, words) in [
      (["Togo", "Gabon"], "reviewed:    accepted\n"),
      (["Gabon", "Togo"], "reviewed:    set right: the relation, which was sanctions\n"),
    ] {
      let explained = try Program.run(
        ["explain", news.graph] + ends + ["--decisions", decisions]
      )
      #expect(explained.output.contains(words), "\(explained.output)")
    }
  }

  @Test func rejectedClaimsAreRefusalsWithTheirReason() throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions(
      "reject\t@Gabon sanctions Togo, denied\t\tit is about football",
      "reject\t@Togo attacks Gabon",
      "merge\tstate:Mali\tstate:Peru"
    )
    let outcome = try Program.run("explain", news.graph, "--refused", "--decisions", decisions)
    let lines = outcome.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    let ends = [
      "Gabon sanctions Togo; rejected: it is about football (\(decisions):2)",
      "Togo attacks Gabon, said by Mali; rejected (\(decisions):3)",
      "Mali consults with Peru; both are one actor by a person's decision",
    ]
    for end in ends { #expect(lines.contains("rejected:     “did” — \(end)"), "\(lines)") }
    #expect(!lines.contains { $0.hasPrefix("denied:") || $0.hasPrefix("planned:") })
  }

  /// Articles that are read, their records and a store of them give the same bytes.
  @Test func allWaysGiveTheSameGraph() throws {
    let folder = try TemporaryFolder()
    let (articles, decisions) = ("Tests/Explorer/news.jsonl", "\(folder.path)/review.tsv")
    let (graph, store) = ("\(folder.path)/graph.jsonl", "\(folder.path)/news.entente")
    #expect(try Program.run("extract", articles, "-o", graph).code == 0)
    #expect(try Program.run("add", articles, "--store", store).code == 0)
    let answers = String(repeating: "y\nn\nr aids\nm 1 Egypt\ns\n", count: 8)
    _ = try Program.run("review", graph, "--decisions", decisions, input: answers)
    let commands = [
      ["extract", articles], ["export", graph], ["export", store], ["merge", graph, store],
    ]
    for options in [[], ["--view", "states", "--asserted"], ["--format", "nq"]] {
      let outcomes = try commands.map { command in
        try Program.run(command + ["--decisions", decisions] + options)
      }
      #expect(outcomes[0].code == 0 && outcomes[0].output.count > 2000)
      for outcome in outcomes.dropFirst() {
        #expect(outcome.output == outcomes[0].output)
        #expect(outcome.messages == outcomes[0].messages)
      }
      let untouched = try Program.run(["export", graph] + options)
      #expect(untouched.output != outcomes[0].output)
    }
  }

  @Test(arguments: [
    ["explain", "@"], ["conflicts", "@"], ["stats", "@"],
    ["timeline", "@", "Togo", "Gabon"], ["explore", "@", "-o", "-"], ["merge", "@"],
    ["diff", "@", "Documentation/march.jsonl"], ["export", "@", "--format", "dot"],
  ])
  func everyViewTakesDecisions(command: [String]) throws {
    let given = command.map { $0 == "@" ? "Documentation/april.jsonl" : $0 }
    let usual = try Program.run(given)
    let reviewed = try Program.run(given + ["--decisions", "Documentation/review.tsv"])
    #expect(reviewed.code == usual.code, "\(reviewed.messages)")
    #expect(reviewed.output != usual.output)
  }

  @Test func balanceTakesDecisions() throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions("merge\tstate:Norway\tstate:Chad")
    let usual = try Program.run(["balance", news.graph])
    let reviewed = try Program.run(["balance", news.graph, "--decisions", decisions])
    #expect(reviewed.code == 0 && reviewed.output != usual.output)
  }

  @Test func picturesTakeDecisions() throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions("merge\tstate:Togo\tstate:Gabon")
    let picture = "\(news.folder.path)/a.svg"
    let options = ["-o", picture, "--decisions", decisions]
    #expect(try Program.run(["draw", news.graph] + options).code == 0)
    #expect(try !String(contentsOfFile: picture, encoding: .utf8).contains(">Togo<"))
  }

  /// Another version of the program reads the same with other words, rules and confidence.
  @Test func decisionsSurviveANewRun() throws {
    let news = try ReviewedNews()
    let lines = ["reject\t@Togo attacks Gabon", "relation\t@Gabon sanctions Togo, denied\taids"]
    let decisions = try news.decisions(lines)
    let records = try String(contentsOfFile: news.graph, encoding: .utf8)
    let other = records.replacing(#""rule":"test""#, with: #""rule":"scorer; for: the network""#)
      .replacing(#""confidence":0."#, with: #""confidence":0.4"#)
      .replacing(#""sentence":1,"start":1000"#, with: #""sentence":3,"start":900"#)
    #expect(other != records)
    let outcome = try Program.run("export", "-", "--decisions", decisions, input: other)
    #expect(outcome.messages.isEmpty)
    let expected = Self.all.filter { !$0.contains("Togo") } + ["Gabon aids Togo denied"]
    #expect(try Self.claims(outcome) == expected.sorted())
  }

  @Test func whatNoLongerAppliesIsNamed() throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions(
      "reject\t@Togo attacks Gabon\t\t\tTogo attacks Gabon",
      "merge\tstate:Togo\tstate:Atlantis",
      "reverse\t@Mali consults with Peru, planned\t\t\tMali consults with Peru",
      "relation\t@Gabon sanctions Togo, denied\tholdsOfficeIn",
      "accept\t@Norway supports Chad"
    )
    let records = try String(contentsOfFile: news.graph, encoding: .utf8)
    let other = records.replacing("Togo did it to Gabon.", with: "Togo did it to Gabon again.")
    let outcome = try Program.run("export", "-", "--decisions", decisions, input: other)
    #expect(outcome.code == 0)
    let words = [
      "2: 'reject' is not applied, since no claim of this graph is the one it is about: "
        + "Togo attacks Gabon",
      "3: 'merge' is not applied, since this graph has no actor 'state:Atlantis'",
      "4: 'reverse' is not applied, since 'consultsWith' reads the same both ways: "
        + "Mali consults with Peru",
      "5: 'relation' is not applied, since 'holdsOfficeIn' does not join a State to a State",
    ]
    #expect(outcome.messages == words.map { "entente: \(decisions):\($0)" })
    #expect(try Self.claims(outcome) == Self.all)
  }

  /// What is applied already is told, and changes nothing.
  @Test func aReviewedGraphCanBeReviewed() throws {
    let news = try ReviewedNews()
    let lines = [
      "accept\t@Norway supports Chad", "relation\t@Togo attacks Gabon\taids",
      "merge\tstate:Peru\tstate:Mali",
    ]
    let first = try Self.export(news, lines)
    let decisions = try news.decisions(lines)
    let second = try Program.run("export", "-", "--decisions", decisions, input: first.output)
    #expect(second.output == first.output)
    #expect(second.messages.count == 2)
    let reviewed = try ReviewedNews(first.output)
    let third = try Self.export(reviewed, ["reject\t@Togo aids Gabon"])
    #expect(try Self.claims(third).count == 3)
    // Both decisions together are about the claim as it was, and as the first sets it right.
    let more = try news.decisions(
      lines + ["reject\t\(reviewed.ids["Togo aids Gabon"] ?? "")"].map { $0 }
    )
    let both = try Program.run("export", news.graph, "--decisions", more)
    #expect(both.output == third.output && both.messages.isEmpty, "\(both.messages)")
  }

  /// GraphML and DOT hold no claims on which somebody could decide.
  @Test(arguments: ["graphml", "dot"])
  func sumsAreRefused(format: String) throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions("reject\t@Togo attacks Gabon")
    let graph = "\(news.folder.path)/graph.\(format)"
    #expect(try Program.run("export", news.graph, "-o", graph).code == 0)
    for command in [["export", graph], ["stats", graph], ["review", graph]] {
      let outcome = try Program.run(command + ["--decisions", decisions], input: "q\n")
      #expect(outcome.code == 2, "\(command)")
      #expect(outcome.messages.first?.contains("give the records (.jsonl)") == true)
      #expect(outcome.output.isEmpty)
    }
  }

  /// JSON-LD and N-Quads hold claims, so that decisions mean the same there.
  @Test(arguments: ["jsonld", "nq"])
  func holdInFilesOfClaims(format: String) throws {
    let news = try ReviewedNews()
    let decisions = try news.decisions("reject\t@Togo attacks Gabon")
    let graph = "\(news.folder.path)/graph.\(format)"
    #expect(try Program.run("export", news.graph, "-o", graph).code == 0)
    func asserted(_ file: String) throws -> Set<String> {
      let outcome = try Program.run("export", file, "--decisions", decisions, "--format", "jsonl")
      #expect(outcome.code == 0, "\(outcome.messages)")
      return Set(try ExtractedGraph(records: outcome.output).asserted)
    }
    let kept = try asserted(graph)
    #expect(try kept == asserted(news.graph))
    #expect(!kept.isEmpty && !kept.contains("Togo attacks Gabon"))
  }
}
