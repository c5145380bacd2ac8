import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct FactionTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let claims: [String]
    let factions: [String]

    init(_ description: String, _ claims: [String], _ factions: [String]) {
      testDescription = description
      self.claims = claims
      self.factions = factions
    }
  }

  @Test(arguments: [
    Case("friends", ["A supports B"], ["A B"]),
    Case("a foe of both", ["A supports B", "C attacks A", "C attacks B"], ["A B"]),
    Case(
      "foes of one foe",
      ["A supports B", "C attacks X", "D attacks X", "E attacks X", "X attacks A"],
      ["A B"]
    ),
    Case(
      "an attack",
      ["A supports B", "P attacks A", "Q attacks A", "R attacks A", "X attacks A", "X attacks Q"],
      ["A B"]
    ),
    Case("a denied concession", ["A supports B", "C concedesTo A denied"], ["A B"]),
    Case("denied support", ["A supports B", "C supports A denied"], ["A B"]),
    Case(
      "a planned, a possible and a demanded alliance",
      ["A supports B", "C aids A planned", "D aids A possible", "E agreesWith A demanded"],
      ["A B"]
    ),
    Case("talks alone", ["A consultsWith B", "A consultsWith C"], []),
    Case("talks of foes", ["A supports B", "C consultsWith A", "C attacks B"], ["A B"]),
    Case("a demand of an ally", ["A supports B", "A demandsOf B", "B demandsOf A"], ["A B"]),
    Case("a concession and a retreat", ["A concedesTo B", "C retreatsFrom A"], []),
    Case("attacks and weak cooperation", ["A attacks B", "B attacks A", "A agreesWith B"], []),
    Case("as much conflict as cooperation", ["A supports B", "B opposes A"], []),
    Case("the greater part decides", ["A supports B", "A aids B", "B opposes A"], ["A B"]),
  ])
  func areHeldTogetherByAssertedCooperation(_ given: Case) throws {
    #expect(try ClaimText.factions(of: ClaimText(given.claims).graph) == given.factions)
  }

  /// What only others say is their word, and no tie; what somebody denies weighs against it.
  @Test(arguments: [
    Case("an accusation", ["C aids A by B"], []),
    Case(
      "an accusation that is denied",
      ["A supports B", "C aids A by B", "C aids A denied"],
      ["A B"]
    ),
    Case("an accusation of an attack", ["A supports B", "A attacks B by C"], ["A B"]),
    Case("the word of who does it", ["A aids B by A"], ["A B"]),
    Case("the word of who gets it", ["A aids B by B"], []),
    Case("a pact of which one partner tells", ["A agreesWith B by B"], ["A B"]),
    Case("what the text says beside others", ["A aids B by C", "A aids B"], ["A B"]),
    Case("as many denials as assertions", ["A aids B", "A aids B denied by A"], []),
    Case(
      "more assertions than denials",
      ["A aids B", "A aids B", "A aids B denied by A"],
      ["A B"]
    ),
    Case("a denied plan", ["A aids B", "A aids B denied planned"], ["A B"]),
    Case("an office that others claim", ["A aids B", "a holdsOfficeIn A by C"], ["A B"]),
  ])
  func areNotMadeOfAccusations(_ given: Case) throws {
    #expect(try ClaimText.factions(of: ClaimText(given.claims).graph) == given.factions)
  }

  /// Files of sums hold no claims, and must draw the same factions.
  @Test(arguments: [GraphFormat.graphML, .dot])
  func areTheSameOfFilesOfSums(format: GraphFormat) throws {
    let graph = ClaimText([
      "A aids B", "A aids B by D", "B aids C by A", "D agreesWith E by E", "E attacks D by A",
      "F supports G", "F supports G denied",
    ]).graph
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(try graph.text(format).utf8), to: "sums.\(format)")
    let factions = ["A B", "D E"]
    #expect(try ClaimText.factions(of: graph) == factions)
    switch format {
    case .dot: #expect(try ClaimText.factions(of: DOTReader(path: path)) == factions)
    default: #expect(try ClaimText.factions(of: GraphMLReader(path: path)) == factions)
    }
  }

  @Test(arguments: [
    Case(
      "a minister and an organ",
      ["A aids B", "a holdsOfficeIn A", "aa partOf B"],
      ["A B a aa"]
    ),
    Case("a state and its minister alone", ["a holdsOfficeIn A", "aa partOf A"], []),
    Case(
      "offices in two states",
      ["A aids B", "C aids D", "a holdsOfficeIn A", "a holdsOfficeIn C"],
      ["A B", "C D"]
    ),
    Case("a state of two offices", ["A aids B", "a holdsOfficeIn A", "a leads C"], ["A B"]),
    Case(
      "an office of which more is said",
      ["A aids B", "a holdsOfficeIn A", "a leads A", "a holdsOfficeIn C"],
      ["A B a"]
    ),
    Case("a body of two states", ["A memberOf aa", "B memberOf aa"], []),
    Case("two leaders of one body", ["A leads aa", "B leads aa", "A aids C"], ["A C"]),
    Case("the state before the body", ["A aids B", "a leads aa", "a holdsOfficeIn A"], ["A B a"]),
    Case("a former minister", ["A aids B", "a holdsOfficeIn A former"], ["A B"]),
    Case("a citizen", ["A aids B", "a citizenOf A"], ["A B"]),
    Case(
      "a minister who opposes an ally",
      ["A aids B", "a holdsOfficeIn A", "a opposes B"],
      ["A B"]
    ),
    Case(
      "a minister who quarrels with its state in less than is said of its office",
      ["A aids B", "a holdsOfficeIn A", "a holdsOfficeIn A", "a opposes A"],
      ["A B a"]
    ),
    Case(
      "two ministers who quarrel",
      ["A aids B", "a opposes b"] + ["a", "b", "a", "b"].map { "\($0) holdsOfficeIn A" },
      ["A B a b"]
    ),
    Case(
      "two ministers who quarrel more than is said of their offices",
      ["A aids B", "a holdsOfficeIn A", "a holdsOfficeIn A", "b holdsOfficeIn A", "a opposes b"],
      ["A B b"]
    ),
    Case("a rebel minister", ["A aids B", "a holdsOfficeIn A", "a attacks A"], ["A B"]),
    Case(
      "states whose ministers agree",
      ["a holdsOfficeIn A", "b holdsOfficeIn B", "a agreesWith b"],
      ["A B a b"]
    ),
    Case(
      "many ministers do not outweigh conflict",
      ["A aids B", "A attacks B", "A opposes B"] + "abcdef".map { "\($0) holdsOfficeIn A" },
      []
    ),
  ])
  func takeInWhoBelongsToAMember(_ given: Case) throws {
    #expect(try ClaimText.factions(of: ClaimText(given.claims).graph) == given.factions)
  }

  @Test(arguments: [
    Case("a friend of both", ["C aids A", "C aids A", "C supports D", "C supports D"], ["C"]),
    Case("a friend of one, by one claim", ["C aids A", "C aids A", "C supports D"], []),
    Case(
      "a better friend of one",
      ["C supports D", "C supports D"] + (0..<5).map { _ in "C aids A" },
      []
    ),
    Case(
      "a friend and foe of one",
      ["C aids A", "C aids A", "C supports D", "C supports D", "C attacks D"],
      []
    ),
  ])
  func onTheFenceIsWhoIsTiedToTwo(_ given: Case) throws {
    let sides = (0..<9).flatMap { _ in ["A aids B", "D aids E", "A attacks E", "B attacks D"] }
    let graph = ClaimText(sides + given.claims).graph
    let places = try #require(try Layout(of: graph)).places
    let names = Set(graph.entities.map(\.id.rawValue)).sorted()
    let fences = zip(names, places).filter { !$1.fence.isEmpty }
    #expect(fences.map(\.0) == given.factions)
    for (_, place) in fences {
      #expect(place.fence.first == place.faction)
      #expect(place.fence.sorted() == [0, 1])
    }
  }

  /// Who leaves a group may be a friend of others who leave.
  @Test(arguments: [
    Case(
      "those who leave together",
      ["A aids B", "B aids C", "A aids C", "X aids A", "X attacks B", "X attacks C", "X aids Y"],
      ["A B C", "X Y"]
    )
  ])
  func settle(_ given: Case) throws {
    #expect(try ClaimText.factions(of: ClaimText(given.claims).graph) == given.factions)
  }

  @Test func countsNoMoreClaimsThanItCanAdd() throws {
    let dot = try ClaimText(["A aids B", "A supports B", "B aids C"]).graph.text(.dot)
      .replacing("weight=1,", with: "weight=\(GraphLimits.count),")
      .replacing("affirmed=1,", with: "affirmed=\(GraphLimits.count),")
    let folder = try TemporaryFolder()
    let source = DOTReader(path: try folder.write(Array(dot.utf8), to: "many.dot"))
    #expect(try ClaimText.factions(of: source) == ["A B C"])
  }
}
