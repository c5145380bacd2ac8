import KnowledgeGraph
import Testing

@Suite struct GraphViewTests {
  @Test func showsEverythingUnlessToldOtherwise() throws {
    #expect(try GraphView().shown(of: Self.graph) == Self.graph)
  }

  @Test func showsAssertedClaimsAlone() throws {
    var view = GraphView()
    view.isAsserted = true
    #expect(
      try edges(view) == [
        "Q1 aids Q2", "Q1 aids Q2", "Q2 attacks Q3", "person:a holdsOfficeIn Q1",
        "person:a supports Q3",
      ]
    )
  }

  @Test(arguments: [
    (2, ["Q1 aids Q2", "Q1 aids Q2"]), (3, []),
  ])
  func leavesWeakEdgesOut(minimum: Int, expected: [String]) throws {
    var view = GraphView()
    view.minimumWeight = minimum
    #expect(try edges(view) == expected)
  }

  @Test(
    arguments: [
      ("2015", nil, ["Q1 aids Q2", "Q2 attacks Q3"]), ("2015-06", "2015", ["Q2 attacks Q3"]),
      (nil, "2014", ["Q1 aids Q2"]), ("2016", nil, []),
      (nil, "2015-01-01", ["Q1 aids Q2", "Q1 aids Q2"]),
    ] as [(String?, String?, [String])]
  )
  func showsClaimsWithinDates(since: String?, until: String?, expected: [String]) throws {
    var view = GraphView()
    view.since = since.flatMap(PartialDate.init)
    view.until = until.flatMap(PartialDate.init)
    #expect(try edges(view) == expected)
  }

  /// A claim counts for the day of the deed, else of the news; without both for no day.
  @Test(
    arguments: [
      ("2015", nil, ["Q1 supports Q2", "Q1 threatens Q2"], 1),
      (nil, "2014", ["Q1 aids Q2", "Q1 attacks Q2"], 1), (nil, nil, nil, 0),
      ("2015-03-13", nil, ["Q1 threatens Q2"], 1), ("2016", nil, [], 1),
    ] as [(String?, String?, [String]?, Int)]
  )
  func claimsCountForTheDayOfTheirNews(
    since: String?,
    until: String?,
    expected: [String]?,
    dayless: Int
  ) throws {
    var view = GraphView()
    view.since = since.flatMap(PartialDate.init)
    view.until = until.flatMap(PartialDate.init)
    let graph = try Self.news()
    let part = try view.part(of: GraphParts(graph), rollUp: GraphView.rolledUpInMemory)
    let shown = try Graph(of: part).claims.map {
      "\($0.edge.subject.rawValue) \($0.edge.relation.name) \($0.edge.object.rawValue)"
    }
    #expect(try shown.sorted() == expected ?? edges(GraphView(), of: graph))
    #expect(part.claimsWithoutDay == dayless)
  }

  /// What other options leave out is not counted as left out for its time.
  @Test func onlyWhatElseWouldBeShownIsWithoutADay() throws {
    var view = GraphView()
    view.since = PartialDate(year: 2014)
    view.relations = [Relation("supports")].compactMap(\.self)
    let part = try view.part(of: GraphParts(Self.news()), rollUp: GraphView.rolledUpInMemory)
    #expect(part.claimsWithoutDay == 0)
  }

  /// Two documents that tell their days and one that tells none.
  private static func news() throws -> Graph {
    let days = ["early": "2014-05-01", "late": "2015-03-12", "none": nil]
    let claims = [
      ("early", "aids", nil), ("early", "threatens", "2015-06"), ("late", "supports", nil),
      ("late", "attacks", "2014"), ("none", "opposes", nil),
    ].compactMap { document, relation, date in
      claim("Q1", relation, "Q2", date: date).map { claim in
        var claim = claim
        claim.document = DocumentID(rawValue: document)
        return claim
      }
    }
    return Graph(
      documents: days.map { name, day in
        let published = day.flatMap { PartialDate($0) }
        return Document(id: DocumentID(rawValue: name), published: published, sha256: "")
      },
      entities: [
        entity("Q1", "Iraq", .state, country: "IRQ"), entity("Q2", "Syria", .state, country: "SYR"),
      ],
      claims: claims
    )
  }

  @Test func showsRelationsAndStances() throws {
    var view = GraphView()
    view.relations = [Relation("attacks"), Relation("supports")].compactMap(\.self)
    #expect(try edges(view) == ["Q2 attacks Q3", "person:a supports Q3"])
    view.stances = [.conflict]
    #expect(try edges(view) == ["Q2 attacks Q3"])
  }

  @Test(arguments: [
    (1, ["person:a holdsOfficeIn Q1", "person:a supports Q3"]),
    (
      2,
      [
        "Q1 aids Q2", "Q1 aids Q2", "Q1 threatens Q2", "Q2 attacks Q3", "person:a holdsOfficeIn Q1",
        "person:a supports Q3",
      ]
    ),
  ])
  func showsWhatIsNearAnActor(hops: Int, expected: [String]) throws {
    var view = GraphView()
    view.center = EntityID(rawValue: "person:a")
    view.hops = hops
    #expect(try edges(view) == expected)
  }

  @Test func countsMinistersAsTheirStates() throws {
    var view = GraphView()
    view.rollsUpToStates = true
    let rolled = try view.shown(of: Self.graph)
    #expect(
      try edges(view) == [
        "Q1 aids Q2", "Q1 aids Q2", "Q1 supports Q3", "Q1 threatens Q2",
        "Q2 attacks Q3",
      ]
    )
    #expect(Set(rolled.entities.map(\.id.rawValue)) == ["Q1", "Q2", "Q3"])
    let mentions = rolled.entities.first { $0.id.rawValue == "Q1" }?.mentions.map(\.text)
    #expect(mentions == ["Iraq", "al-Abadi"])
  }

  @Test func leavesOutWhatHasNoClaimLeft() throws {
    var view = GraphView()
    view.stances = [.conflict]
    view.isAsserted = true
    #expect(try view.shown(of: Self.graph).entities.map(\.id.rawValue) == ["Q2", "Q3"])
  }

  @Test(arguments: [("Q1", ["Q1"]), ("iraq", ["Q1"]), ("Baghdad", ["Q1"]), ("nobody", [])])
  func findsActorsByTheirNames(name: String, expected: [String]) throws {
    #expect(try GraphParts(Self.graph).entities(called: name).map(\.rawValue) == expected)
  }

  private func edges(_ view: GraphView, of graph: Graph = Self.graph) throws -> [String] {
    try view.shown(of: graph).claims.map {
      "\($0.edge.subject.rawValue) \($0.edge.relation.name) \($0.edge.object.rawValue)"
    }.sorted()
  }

  private static let graph = Graph(
    documents: [Document(id: document, sha256: "")],
    entities: [
      entity("Q1", "Iraq", .state, country: "IRQ", aliases: ["Baghdad"]),
      entity("Q2", "Syria", .state, country: "SYR"), entity("Q3", "ISIL", .organization),
      entity("person:a", "al-Abadi", .person),
    ],
    claims: [
      claim("Q1", "aids", "Q2", date: "2014-12"), claim("Q1", "aids", "Q2", date: "2015-01-01"),
      claim("Q1", "threatens", "Q2", polarity: .negative),
      claim("Q2", "attacks", "Q3", date: "2015-07"),
      claim("person:a", "holdsOfficeIn", "Q1"), claim("person:a", "supports", "Q3"),
    ].compactMap(\.self)
  )

  private static let document = DocumentID(rawValue: "d")

  private static func entity(
    _ id: String,
    _ name: String,
    _ type: EntityType,
    country: String? = nil,
    aliases: [String] = []
  ) -> Entity {
    Entity(
      document: document,
      id: EntityID(rawValue: id),
      name: name,
      type: type,
      country: country,
      aliases: aliases,
      mentions: [Mention(range: (id.count)..<20, text: name, resolution: .name)]
    )
  }

  private static func claim(
    _ subject: String,
    _ relation: String,
    _ object: String,
    polarity: Polarity = .positive,
    date: String? = nil
  ) -> Claim? {
    guard let relation = Relation(relation) else { return nil }
    let key = EdgeKey(
      subject: EntityID(rawValue: subject),
      relation: relation,
      object: EntityID(rawValue: object),
      polarity: polarity
    )
    let evidence = Evidence(
      sentence: 1,
      range: 0..<1,
      text: "x",
      cue: "x",
      cueRange: 0..<1,
      rule: "x"
    )
    return Claim(
      edge: key,
      document: document,
      date: date.flatMap(PartialDate.init),
      confidence: Confidence(hundredths: 50),
      evidence: evidence
    )
  }
}
