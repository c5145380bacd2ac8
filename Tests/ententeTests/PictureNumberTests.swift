import Testing

/// How many claims the lines of a picture tell, and who says so.
@Suite struct PictureNumberTests {
  private static func picture(_ claims: [NewsRecords.Claim]) throws -> String {
    let arguments = ["export", "-", "--format", "dot"]
    let outcome = try Program.run(arguments, input: NewsRecords.text(claims))
    #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    // The legend is cut into lines.
    return outcome.output.replacing(
      /<\/font><\/td><\/tr><tr><td><font point-size="\d+">/,
      with: " "
    )
  }

  /// Two camps of 24 in which everybody backs the first.
  private static let camps: [NewsRecords.Claim] = ["A", "B"].flatMap { camp in
    (1...24).flatMap { number in
      [
        .init("\(camp)\(number) aids \(camp)\(number % 24 + 1)", in: "Post"),
        .init("\(camp)\(number) supports \(camp)\(number % 12 + 3)", in: "Post"),
        .init("\(camp)\(max(number, 2)) supports \(camp)1", in: "Post"),
      ]
    }
  }

  /// Six pairs quarrel: two of them twice, one both ways, and one of them denies it.
  private static let quarrels: [NewsRecords.Claim] =
    (1...6).map { .init("A\($0) attacks B\($0)", in: "Post") } + [
      .init("A1 attacks B1", in: "BBC"), .init("B1 attacks A1", in: "BBC"),
      .init("A2 attacks B2", in: "BBC"), .init("A2 opposes B2", in: "BBC"),
      .init("A3 attacks B3", in: "BBC").denied,
    ]

  private static let plans: [NewsRecords.Claim] = (7...10).map {
    .init("B\($0) aids A\($0)", in: "Post").put(as: "planned")
  }

  /// Lines that run together tell how many pairs they join, and by how many claims, once a pair.
  @Test(arguments: [
    (Self.quarrels, "CC3311", "6 pairs of actors, 11 claims of conflict"),
    (Self.plans, "0077BB", "4 pairs of actors, 4 claims of cooperation or affiliation"),
  ])
  func aBundleTellsItsPairsAndClaims(
    across: [NewsRecords.Claim],
    color: String,
    words: String
  ) throws {
    let dot = try Self.picture(Self.camps + across)
    let numbers = dot.matches(of: /color="#(\w+)" point-size="11"><b>(\d+)<\/b>/)
    #expect(numbers.map { "\($0.output.1) \($0.output.2)" } == ["\(color) \(words.prefix(1))"])
    let told = dot.matches(of: /labeltooltip="(\d+ pairs of actors[^"]*)"/)
    let ends = "between the faction of A1 and that of B1"
    #expect(told.map { String($0.output.1) } == ["\(words), \(ends)"])
    // Lines are drawn in this order: none of the bundle may come after its number.
    let lines = dot.split(separator: "\n").filter { $0.contains("color=\"#\(color)70\"") }
    let drawn = lines.filter { !$0.contains("style=\"invis\"") }
    #expect(drawn.count >= 4 && drawn.last?.contains("point-size=\"11\"") == true)
    #expect(dot.contains("Numbers: of so many pairs of actors run lines together there."))
  }

  /// Two pairs are seen without a number, and a picture of few actors has none.
  @Test func fewLinesNeedNoNumber() throws {
    let two = try Self.picture(
      Self.camps + (1...2).map { .init("A\($0) attacks B\($0)", in: "Post") }
    )
    let small = try Self.picture(Self.quarrels)
    for dot in [two, small] {
      #expect(!dot.contains("pairs of actors") && dot.contains("attacks"))
    }
  }

  private static let lines: [(claims: [NewsRecords.Claim], label: String, tooltip: String)] = [
    ([.init("Mali attacks Togo", in: "BBC")], "attacks", "Mali attacks Togo (1 claim)"),
    (
      [
        .init("Mali attacks Togo", in: "BBC").said(by: "Chad"),
        .init("Mali attacks Togo", in: "Post").said(by: "Chad"),
      ], "attacks (said)", "Mali attacks Togo (said) (2 claims)"
    ),
    (
      [
        .init("Mali attacks Togo", in: "BBC").said(by: "Chad"),
        .init("Mali attacks Togo", in: "Post"),
      ], "attacks", "Mali attacks Togo (2 claims)"
    ),
    (
      [
        .init("Mali attacks Togo", in: "BBC").said(by: "Chad"),
        .init("Mali attacks Togo", in: "Post").said(by: "Chad"),
        .init("Mali opposes Togo", in: "Post"), .init("Mali sanctions Togo", in: "Post"),
      ], "attacks (said) +2", "Mali attacks Togo (said) (2 claims)"
    ),
  ]

  /// A line tells how many claims make it, and that others alone say so.
  @Test(arguments: Self.lines)
  func aLineTellsItsClaims(claims: [NewsRecords.Claim], label: String, tooltip: String) throws {
    let dot = try Self.picture(claims)
    #expect(dot.contains("label=\"\(label)\""))
    #expect(dot.contains("edgetooltip=\"\(tooltip)\\n"))
    #expect(dot.contains("“(said)”: so say others, not the text.") == label.contains("(said)"))
  }

  /// Of many actors only some are named: the legend says what the dots are.
  @Test(arguments: [(24, false), (450, true)])
  func dotsAreExplained(actors: Int, areThere: Bool) throws {
    let dot = try Self.picture((1...actors).map { .init("A\($0) aids A\($0 % 9 + 1)", in: "Post") })
    #expect(dot.contains("Dots: actors for whose names there is no room.") == areThere)
    #expect(dot.contains("shape=\"circle\"") == areThere)
  }
}
