import Foundation
import Testing

/// How balanced friendships and enmities are.
@Suite struct BalanceTests {
  /// Two blocs, a state that is torn between them, and a triangle of foes elsewhere.
  private static let claims: [NewsRecords.Claim] =
    friends(["Norway Sweden", "Norway Denmark", "Sweden Denmark", "Mali Chad"], in: "2019-03-01")
    + foes(["Norway Mali", "Sweden Chad", "Norway Chad", "Denmark Mali"], in: "2019-03-02")
    + friends(["Togo Norway", "Togo Mali", "Togo Chad"], in: "2020-01-05")
    + foes(["Peru Chile", "Chile Bolivia", "Peru Bolivia"], in: "2020-01-06")
    + [
      .init("Norway consultsWith Mali", in: "2020-01-07"),
      .init("Sweden aids Mali", in: "2020-01-08"),
      .init("Sweden attacks Mali", in: "2020-01-09"),
      .init("Sweden attacks Denmark", in: "2020-01-10").put(as: "planned"),
      .init("Ghana attacks Benin", in: "2020-01-11"),
    ]

  private static func friends(_ pairs: [String], in document: String) -> [NewsRecords.Claim] {
    claims(pairs, "supports", document)
  }

  private static func foes(_ pairs: [String], in document: String) -> [NewsRecords.Claim] {
    claims(pairs, "attacks", document)
  }

  private static func claims(
    _ pairs: [String],
    _ relation: String,
    _ document: String
  ) -> [NewsRecords.Claim] {
    pairs.map { pair in
      let ends = pair.split(separator: " ")
      return NewsRecords.Claim("\(ends[0]) \(relation) \(ends[1])", in: document)
    }
  }

  private static let report = """
    11 actors, 15 ties: 7 friendly, 8 hostile; 1 pair even and left out

    triads        found   by chance    surprise
      + + +           2         0.6     +2.1 sd
      + + −           2         3.0     -0.8 sd
      + − −           3         3.4     -0.3 sd
      − − −           1         1.0     +0.0 sd
    balanced triads (+ + + and + − −): 5 of 8, 0.625; by chance 0.508

    line index of frustration: 2 of 15 ties (exact), degree of balance 0.733

    frustrated ties
      Chile – Peru: foes within a camp (+0 −1 claims)
      Norway – Togo: friends between the camps (+1 −0 claims)

    frustrated actors
      Chile: 1 of 2 ties
      Peru: 1 of 2 ties
      Togo: 1 of 3 ties
      Norway: 1 of 5 ties

    camps
      (3) Chad, Mali, Togo
        against (3) Norway, Denmark, Sweden
      (2) Chile, Peru
        against (1) Bolivia
      1 pair that have ties with nobody else

    """

  private static func balance(_ options: String...) throws -> Program.Outcome {
    try Program.run(["balance", "-"] + options, input: NewsRecords.text(claims))
  }

  @Test func triadsIndexAndCampsAreTold() throws {
    let outcome = try Self.balance()
    #expect(outcome.code == 0)
    #expect(outcome.summary == ["entente: 1 file read: 11 actors, 15 ties"])
    #expect(outcome.output == Self.report)
  }

  /// What friends and foes alike do, what is no fact, and what only others say makes no sign.
  @Test(arguments: [
    ("Norway demandsOf Mali", nil), ("Norway consultsWith Mali", nil),
    ("Norway concedesTo Mali", nil), ("Norway retreatsFrom Mali", nil),
    ("Norway agreesWith Mali", 1), ("Norway supports Mali", 1), ("Norway cooperatesWith Mali", 1),
    ("Norway aids Mali", 1), ("Norway opposes Mali", -1), ("Norway disapprovesOf Mali", -1),
    ("Norway rejects Mali", -1), ("Norway threatens Mali", -1), ("Norway protestsAgainst Mali", -1),
    ("Norway sanctions Mali", -1), ("Norway mobilizesAgainst Mali", -1),
    ("Norway coerces Mali", -1), ("Norway attacks Mali", -1), ("Norway investigates Mali", -1),
  ])
  func theTableOfRelationsTellsTheSign(words: String, sign: Int?) throws {
    let claim = NewsRecords.Claim(words, in: "2019-03-01")
    #expect(try Self.ties([claim, claim.put(as: "planned")]) == (sign.map { [$0] } ?? []))
    #expect(try Self.ties([claim.said(by: "Norway")]) == (sign.map { [$0] } ?? []))
    let none = [claim.denied, claim.put(as: "possible"), claim.put(as: "demanded")]
    #expect(try Self.ties(none + [claim.said(by: "Togo"), claim.said(by: "Chad")]) == [])
    let denials = ["2019-03-02", "2019-03-03"].map { day in
      NewsRecords.Claim(words, in: day).denied
    }
    #expect(try Self.ties([claim] + denials) == [])
  }

  /// The net claims of each tie.
  private static func ties(_ claims: [NewsRecords.Claim]) throws -> [Int] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/graph.net"
    let records = NewsRecords.text(claims)
    let outcome = try Program.run("balance", "-", "--pajek", path, input: records)
    #expect(outcome.code == 0)
    let net = try String(contentsOfFile: path, encoding: .utf8)
    let edges = net.split(separator: "*Edges\n", omittingEmptySubsequences: false).last ?? ""
    let values = edges.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    return values.compactMap { Int($0) }
  }

  @Test func yearsAreTold() throws {
    let outcome = try Self.balance("--by", "year")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").suffix(3)
    #expect(
      lines == [
        "period   actors   ties    +    −  triads  balanced  chance  index  degree",
        "2019          5      8    4    4       4     1.000   0.500      0   1.000",
        "2020          9      7    3    4       1     0.000   0.543      1   0.714",
      ]
    )
    let months = try Self.balance("--by", "month").output
    #expect(months.contains("\n2019-03"))
    #expect(months.contains("\n2020-01"))
  }

  /// Norway is not a friend of Togo by one claim; by five, it would rather be its foe's friend.
  @Test func claimsWeighWhereTheyAreAskedTo() throws {
    let more = (1...4).map { NewsRecords.Claim("Norway supports Togo", in: "2020-02-0\($0)") }
    let records = NewsRecords.text(Self.claims + more)
    let plain = try Program.run("balance", "-", input: records).output
    let weighted = try Program.run("balance", "-", "--weighted", input: records).output
    #expect(plain.contains("frustration: 2 of 15 ties (exact), degree of balance 0.733\n"))
    #expect(plain.contains("  Norway – Togo: friends between the camps (+5 −0 claims)\n"))
    #expect(weighted.contains("frustration: 3 of 19 net claims (exact), degree of balance 0.684\n"))
    #expect(!weighted.contains("  Norway – Togo: "))
  }

  /// NetworkX must read the same network, and find no better division.
  @Test func networkXSeesTheSame() throws {
    let folder = try TemporaryFolder()
    let (net, signs) = ("\(folder.path)/graph.net", "\(folder.path)/signs.csv")
    let outcome = try Self.balance("--format", "json", "--pajek", net, "--signs", signs)
    #expect(outcome.code == 0)
    let report = "\(folder.path)/balance.json"
    try outcome.output.write(toFile: report, atomically: true, encoding: .utf8)
    let said = try Tool.python(["Tests/Consumers/signed_networks.py", net, signs, report])
    #expect(said.words == "11 15 2\n")
  }

  /// A minister is counted as the state, unless all actors are asked for.
  @Test func statesAreTheUsualView() throws {
    let text = "Russian Foreign Minister Sergei Lavrov condemned Turkey. Russia praised Iran."
    let records = try Program.run("extract", "-", input: text).output
    let states = try Program.run("balance", "-", input: records)
    let actors = try Program.run("balance", "-", "--view", "actors", input: records)
    #expect(states.output.hasPrefix("3 actors, 2 ties: 1 friendly, 1 hostile\n"))
    #expect(actors.output.hasPrefix("4 actors, 2 ties: 1 friendly, 1 hostile\n"))
  }

  @Test(arguments: [
    (["--top", "0"], "--top must be at least 1"), (["--by", "week"], "week"),
    (["--format", "csv"], "csv"),
  ])
  func wrongUsageIsExplained(options: [String], problem: String) throws {
    let outcome = try Program.run(["balance", "-"] + options, input: "")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) })
  }
}
