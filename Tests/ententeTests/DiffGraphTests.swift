import Foundation
import Testing

/// What changed from one graph to another, as a graph.
@Suite struct DiffGraphTests {
  private static let old: [NewsRecords.Claim] = [
    .init("Peru supports Chile", in: "Post/2020-05-01").worded("Peru backs Chile."),
    .init("Spain aids Cuba", in: "Post/2020-05-02").worded("Spain sent Cuba rice."),
    .init("Spain aids Cuba", in: "Star/2020-05-03").worded("Cuba got rice of Spain."),
    .init("Iran attacks Iraq", in: "Post/2020-05-04").worded("Iran shelled Iraq."),
    .init("Laos aids Iraq", in: "Star/2020-05-05").worded("Laos helped Iraq."),
    .init("Oman opposes Qatar", in: "Post/2020-05-06").worded("Oman is against Qatar."),
    .init("Ghana supports Togo", in: "Post/2020-05-07").worded("Ghana backs Togo."),
  ]

  private static let new: [NewsRecords.Claim] =
    [old[0], old[1], old[3], old[6]] + [
      .init("Chile attacks Peru", in: "Post/2020-06-01").worded("Chile bombed Peru."),
      .init("Peru disapprovesOf Chile", in: "Post/2020-06-02").worded("Peru condemned Chile."),
      .init("Iran attacks Iraq", in: "Post/2020-06-03").worded("Iran shelled Iraq again."),
      .init("Iran attacks Iraq", in: "Post/2020-06-04").denied.said(by: "Malta")
        .worded("Malta denied that Iran shelled Iraq."),
      .init("Kenya aids Spain", in: "Post/2020-06-05").worded("Kenya aided Spain."),
      .init("Oman opposes Qatar", in: "Star/2020-06-06").worded("Oman was against Qatar."),
    ]

  /// Chile makes foes of friends; what Peru says of it as before is not among what changed.
  private static let seen = """
    Chile: -
    Cuba: -
    Iran: -
    Iraq: -
    Kenya: new
    Laos: gone
    Malta: new
    Oman: -
    Peru: -
    Qatar: -
    Spain: -
    Chile attacks Peru: reversed
    Iran attacks (denied) Iraq: denied
    Iran attacks Iraq: grown
    Kenya aids Spain: new
    Laos aids Iraq: gone
    Oman opposes Qatar: changed
    Peru disapproves of Chile: reversed
    Spain aids Cuba: weakened

    """

  /// A folder with both graphs, and what changed in it.
  private static func folder(_ outputs: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "old.jsonl": NewsRecords.text(old), "new.jsonl": NewsRecords.text(new),
    ])
    let inputs = ["old", "new"].map { "\(folder.path)/\($0).jsonl" }
    let outcome = try Program.run(
      ["diff"] + inputs + outputs.flatMap { ["-o", "\(folder.path)/\($0)"] }
    )
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 1, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("documents: 6 added"))
    return folder
  }

  @Test func networkXReadsEachKindOfChange() throws {
    let folder = try Self.folder("x.graphml")
    let said = try Tool.python(["Tests/Consumers/changes.py", "\(folder.path)/x.graphml"])
    #expect(said.words == Self.seen)
  }

  @Test func filesAreValidAndAgree() throws {
    let folder = try Self.folder("x.graphml", "x.dot", "x.jsonld", "x.nq", "x.ttl")
    let files = ["graphml", "dot", "jsonld", "nq"].map { "\(folder.path)/x.\($0)" }
    for arguments in [["validate"] + files, ["validate", "--cross"] + files] {
      let outcome = try Program.run(arguments)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    let shapes = "Schemas/entente.shapes.ttl"
    let conforms = try Tool.python(
      ["Tests/Consumers/shacl_check.py", shapes]
        + ["jsonld", "nq", "ttl"].map { "\(folder.path)/x.\($0)" }
    )
    #expect(conforms.words == "conforms\nconforms\nconforms\n")
  }

  /// Another change in one of the files is a difference between them.
  @Test func filesThatTellOfOtherChangesDisagree() throws {
    let folder = try Self.folder("x.graphml", "x.dot")
    let dot = try String(contentsOfFile: "\(folder.path)/x.dot", encoding: .utf8)
    #expect(dot.contains("change=\"weakened\""))
    try dot.replacing("change=\"weakened\"", with: "change=\"grown\"")
      .write(toFile: "\(folder.path)/x.dot", atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      "validate",
      "--cross",
      "\(folder.path)/x.graphml",
      "\(folder.path)/x.dot"
    )
    #expect(outcome.code == 3)
    #expect(outcome.messages.contains { $0.contains("has change 'weakened'") })
  }

  /// What is written of a difference again tells the same, whatever it is read from.
  @Test(arguments: ["graphml", "dot", "jsonld", "nq"])
  func changesAreKeptByExport(format: String) throws {
    let folder = try Self.folder("x.\(format)")
    let again = "\(folder.path)/again.graphml"
    let outcome = try Program.run("export", "\(folder.path)/x.\(format)", "-o", again)
    #expect(outcome.code == 0)
    #expect(try Tool.python(["Tests/Consumers/changes.py", again]).words == Self.seen)
  }

  /// What is gone is no plain triple, which would say that it is so.
  @Test func whatIsGoneIsNotAsserted() throws {
    let folder = try Self.folder("x.nq")
    let quads = try String(contentsOfFile: "\(folder.path)/x.nq", encoding: .utf8)
    #expect(quads.contains("Kenya> <https://entente.example/ontology#aids> "))
    #expect(!quads.contains("Laos> <https://entente.example/ontology#aids> "))
  }

  @Test(arguments: ["nodes.csv", "edges.csv", "gexf", "cyjs"])
  func otherFormatsTellIt(format: String) throws {
    let folder = try Self.folder("x.\(format)")
    let text = try String(contentsOfFile: "\(folder.path)/x.\(format)", encoding: .utf8)
    #expect(text.contains("change"))
    #expect(text.contains("gone"))
  }

  /// Where nothing is compared, nothing has a place for it.
  @Test(arguments: [
    "graphml", "dot", "gexf", "nodes.csv", "edges.csv", "cyjs", "jsonld", "nq", "ttl",
  ])
  func otherGraphsDoNotTellIt(format: String) throws {
    let records = NewsRecords.text(Self.new)
    let outcome = try Program.run(
      ["export", "-", "--format", format, "--all-actors"],
      input: records
    )
    #expect(outcome.code == 0)
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains("change"))
  }

  @Test func picturesShowWhatIsGone() throws {
    let folder = try Self.folder("x.graphml")
    let picture = "\(folder.path)/x.svg"
    #expect(try Program.run("draw", "\(folder.path)/x.graphml", "-o", picture).code == 0)
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.contains("gone</text>"))
    let lines = svg.split(separator: "\n").filter { $0.contains("stroke=\"#a0a0a0\"") }
    #expect(lines.contains { $0.contains("stroke-dasharray=\"1,5\"") }, "\(lines)")
  }

  @Test func sameGraphsGiveAnEmptyOne() throws {
    let folder = try TemporaryFolder(["a.jsonl": NewsRecords.text(Self.old)])
    let path = "\(folder.path)/a.jsonl"
    let outcome = try Program.run("diff", path, path, "-o", "\(folder.path)/x.graphml")
    #expect(outcome.code == 0)
    let text = try String(contentsOfFile: "\(folder.path)/x.graphml", encoding: .utf8)
    #expect(!text.contains("<node"))
  }

  @Test(arguments: [
    ("x.jsonl", ".jsonl has no place for what became of edges"),
    ("x.csv", ".csv has no place"), ("x.net", ".net has no place"),
    ("x.svg", "names no file of .graphml, "), ("-", "names no file of"),
    ("new.jsonld", "is read: name another"),
    ("no/such/x.dot", "no/such/x.dot"),
  ])
  func whatCannotBeWrittenIsRefused(output: String, problem: String) throws {
    let folder = try TemporaryFolder(["old.jsonl": NewsRecords.text(Self.old)])
    let (old, new) = ("\(folder.path)/old.jsonl", "\(folder.path)/new.jsonld")
    #expect(try Program.run("export", old, "-o", new).code == 0)
    let before = try Data(contentsOf: URL(filePath: new))
    let path = output == "-" ? output : "\(folder.path)/\(output)"
    let outcome = try Program.run("diff", old, new, "-o", path)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains { $0.contains(problem) }, "\(outcome.messages)")
    #expect(try Data(contentsOf: URL(filePath: new)) == before)
  }
}
