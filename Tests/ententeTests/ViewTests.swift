import Foundation
import Testing

/// Whether a part of a graph is the same, whichever command shows it.
@Suite struct ViewTests {
  private static let example = "Examples/sahel-alliance.txt"

  @Test(arguments: [
    ["--view", "states"], ["--min-confidence", "0.65"], ["--asserted", "--stance", "conflict"],
    [
      "--min-weight", "1", "--relation", "supports", "--relation", "opposes", "--profile", "strict",
    ],
  ])
  func extractShowsWhatExportShows(view: [String]) throws {
    let records = try Program.run("extract", Self.example, "--format", "jsonl")
    let arguments = view + ["--format", "graphml"]
    let extracted = try Program.run(["extract", Self.example] + arguments)
    let exported = try Program.run(["export", "-"] + arguments, input: records.output)
    let merged = try Program.run(["merge", "-"] + arguments, input: records.output)
    #expect(extracted.code == 0)
    #expect(extracted.output.contains("<edge "))
    #expect(extracted.output == exported.output)
    #expect(extracted.output == merged.output)
    let whole = try Program.run(["export", "-", "--format", "graphml"], input: records.output)
    #expect(extracted.output != whole.output)
  }

  @Test(arguments: [
    (["--ego", "Atlantis"], "no actor is called 'Atlantis'"),
    (["--hops", "2"], "name it with --ego"),
    (["--since", "2016", "--until", "2015-12"], "--since 2016 is later than --until 2015-12"),
  ])
  func whatCannotBeShownIsWrongUsage(view: [String], problem: String) throws {
    let outcome = try Program.run(["extract", Self.example] + view)
    #expect(outcome.code == 2)
    #expect(outcome.messages.first?.contains(problem) == true)
  }

  /// A minister is counted as the state, also in the middle of the view.
  @Test(arguments: ["jsonl", "graphml"])
  func aPersonMayStandInTheMiddleOfStates(format: String) throws {
    let text = "Russian Foreign Minister Sergei Lavrov condemned Turkey on Friday."
    let folder = try TemporaryFolder(["a.txt": text])
    let path = "\(folder.path)/graph.\(format)"
    _ = try Program.run("extract", "\(folder.path)/a.txt", "-o", path)
    let outcome = try Program.run(
      "export",
      path,
      "--view",
      "states",
      "--ego",
      "Sergei Lavrov",
      "--format",
      "graphml"
    )
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("source=\"Q159\" target=\"Q43\""))
    #expect(!outcome.output.contains("Sergei Lavrov</data>\n"))
  }

  /// Files of sums know of fewer documents, but never of more.
  @Test func statesAreTheSameFromEveryFile() throws {
    let folder = try TemporaryFolder()
    let paths = ["jsonl", "jsonld", "nq", "graphml", "dot"].map { "\(folder.path)/graph.\($0)" }
    let written = try Program.run(
      ["extract", "Examples", "--all-actors"] + paths.flatMap { ["-o", $0] }
    )
    #expect(written.code == 0)
    let graphs = try paths.map { path in
      try Program.run("export", path, "--view", "states", "--format", "graphml").output
    }
    #expect(graphs[1] == graphs[0])
    #expect(graphs[2] == graphs[0])
    #expect(graphs[4] == graphs[3])
    let (known, summed) = (StateNodes(graphs[0]), StateNodes(graphs[3]))
    #expect(known.lines.count == summed.lines.count)
    let different = zip(known.lines, summed.lines).first { $0 != $1 }
    #expect(different == nil)
    #expect(!known.documents.isEmpty)
    #expect(known.documents.count == summed.documents.count)
    for (exact, least) in zip(known.documents, summed.documents) { #expect(least <= exact) }
    #expect(known.documents != summed.documents)
  }

  /// A claim without a date of its own counts for the day of its news, whatever holds it.
  @Test(arguments: ["jsonl", "jsonld", "nq"])
  func claimsCountForTheDayOfTheDeedElseOfTheNews(ending: String) throws {
    let records = NewsRecords.text([
      .init("Norway aids Chad", in: "BBC/2019-03-12"),
      .init("Peru aids Chad", in: "BBC/2019-03-12").on("2018"),
      .init("Togo aids Chad", in: "BBC/2018-05-01").on("2019-03"),
      .init("Mali aids Chad", in: "BBC/2018-05-01"), .init("Benin aids Chad", in: "unknown"),
    ])
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/graph.\(ending)"
    #expect(try Program.run(["export", "-", "-o", path], input: records).code == 0)
    let outcome = try Program.run("export", path, "--since", "2019", "--format", "edges.csv")
    #expect(outcome.output.contains("state:Norway"))
    #expect(outcome.output.contains("state:Togo"))
    for name in ["Peru", "Mali", "Benin"] { #expect(!outcome.output.contains("state:\(name)")) }
    #expect(
      outcome.summary == [
        "entente: 1 file read: 3 actors, 2 edges, 2 claims in standard output; "
          + "1 claim without any day is left out"
      ]
    )
    let counted = try Program.run("stats", path, "--until", "2018", "--view", "states")
    #expect(
      counted.summary.first?.hasSuffix("3 actors, 2 claims; 1 claim without any day is left out")
        == true,
      "\(counted.summary)"
    )
    let all = try Program.run("export", path, "--format", "edges.csv")
    #expect(all.summary.first?.hasSuffix("5 claims in standard output") == true)
  }

  @Test func storesAreCutByTheDayOfTheNewsToo() throws {
    let articles = [
      #"{"id":"a","date":"2019-03-12","text":"Norway condemned Sudan."}"#,
      #"{"id":"b","date":"2018-03-12","text":"Peru condemned Chile."}"#,
      #"{"id":"c","text":"Chad condemned Niger."}"#,
    ]
    let folder = try TemporaryFolder(["a.jsonl": articles.joined(separator: "\n")])
    let store = folder.path + "/world.entente"
    #expect(try Program.run("add", folder.path + "/a.jsonl", "--store", store).code == 0)
    let outcome = try Program.run("stats", store, "--since", "2019")
    #expect(
      outcome.summary == [
        "entente: 1 file read: 1 document, 2 actors, 1 claim; 1 claim without any day is left out"
      ]
    )
    let extracted = try Program.run("extract", folder.path + "/a.jsonl", "--since", "2019")
    #expect(extracted.output == (try Program.run("export", store, "--since", "2019")).output)
  }

  @Test func aYearHoldsItsDays() throws {
    let days = ["--since", "2023-10-05", "--until", "2023"]
    let outcome = try Program.run(["extract", Self.example, "--format", "graphml"] + days)
    #expect(outcome.code == 0)
  }
}

/// The nodes of a graph in GraphML.
private struct StateNodes {
  /// What is said of them, but not in how many documents.
  private(set) var lines: [String] = []
  private(set) var documents: [Int] = []

  init(_ graph: String) {
    let count = /<data key="n_documents">([0-9]+)<\/data>/
    for line in graph.split(separator: "\n") where line.hasPrefix("<node ") {
      lines.append(String(line.replacing(count, with: "")))
      documents += line.matches(of: count).compactMap { Int($0.output.1) }
    }
  }
}
