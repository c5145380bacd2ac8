import Foundation
import Testing

/// What a graph holds, and which articles are copies.
@Suite struct StatsTests {
  private static func graph() throws -> TemporaryFolder {
    try TemporaryFolder([
      "graph.jsonl": NewsRecords.text([
        .init("Norway supports Chad", in: "BBC/2019-03-12"),
        .init("Norway supports Chad", in: "BBC/2019-04-01").denied,
        .init("Peru attacks Chad", in: "TASS/2019-04-02").put(as: "planned").on("2019-05-01"),
        .init("Peru attacks Mali", in: "unknown"),
      ])
    ])
  }

  @Test func countsAreListed() throws {
    let folder = try Self.graph()
    let outcome = try Program.run("stats", folder.path + "/graph.jsonl")
    #expect(
      outcome.output == """
        documents 4, actors 4, edges 4, claims 4, of which asserted 2

        actors by type
          State  4

        claims by relation
          supports  2
          attacks   2

        claims by polarity
          positive  3
          negative  1

        claims by modality
          actual   3
          planned  1

        claims by month
          2019-03  1
          2019-04  1
          2019-05  1

        claims by source
          BBC   2
          TASS  1

        most connected
          Chad (state:Chad)      2 neighbours, 3 claims
          Peru (state:Peru)      2 neighbours, 2 claims
          Norway (state:Norway)  1 neighbour, 2 claims
          Mali (state:Mali)      1 neighbour, 1 claim

        """
    )
    #expect(outcome.summary == ["entente: 1 file read: 4 documents, 4 actors, 4 claims"])
  }

  /// A claim of which only the year is known counts for no month, whenever it was published.
  @Test func yearsAloneAreToldApart() throws {
    let records = NewsRecords.text([
      .init("Norway supports Chad", in: "BBC/2005-03-12").on("2016"),
      .init("Peru supports Chad", in: "BBC/2016-04-01"),
      .init("Togo supports Chad", in: "BBC/2016-04-02").on("2005-02-01"),
    ])
    let outcome = try Program.run(["stats", "-"], input: records)
    #expect(
      outcome.output.contains(
        "claims by month\n  2005-02  1\n  2016     1\n  2016-04  1\n\nclaims by source"
      ),
      "\(outcome.output)"
    )
    let json = try Program.run(["stats", "-", "--json", "--since", "2016"], input: records)
    let figures = try JSONDecoder().decode(Figures.self, from: Data(json.output.utf8))
    #expect(figures.claims_by_month == ["2016-04": 1])
    #expect(figures.claims_of_year_alone == ["2016": 1])
    // More months than are listed one by one become years.
    let years = (0..<40).map { number in
      NewsRecords.Claim("Norway supports Chad", in: "BBC/2005-03-12")
        .on("\(2000 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)")
    }
    let yearly = NewsRecords.text(years + [.init("Peru aids Mali", in: "a").on("2001")])
    let told = try Program.run(["stats", "-"], input: yearly).output
    #expect(told.contains("claims by year\n  2000  12\n  2001  13\n"), "\(told)")
  }

  private struct Figures: Decodable {
    struct Source: Decodable {
      let source: String?
      let claims: Int
    }
    let documents, actors, edges, claims, asserted: Int
    let claims_by_relation, claims_by_month, claims_of_year_alone: [String: Int]
    let claims_by_source: [Source]
    let without_source: Source
    let claims_known_as_sums: Int
  }

  private static func figures(_ arguments: String...) throws -> Figures {
    let outcome = try Program.run(["stats", "--json"] + arguments)
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Figures.self, from: Data(outcome.output.utf8))
  }

  @Test func viewsAreCounted() throws {
    let folder = try Self.graph()
    let figures = try Self.figures(folder.path + "/graph.jsonl", "--asserted")
    #expect(figures.claims == 2)
    #expect(figures.claims_by_relation == ["attacks": 1, "supports": 1])
    #expect(figures.without_source.claims == 1)
  }

  /// A store and every format count alike, but for what sums do not tell.
  @Test(arguments: ["jsonl", "entente", "graphml", "dot", "jsonld", "nq"])
  func formatsCountAlike(ending: String) throws {
    let folder = try TemporaryFolder()
    let (file, records) = ("\(folder.path)/graph.\(ending)", "\(folder.path)/x.jsonl")
    let command =
      ending == "entente"
      ? ["add", "Examples", "--store", file] : ["extract", "Examples", "--all-actors", "-o", file]
    #expect(try Program.run(command).code == 0)
    #expect(try Program.run("extract", "Examples", "-o", records).code == 0)
    let (found, expected) = (try Self.figures(file), try Self.figures(records))
    #expect(found.actors == expected.actors && found.edges == expected.edges)
    #expect(found.claims == expected.claims && found.asserted == expected.asserted)
    #expect(found.claims_by_relation == expected.claims_by_relation)
    if found.claims_known_as_sums == 0 {
      #expect(found.claims_by_month == expected.claims_by_month)
      #expect(found.claims_by_source.map(\.source) == expected.claims_by_source.map(\.source))
    }
  }

  private struct Families: Decodable {
    let documents, independent_texts: Int
    let families: [[String]]

    /// The pairs of documents that are copies of each other.
    static func pairs(_ families: [[String]]) -> Set<String> {
      Set(
        families.flatMap { family in
          family.sorted().enumerated().flatMap { place, one in
            family.sorted()[(place + 1)...].map { "\(one) \($0)" }
          }
        }
      )
    }
  }

  private static func families(_ path: String) throws -> Families {
    let outcome = try Program.run("stats", "--copies", "--json", path)
    #expect(outcome.code == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Families.self, from: Data(outcome.output.utf8))
  }

  @Test func copiesAreFound() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = Program.package.appending(path: ".venv/bin/python")
    process.arguments = ["Tests/Copies/make_corpus.py", folder.path]
    process.currentDirectoryURL = Program.package
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let found = try Self.families(folder.path + "/news.jsonl")
    let known = try JSONDecoder().decode(
      [[String]].self,
      from: Data(contentsOf: URL(filePath: folder.path + "/families.json"))
    )
    let (pairs, expected) = (Families.pairs(found.families), Families.pairs(known))
    let right = Double(pairs.intersection(expected).count)
    #expect(expected.count > 400)
    #expect(right >= 0.98 * Double(pairs.count), "precision: \(right) of \(pairs.count)")
    #expect(right >= 0.95 * Double(expected.count), "recall: \(right) of \(expected.count)")
    let copies = found.families.reduce(0) { $0 + $1.count - 1 }
    #expect(found.independent_texts == found.documents - copies)
    let lines = try String(contentsOfFile: folder.path + "/news.jsonl", encoding: .utf8)
      .split(separator: "\n")
    try lines.reversed().joined(separator: "\n").write(
      toFile: folder.path + "/reversed.jsonl",
      atomically: true,
      encoding: .utf8
    )
    #expect(try Self.families(folder.path + "/reversed.jsonl").families == found.families)
  }

  @Test func aStoreTellsItsCopies() throws {
    let text = "Iran and Iraq signed a treaty."
    let folder = try TemporaryFolder([
      "a.jsonl": ["a", "b"].map { #"{"id":"\#($0)","source":"\#($0)","text":"\#(text)"}"# }
        .joined(separator: "\n")
    ])
    let store = folder.path + "/world.entente"
    #expect(try Program.run("add", folder.path + "/a.jsonl", "--store", store).code == 0)
    let outcome = try Program.run("stats", "--copies", store)
    #expect(outcome.output == "2 copies\n  a  a\n  b  b\n")
    #expect(
      outcome.summary == [
        "entente: 1 file read: 2 documents, 1 independent text: 1 family with 1 copy"
      ]
    )
  }

  /// RDF keeps what is compared of a text, or of which other one it is a copy.
  @Test(arguments: ["jsonld", "nq"])
  func linkedDataTellsItsCopies(ending: String) throws {
    let folder = try TemporaryFolder([
      "a.jsonl": ["a", "b"].map { #"{"id":"\#($0)","text":"Peru and Chile signed a treaty."}"# }
        .joined(separator: "\n")
    ])
    let path = "\(folder.path)/graph.\(ending)"
    let extracted = try Program.run("extract", folder.path + "/a.jsonl", "-o", path)
    let words = "entente: 2 articles read, 1 of them a copy: "
    #expect(extracted.summary.first?.hasPrefix(words) == true)
    let outcome = try Program.run("stats", "--copies", path)
    #expect(outcome.output == "2 copies\n  a\n  b\n")
    #expect(outcome.summary.first?.hasSuffix(": 1 family with 1 copy") == true)
  }

  @Test func whatTellsNoTextsIsRefusedOnce() throws {
    let folder = try Self.graph()
    for (ending, code) in [("graphml", Int32(2)), ("gexf", 1)] {
      let path = "\(folder.path)/graph.\(ending)"
      let graph = folder.path + "/graph.jsonl"
      #expect(try Program.run("export", graph, "-o", path).code == 0)
      let outcome = try Program.run("stats", "--copies", path)
      #expect(outcome.code == code && outcome.output.isEmpty)
      #expect(outcome.messages.count == 1)
      #expect(outcome.summary == (code == 1 ? ["entente: 0 articles read, 1 failed"] : []))
    }
  }

  @Test(arguments: [
    (["--copies", "x.entente", "--asserted"], "leave --asserted out"),
    (["x.jsonl", "--from", "text"], "--from acts on articles alone"),
    (["x.jsonl", "y.dot"], "Only record files"), (["x.jsonl", "--top", "0"], "--top"),
  ])
  func wrongUsageIsTold(arguments: [String], problem: String) throws {
    let outcome = try Program.run(["stats"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) })
  }
}
