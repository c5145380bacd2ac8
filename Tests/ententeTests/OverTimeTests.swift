import Foundation
import Testing

/// One GEXF in which weights change over time.
@Suite struct OverTimeTests {
  private static let claims: [NewsRecords.Claim] = [
    .init("Norway supports Chad", in: "BBC/2019-03-12").on("2019-02-27"),
    .init("Norway supports Chad", in: "Herald/2019-02-28").sure("0.9"),
    .init("Norway supports Chad", in: "Post/2019-03-20").denied.said(by: "Togo"),
    .init("Norway supports Chad", in: "BBC/2019-04-02"),
    .init("Norway supports Chad", in: "BBC/2020-01-02"),
    .init("Chad attacks Norway", in: "BBC/2019-05-01").put(as: "planned"),
    .init("Norway supports Togo", in: "BBC/2019-05-04"),
    .init("Norway aids Chad", in: "BBC").on("2019"), .init("Mali aids Chad", in: "Undated"),
  ]

  private static let overTime = ["--over-time", "--format", "gexf", "-o", "-"]

  private static func export(_ records: String, by unit: String) throws -> Program.Outcome {
    try Program.run(["export", "-", "--slice", unit] + overTime, input: records)
  }

  /// Reads the graph over time with NetworkX and NetworKit, and the graphs of its periods.
  private static func read(by unit: String, _ starts: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    let records = NewsRecords.text(claims)
    for options in [
      ["-o", "\(folder.path)/all.gexf", "--over-time"], ["-o", "\(folder.path)/p.gexf"],
    ] {
      let outcome = try Program.run(["export", "-", "--slice", unit] + options, input: records)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let periods = names.filter { $0.hasPrefix("p-") }
    #expect(Set(periods) == Set(starts.keys.map { "p-\($0).gexf" }))
    let said = try Tool.python(
      ["Tests/Consumers/over_time.py", "\(folder.path)/all.gexf"]
        + starts.sorted { $0.key < $1.key }
        .flatMap { [$0.value, "\(folder.path)/p-\($0.key).gexf"] }
    )
    #expect(said.code == 0)
    let events = try Tool.python(["Tests/Consumers/over_time_events.py", "\(folder.path)/all.gexf"])
    #expect(events.code == 0)
    #expect(events.words.split(separator: "\n") == Self.weights(in: said.words))
    return said.words
  }

  /// The lines of NetworkX without what NetworKit does not read: the first day, edge and weight.
  private static func weights(in lines: String) -> [Substring] {
    lines.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return [words[0], words[2], words[3]].joined(separator: " ")[...]
    }.sorted()
  }

  /// A period has what its claims alone say, whatever was said in others: two publishers who doubt
  /// 0.27 and 0.17 against a speaker who doubts 0.42 leave 0.769 by the formula of edges.md.
  @Test func edgesWeighInEachPeriodWhatWasClaimedInIt() throws {
    let starts = ["2019-Q1": "2019-01-01", "2019-Q2": "2019-04-01", "2020-Q1": "2020-01-01"]
    let lines = try Self.read(by: "quarter", starts).split(separator: "\n").map(String.init)
    let ends = "state:Norway.supports.state:Chad"
    #expect(
      lines == [
        "2019-04-01 2019-07-01 state:Chad.attacks.state:Norway.planned 1 1 0 1 1 0.73",
        "2019-01-01 2019-04-01 \(ends) 2 2 1 2 2 0.76",
        "2019-04-01 2019-07-01 \(ends) 1 1 0 1 1 0.73",
        "2020-01-01 2020-04-01 \(ends) 1 1 0 1 1 0.73",
        "2019-01-01 2019-04-01 \(ends).negative 1 2 1 1 1 0.21",
        "2019-04-01 2019-07-01 state:Norway.supports.state:Togo 1 1 0 1 1 0.73",
      ]
    )
  }

  @Test(arguments: [
    (
      "month",
      [
        "2019-02": "2019-02-01", "2019-03": "2019-03-01", "2019-04": "2019-04-01",
        "2019-05": "2019-05-01", "2020-01": "2020-01-01",
      ]
    ), ("year", ["2019": "2019-01-01", "2020": "2020-01-01"]),
  ])
  func itHoldsWhatTheGraphsOfItsPeriodsHold(unit: String, starts: [String: String]) throws {
    #expect(try !Self.read(by: unit, starts).isEmpty)
  }

  /// What goes on without a break is one spell, and what pauses is two.
  @Test func neighbouringPeriodsAreOneSpell() throws {
    let text = try Self.export(NewsRecords.text(Self.claims), by: "quarter").output
    let edge = text.matches(of: /<edge id="state:Norway.supports.state:Chad".*/).first
    let spells = edge?.output.matches(of: /<spell start="([^"]*)" end="([^"]*)"\/>/) ?? []
    #expect(
      spells.map { "\($0.output.1) \($0.output.2)" } == [
        "2019-01-01 2019-07-01", "2020-01-01 2020-04-01",
      ]
    )
  }

  @Test func claimsWithoutADateAreLeftOutAndCounted() throws {
    let records = NewsRecords.text(Self.claims)
    let months = try Self.export(records, by: "month")
    #expect(
      months.summary == [
        "entente: 1 file read, 5 months with claims, 2019-02 to 2020-01: "
          + "3 actors, 4 edges, 7 claims in standard output"
      ]
    )
    #expect(
      months.messages == ["entente: 2 claims without a date that tells the month are left out"]
    )
    #expect(!months.output.contains("Mali") && !months.output.contains("aids"))
    let years = try Self.export(records, by: "year")
    #expect(years.messages == ["entente: 1 claim without a date that tells the year is left out"])
    #expect(years.output.contains("state:Norway.aids.state:Chad"))
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    let records = NewsRecords.text(Self.claims)
    let lines = records.split(separator: "\n")
    let first = try Self.export(records, by: "month")
    let second = try Self.export(lines.reversed().joined(separator: "\n") + "\n", by: "month")
    #expect(first.code == 0 && !first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test(arguments: [
    (["--over-time", "-o", "a.gexf"], "--slice month, quarter or year"),
    (["--over-time", "--slice", "month", "-o", "a.graphml"], ".gexf alone"),
    (["--over-time", "--slice", "month", "-o", "a.gexf", "-o", "a.dot"], ".gexf alone"),
    (["--over-time", "--slice", "month"], ".gexf alone"),
  ])
  func wrongUsageIsExplained(options: [String], problem: String) throws {
    let outcome = try Program.run(["export", "-"] + options)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) }, "\(outcome.messages)")
  }
}
