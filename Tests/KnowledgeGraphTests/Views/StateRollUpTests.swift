import KnowledgeGraph
import Testing

/// Which actors are counted as which states, and what is left of their claims.
@Suite struct StateRollUpTests {
  private static let france = actor("F", .state, country: "FRA", sector: .government)
  private static let andorra = actor("A", .state, country: "AND", sector: .government)
  private static let russia = actor("R", .state, country: "RUS", sector: .government)

  /// An office of which more is said goes before the country of a table, which knows one alone.
  @Test(arguments: [
    (["p holdsOfficeIn F", "p holdsOfficeIn F", "p holdsOfficeIn A"], "F"),
    (["p holdsOfficeIn F", "p holdsOfficeIn A", "p holdsOfficeIn A"], "A"),
    ([], "A"),
  ])
  func aPersonIsOfTheStateOfMostOffices(offices: [String], state: String) throws {
    let person = Self.actor("p", .person, country: "AND", sector: .government)
    let claims = try shown([person], offices + ["p consultsWith R"])
    #expect(claims == ["\(state) consultsWith R"])
  }

  /// The head of a body of many states speaks for none of them, unless he governs it as well.
  @Test(arguments: [
    (Sector.intergovernmental, [], "p"), (.business, [], "p"), (.rebels, [], "p"),
    (.journalists, ["p citizenOf F"], "p"), (.intergovernmental, ["p holdsOfficeIn F"], "F"),
    (.military, [], "F"), (.civilians, ["p citizenOf F"], "F"),
  ])
  func whoSpeaksForOthersIsNoState(sector: Sector, more: [String], expected: String) throws {
    let person = Self.actor("p", .person, country: "FRA", sector: sector)
    let claims = try shown([person], more + ["p opposes R"])
    #expect(claims.contains("\(expected) opposes R"))
  }

  /// A minister's party is not that of the state.
  @Test(arguments: [
    ("p leads b", []), ("p memberOf b", []), ("b attacks R", ["b attacks R"]),
    ("R memberOf b", ["R memberOf b"]), ("p aids b", ["F aids b"]),
  ])
  func affiliationsOfPeopleAreTheirOwn(claim: String, expected: [String]) throws {
    let person = Self.actor("p", .person, country: "FRA", sector: .government)
    let body = Self.actor("b", .organization, country: nil, sector: .parties)
    #expect(try shown([person, body], [claim]) == expected)
  }

  private func shown(_ others: [Entity], _ lines: [String]) throws -> [String] {
    var view = GraphView()
    view.rollsUpToStates = true
    let claims = try lines.enumerated().map { try #require(Self.claim($1, number: $0)) }
    let graph = Graph(entities: [Self.france, Self.andorra, Self.russia] + others, claims: claims)
    return try view.shown(of: graph).claims.map {
      "\($0.edge.subject.rawValue) \($0.edge.relation.name) \($0.edge.object.rawValue)"
    }
  }

  private static func actor(
    _ name: String,
    _ type: EntityType,
    country: String?,
    sector: Sector
  ) -> Entity {
    Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: name),
      name: name,
      type: type,
      country: country,
      sector: sector
    )
  }

  private static func claim(_ line: String, number: Int) -> Claim? {
    let words = line.split(separator: " ").map(String.init)
    guard let relation = Relation(words[1]) else { return nil }
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: words[0]),
        relation: relation,
        object: EntityID(rawValue: words[2])
      ),
      document: DocumentID(rawValue: "d"),
      confidence: Confidence(hundredths: 50),
      evidence: Evidence(
        sentence: number + 1,
        range: number..<(number + 1),
        text: "x",
        cue: "x",
        cueRange: number..<(number + 1),
        rule: "x"
      )
    )
  }
}
