import Evaluation
import KnowledgeGraph
import Testing

/// Which entity is which actor, told by how many actors are found with their type.
@Suite struct AlignmentTests {
  /// Names, and whether they are the same once normalized; worked out with Python's `unicodedata`.
  @Test(arguments: [
    ("United Nations", "the United Nations", true),
    ("Côte d'Ivoire", "Cote dIvoire", true),
    ("Recep Tayyip Erdo\u{11f}an", "Recep Tayyip Erdogan", true),
    ("Erdog\u{306}an", "Erdoğan", true),
    ("Wałęsa", "Waesa", true), ("Wałęsa", "Walesa", false),
    ("U.S.", "US", true), ("Mali's", "Mali", true), ("Mali’s", "Mali", false),
    ("Mali’s", "Malis", true),
    ("al-Qaeda", "Al Qaeda", true), ("al–Qaeda", "alqaeda", true), ("A", "the a", true),
    ("ＮＡＴＯ", "NATO", true), ("ﬁnance", "finance", true), ("G\u{2167}", "gviii", true),
    ("New\u{a0}York", "New York", true), ("New\tYork", "NewYork", true), ("№ 10", "no 10", true),
    ("½ Front", "12 front", true), ("Ψ", "psi", false), ("'s Front", "front", true),
    ("'sa", "sa", true), ("Straße", "strae", true), ("\u{212b}land", "aland", true),
  ])
  func namesAreComparedWithoutWhatDecorates(gold: String, found: String, isSame: Bool) throws {
    let escaped = gold.replacing("\t", with: "\\t")
    let item = try Gold.item(actors: Gold.actor("a", "State", escaped, []))
    let graph = Graph(entities: [FoundEntity(id: "Q1", type: .state, name: found).entity(in: "i")])
    let tally = Evaluator.result([(item, graph)]).tally(.entities)
    #expect(tally == Tally(right: isSame ? 1 : 0, missed: isSame ? 0 : 1))
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var gold: [(id: String, type: String, name: String, forms: [String])]
    var found: [FoundEntity]
    var expected: Tally
  }

  static let cases = [
    Case(
      testDescription: "the type counts before the name",
      gold: [("a", "Organization", "Congo", []), ("b", "State", "Zaire", ["Congo"])],
      found: [FoundEntity(id: "Q1", type: .state, name: "Congo")],
      expected: Tally(right: 1, missed: 1)
    ),
    Case(
      testDescription: "another type is found, and wrong",
      gold: [("a", "Organization", "Congo", [])],
      found: [FoundEntity(id: "Q1", type: .state, name: "Congo")],
      expected: Tally(wrong: 1, missed: 1)
    ),
    Case(
      testDescription: "the name counts before the number of forms",
      gold: [("a", "Person", "A", ["x", "y"]), ("b", "Person", "B", [])],
      found: [
        FoundEntity(id: "Q1", type: .person, name: "B", aliases: ["x", "y"]),
        FoundEntity(id: "Q2", type: .person, name: "Z", aliases: ["x"]),
      ],
      expected: Tally(right: 2)
    ),
    Case(
      testDescription: "more forms count before the identifier",
      gold: [("a", "Person", "A", ["x"]), ("b", "Person", "B", ["x", "y"])],
      found: [
        FoundEntity(id: "Q1", type: .person, name: "Y", aliases: ["x", "y"]),
        FoundEntity(id: "Q2", type: .person, name: "Z", aliases: ["a"]),
      ],
      expected: Tally(right: 2)
    ),
    Case(
      testDescription: "identifiers are in the order of their bytes, and what is taken is taken",
      gold: [("a", "Person", "N", ["p"]), ("B", "Person", "M", ["p"])],
      found: [
        FoundEntity(id: "Q1", type: .person, name: "p"),
        FoundEntity(id: "Q2", type: .person, name: "N"),
      ],
      expected: Tally(right: 2)
    ),
    Case(
      testDescription: "one entity is one actor",
      gold: [("a", "Person", "N", ["p"]), ("b", "Person", "M", ["p"])],
      found: [
        FoundEntity(id: "Q1", type: .person, name: "p"),
        FoundEntity(id: "Q2", type: .person, name: "N"),
      ],
      expected: Tally(right: 1, missed: 1)
    ),
    Case(
      testDescription: "entities beyond the gold do not count, nor names of nothing",
      gold: [("a", "Person", "Ψ", ["…"])],
      found: [FoundEntity(id: "Q1", type: .person, name: "Ψ")],
      expected: Tally(missed: 1)
    ),
  ]

  @Test(arguments: cases)
  func theSurestPairsGoFirst(_ test: Case) throws {
    let actors = test.gold.map { Gold.actor($0.id, $0.type, $0.name, $0.forms) }
    let item = try Gold.item(actors: actors.joined(separator: ","))
    let graph = Graph(entities: test.found.map { $0.entity(in: "i") })
    #expect(Evaluator.result([(item, graph)]).tally(.entities) == test.expected)
  }
}
