import Testing

/// The same articles give the same bytes, in whatever process, order and number of threads.
///
/// Every process has hash seeds of its own, so that an order that depends on one shows.
@Suite struct DeterminismTests {
  private static let inputs = [
    "Examples/sahel-alliance.txt", "Examples/asia-summit.txt", "Examples/black-sea-grain.html",
    "Examples/gulf-nuclear-talks.xml", "Examples/briefs.jsonl", "Tests/Documents",
    "Tests/Hostile/quotes.txt", "Tests/Hostile/nested-subordination.txt",
  ]

  @Test(arguments: ["jsonl", "graphml", "dot", "jsonld"])
  func processesAgree(format: String) throws {
    var outputs: Set<String> = []
    for (run, inputs) in [Self.inputs, Self.inputs.reversed(), Self.inputs].enumerated() {
      let options = ["--format", format, "--threads", String(run + 1), "--date", "2019-03-12"]
      let outcome = try Program.run(["extract"] + inputs + options)
      #expect(outcome.endedByItself)
      #expect(!outcome.output.isEmpty)
      outputs.insert(outcome.output)
    }
    #expect(outputs.count == 1)
  }

  @Test func processesExplainAlike() throws {
    let lists = try (0..<3).map { _ in
      try Program.run("explain", "Examples", "--refused").output
    }
    #expect(!lists[0].isEmpty)
    #expect(Set(lists).count == 1)
  }
}
