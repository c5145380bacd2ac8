import Foundation
import Testing

/// What changed from one graph to another.
@Suite struct DiffTests {
  private static let old: [NewsRecords.Claim] = [
    .init("Chad supports Sudan", in: "BBC/2019-03-01").worded("Chad backs Sudan."),
    .init("Norway aids Mali", in: "BBC/2019-03-02").worded("Norway gave Mali money."),
    .init("Norway aids Mali", in: "Post/2019-03-03").worded("Mali got money of Norway."),
    .init("Togo attacks Benin", in: "BBC/2019-03-04").worded("Togo shelled Benin."),
    .init("Gabon aids Benin", in: "Post/2019-03-05").worded("Gabon helped Benin."),
    .init("Niger opposes Ghana", in: "BBC/2019-03-06").sure("0.4")
      .worded("Niger is against Ghana."),
  ]

  private static let new: [NewsRecords.Claim] =
    [old[0], old[1], old[3], old[5].sure("0.6")] + [
      .init("Sudan attacks Chad", in: "BBC/2019-04-01").worded("Sudan bombed Chad."),
      .init("Chad disapprovesOf Sudan", in: "BBC/2019-04-02").sure("0.5"),
      .init("Togo attacks Benin", in: "BBC/2019-04-03").worded("Togo shelled Benin again."),
      .init("Togo attacks Benin", in: "BBC/2019-04-04").denied.said(by: "Togo")
        .worded("Togo denied that it shelled Benin."),
      .init("Kenya aids Norway", in: "BBC/2019-04-05").worded("Kenya aided Norway."),
    ]

  private static let report = """
    documents: 5 added, 2 withdrawn; actors: 1 added, 1 withdrawn; claims: 5 added, 2 withdrawn

    friends who became foes (1)
      Chad – Sudan: +1 −0 claims before, +1 −2 now
          2019-04-01 in BBC/2019-04-01 (BBC), confidence 0.8
          “Sudan bombed Chad.”

    denied for the first time (1)
      Togo attacks Benin (denied)
          2019-04-04 said by Togo, in BBC/2019-04-04 (BBC), confidence 0.8
          “Togo denied that it shelled Benin.”
          asserted in:
          2019-03-04 in BBC/2019-03-04 (BBC), confidence 0.8
          “Togo shelled Benin.”

    new actors (1)
      Kenya (State): Kenya aids Norway
          2019-04-05 in BBC/2019-04-05 (BBC), confidence 0.8
          “Kenya aided Norway.”

    new edges (4)
      Chad disapproves of Sudan: 1 claim
          2019-04-02 in BBC/2019-04-02 (BBC), confidence 0.5
          “Chad did it to Sudan.”
      Kenya aids Norway: 1 claim
          2019-04-05 in BBC/2019-04-05 (BBC), confidence 0.8
          “Kenya aided Norway.”
      Sudan attacks Chad: 1 claim
          2019-04-01 in BBC/2019-04-01 (BBC), confidence 0.8
          “Sudan bombed Chad.”
      Togo attacks Benin (denied): 1 claim
          2019-04-04 said by Togo, in BBC/2019-04-04 (BBC), confidence 0.8
          “Togo denied that it shelled Benin.”

    edges that grew (1)
      Togo attacks Benin: 1 → 2 claims
          2019-04-03 in BBC/2019-04-03 (BBC), confidence 0.8
          “Togo shelled Benin again.”

    edges that lost claims (1)
      Norway aids Mali: 2 → 1 claim
          2019-03-03 in Post/2019-03-03 (Post), confidence 0.8
          “Mali got money of Norway.”

    edges that are gone (1)
      Gabon aids Benin: 1 claim
          2019-03-05 in Post/2019-03-05 (Post), confidence 0.8
          “Gabon helped Benin.”

    claims that changed (1)
      Niger opposes Ghana: confidence 0.4 → 0.6
          2019-03-06 in BBC/2019-03-06 (BBC), confidence 0.6
          “Niger is against Ghana.”

    actors who are gone (1)
      Gabon

    """

  private static func diff(
    _ old: [NewsRecords.Claim],
    _ new: [NewsRecords.Claim],
    _ options: String...
  ) throws -> Program.Outcome {
    let folder = try TemporaryFolder([
      "old.jsonl": NewsRecords.text(old), "new.jsonl": NewsRecords.text(new),
    ])
    let paths = ["old", "new"].map { "\(folder.path)/\($0).jsonl" }
    return try Program.run(["diff"] + paths + options)
  }

  @Test func sameGraphsDoNotDiffer() throws {
    let outcome = try Self.diff(Self.new, Self.new.reversed().reversed())
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.summary == ["entente: 2 files read: both say the same"])
  }

  @Test func changesAreTold() throws {
    let outcome = try Self.diff(Self.old, Self.new)
    #expect(outcome.code == 1)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.output == Self.report)
  }

  /// Turned round, what came has gone.
  @Test func theOtherWayRoundFoesBecomeFriends() throws {
    let outcome = try Self.diff(Self.new, Self.old)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("foes who became friends (1)\n  Chad – Sudan: +1 −2"))
    #expect(outcome.output.contains("edges that are gone (4)\n"))
    #expect(!outcome.output.contains("denied for the first time"))
  }

  @Test func jsonHoldsAll() throws {
    let outcome = try Self.diff(Self.old, Self.new, "--format", "json")
    #expect(outcome.code == 1)
    let found = try JSONDecoder().decode(FoundDifference.self, from: Data(outcome.output.utf8))
    #expect(!found.same)
    #expect(found.claims.added.count == 5 && found.claims.withdrawn.count == 2)
    #expect(found.edges.map(\.change) == ["new", "gone", "new", "weakened", "new", "grown", "new"])
    #expect(found.reversals.map(\.now) == ["foes"])
  }

  @Test(arguments: [
    ["--relation", "protestsAgainst"], ["--min-confidence", "0.9"], ["--until", "2018"],
  ])
  func whatIsNotShownDoesNotDiffer(view: [String]) throws {
    let folder = try TemporaryFolder([
      "old.jsonl": NewsRecords.text(Self.old), "new.jsonl": NewsRecords.text(Self.new),
    ])
    let paths = ["old", "new"].map { "\(folder.path)/\($0).jsonl" }
    let outcome = try Program.run(["diff"] + paths + view)
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.messages)")
  }

  @Test func listsAreCut() throws {
    let outcome = try Self.diff(Self.old, Self.new, "--top", "1")
    #expect(outcome.output.contains("new edges (4)\n"))
    #expect(outcome.output.contains("\n  3 more\n"))
    #expect(!outcome.output.contains("  Kenya aids Norway: 1 claim"))
  }

  /// 1 means that graphs differ, so that everything that goes wrong is 2.
  @Test(arguments: [
    (["no-such.jsonl", "new.jsonl"], "no-such.jsonl"), (["new.jsonl", "bad.jsonl"], "bad.jsonl"),
    (["new.jsonl", "new.jsonl", "--top", "0"], "--top must be at least 1"),
    (["new.jsonl"], "Missing"), (["-", "-"], "Only one of both graphs"),
    (["new.jsonl", "new.jsonl", "--format", "json", "--top", "3"], "leave --top out"),
    (["new.jsonl", "new.jsonl", "--ego", "Atlantis"], "no actor is called 'Atlantis'"),
  ])
  func whatGoesWrongIsNoDifference(arguments: [String], problem: String) throws {
    let new = NewsRecords.text(Self.new)
    let folder = try TemporaryFolder(["new.jsonl": new, "bad.jsonl": new + "{\"kind\":1}\n"])
    let outcome = try Program.run(
      ["diff"] + arguments.map { $0.hasSuffix("jsonl") ? "\(folder.path)/\($0)" : $0 }
    )
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains { $0.contains(problem) }, "\(outcome.messages)")
  }
}

/// Some of what `entente diff --format json` prints.
private struct FoundDifference: Decodable {
  struct Claim: Decodable { var relation: String }

  struct Claims: Decodable {
    var added: [Claim]
    var withdrawn: [Claim]
  }

  struct Edge: Decodable { var change: String }
  struct Reversal: Decodable { var now: String }

  var same: Bool
  var claims: Claims
  var edges: [Edge]
  var reversals: [Reversal]
}
