import Foundation
import Testing

/// Whether claims that are too doubtful are left out, with all that rests on them.
@Suite struct ConfidenceTests {
  private static let actors = [
    ("Q794", "Iran", "State"), ("Q796", "Iraq", "State"), ("Q851", "Saudi Arabia", "State"),
    ("Q30", "United States", "State"), ("person:ali", "Ali", "Person"),
    ("organization:band", "Band", "Organization"),
  ]

  /// Likely is one claim of two of the aid, but neither the attack nor whose minister Ali is.
  private static let claims = [
    claim("a", "Q794", "aids", "organization:band", "0.9", #""date":"2015-03-01","#),
    claim("b", "Q794", "aids", "organization:band", "0.49", #""date":"2016-03-01","#),
    claim("b", "Q796", "supports", "Q794", "0.5", #""attribution":"Q30","#),
    claim("a", "Q851", "attacks", "organization:band", "0.3"),
    claim("a", "person:ali", "holdsOfficeIn", "Q796", "0.35", #""role":"minister","#),
    claim("a", "person:ali", "threatens", "Q794", "0.8"),
  ]

  private static func claim(
    _ document: String,
    _ subject: String,
    _ relation: String,
    _ object: String,
    _ confidence: String,
    _ more: String = ""
  ) -> String {
    #"{"kind":"claim","document":"\#(document)","subject":"\#(subject)","relation":"\#(relation)","#
      + #""object":"\#(object)","polarity":"positive","modality":"actual",\#(more)"confidence":"#
      + #"\#(confidence),"sentence":1,"start":0,"end":9,"cue":{"start":0,"end":4,"text":"They"},"#
      + #""text":"They act.","rule":"none"}"#
  }

  private static let records =
    (["a", "b"].flatMap { document in
      [#"{"kind":"document","document":"\#(document)","sha256":"\#(hash)"}"#]
        + actors.map { id, name, type in
          #"{"kind":"entity","document":"\#(document)","id":"\#(id)","name":"\#(name)","type":"#
            + #""\#(type)","aliases":[],"mentions":[]}"#
        }
    } + claims).joined(separator: "\n") + "\n"

  private static let hash = String(repeating: "a", count: 64)

  private static let formats = ["jsonl", "graphml", "gexf", "dot", "jsonld", "nq", "ttl"]

  /// A folder with the graph in all formats, as `all.…`.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["all.jsonl": records])
    let outputs = formats.dropFirst().flatMap { ["-o", "\(folder.path)/all.\($0)"] }
    #expect(try Program.run(["export", "\(folder.path)/all.jsonl"] + outputs).messages.isEmpty)
    return folder
  }

  /// What is left is a graph like any other: it is written as its records alone would be.
  @Test func everyFormatSaysTheSame() throws {
    let folder = try Self.folder()
    func paths(_ name: String) -> [String] { Self.formats.map { "\(folder.path)/\(name).\($0)" } }
    func export(_ input: String, _ name: String, _ view: String...) throws {
      let outputs = paths(name).flatMap { ["-o", $0] }
      let outcome = try Program.run(["export", "\(folder.path)/\(input)"] + view + outputs)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    try export("all.jsonl", "likely", "--min-confidence", "0.5")
    try export("likely.jsonl", "again")
    for (likely, again) in zip(paths("likely"), paths("again")) {
      #expect(try text(likely) == text(again))
    }
    let left = try text("\(folder.path)/likely.jsonl")
    let ids = Set(left.matches(of: /"kind":"entity".*?"id":"([^"]+)"/).map { String($0.1) })
    #expect(ids == ["Q794", "Q796", "Q30", "person:ali", "organization:band"])
    let confidences = left.matches(of: /"confidence":([0-9.]+)/).map { String($0.1) }
    #expect(confidences.sorted() == ["0.5", "0.8", "0.9"])
    let known = paths("likely").filter { !$0.hasSuffix("gexf") && !$0.hasSuffix("ttl") }
    let checked = try Program.run(["validate", "--cross"] + known)
    #expect(
      checked.summary == ["entente: 5 files hold the same: 5 entities, 3 edges, 3 claims"],
      "\(checked.messages)"
    )
    #expect(try Program.run(["validate"] + known).code == 0)
  }

  /// An edge is summed up anew of the claims that are left, and goes with the last.
  @Test func edgesAreSumsOfWhatIsLeft() throws {
    let folder = try Self.folder()
    let options = ["--min-confidence", ".5", "--format", "graphml"]
    let outcome = try Program.run(["export", "\(folder.path)/all.jsonl"] + options)
    let edges = Self.edges(outcome.output)
    #expect(edges.count == 3)
    let aid = try #require(edges["Q794.aids.organization:band"])
    for value in ["weight\">1", "documents\">1", "first\">2015-03-01", "last\">2015-03-01"] {
      #expect(aid.contains(value), "\(value): \(aid)")
    }
    let nothing = try Program.run("export", "\(folder.path)/all.jsonl", "--min-confidence", "1.00")
    #expect(nothing.code == 0)
    #expect(nothing.output.isEmpty)
    #expect(nothing.summary.last?.hasSuffix("show more than --min-confidence 1") == true)
    let all = try Program.run("export", "\(folder.path)/all.jsonl", "--min-confidence", "0")
    #expect(all.output == (try Program.run("export", "\(folder.path)/all.jsonl").output))
  }

  /// Where claims are known, the result is the same; else an edge stands as its best claim does.
  @Test(arguments: [("jsonld", true), ("nq", true), ("graphml", false), ("dot", false)])
  func everyInputIsCut(format: String, knowsClaims: Bool) throws {
    let folder = try Self.folder()
    func export(_ format: String) throws -> String {
      let options = ["--min-confidence", "0.5", "--format", "graphml"]
      return try Program.run(["export", "\(folder.path)/all.\(format)"] + options).output
    }
    let (expected, found) = (try export("jsonl"), try export(format))
    #expect(!found.isEmpty)
    guard !knowsClaims else { return #expect(found == expected) }
    #expect(Self.edges(found).keys.sorted() == Self.edges(expected).keys.sorted())
    let node = /<node id="[^"]+"/
    #expect(
      found.matches(of: node).map(\.output) == expected.matches(of: node).map(\.output)
    )
  }

  /// A minister by a doubtful claim is not counted as the state.
  @Test(arguments: ["jsonl", "graphml"])
  func statesHaveOnlyWhatIsLeft(format: String) throws {
    let folder = try Self.folder()
    func edges(_ view: String...) throws -> [String] {
      let options = ["--view", "states", "--relation", "threatens", "--format", "graphml"] + view
      let path = "\(folder.path)/all.\(format)"
      return Self.edges(try Program.run(["export", path] + options).output).keys.sorted()
    }
    #expect(try edges() == ["Q796.threatens.Q794"])
    #expect(try edges("--min-confidence", "0.35") == ["Q796.threatens.Q794"])
    #expect(try edges("--min-confidence", "0.36") == ["person:ali.threatens.Q794"])
  }

  @Test func drawingsAndExplanationsHaveOnlyWhatIsLeft() throws {
    let folder = try Self.folder()
    let graph = "\(folder.path)/all.jsonl"
    let options = ["--min-confidence", "0.5"]
    let drawn = try Program.run(["draw", graph, "-o", "\(folder.path)/a.svg"] + options)
    #expect(drawn.summary.first?.contains("4 actors, 3 edges, 3 claims") == true)
    #expect(try !text("\(folder.path)/a.svg").contains("Saudi Arabia"))
    let listed = try Program.run(["explain", graph, "Band"] + options)
    #expect(
      listed.output == "Iran aids Band\nleft out as less probable than 0.5: 2 claims\n"
    )
    let aid = try Program.run(["explain", graph, "Iran", "Band"] + options).output
    #expect(aid.contains("confidence:  0.9"))
    #expect(aid.contains("  belief:      0.") && aid.contains(" by 2 claims in "))
    #expect(aid.hasSuffix("\nleft out as less probable than 0.5: 1 claim\n"))
    let attack = try Program.run(["explain", graph, "Saudi Arabia", "Band"] + options).output
    #expect(attack.hasPrefix("no claim goes from Saudi Arabia to Band\nleft out as less probable"))
    let refused = try Program.run(["explain", graph, "--refused"] + options)
    #expect(refused.code == 2)
    #expect(refused.messages.first?.contains("leave it out with --refused") == true)
  }

  /// Articles are read anew, so that less probable claims than usual can be had.
  @Test func aLowCutShowsMoreOfArticles() throws {
    func edges(_ options: String...) throws -> Set<String> {
      let article = ["extract", "Examples/asia-summit.txt", "--format", "graphml"]
      return Set(Self.edges(try Program.run(article + options).output).keys)
    }
    let (usual, low, high) = (
      try edges(), try edges("--min-confidence", "0.05"), try edges("--min-confidence", "0.9")
    )
    #expect(low.isStrictSuperset(of: usual))
    #expect(high.isStrictSubset(of: usual))
  }

  @Test(arguments: [
    ("export", "50"), ("merge", "1.01"), ("extract", "0.555"), ("explain", "0,5"),
    ("evaluate", "half"), ("export", "nan"), ("evaluate", "1e-1"), ("explain", "-0.5"),
  ])
  func onlyProbabilitiesAreTaken(command: String, value: String) throws {
    let outcome = try Program.run(command, "-", "--min-confidence=\(value)")
    #expect(outcome.code == 2)
    #expect(outcome.messages.first?.contains("a number from 0 to 1 with at most two") == true)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The edges of a graph in GraphML, by their identifiers.
  private static func edges(_ graph: String) -> [String: Substring] {
    let lines = graph.split(separator: "\n").filter { $0.hasPrefix("<edge ") }
    let pairs = lines.compactMap { line in
      line.firstMatch(of: /id="([^"]+)"/).map { (String($0.1), line) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
