import KnowledgeGraph
import Testing

/// How many claims and voices stand for and against an edge, and what is to be believed.
@Suite struct SupportTests {
  private typealias Case = (
    claims: [String], affirmed: Int, denied: Int, voices: Int, belief: Int
  )

  /// Claims as "polarity modality voice confidence", where a voice is an actor in quotation marks,
  /// a publisher, or "-" for a document without one; and what the edge of the first carries.
  ///
  /// Each is made by a document of its own, whose text is unknown, or a copy of all that have the
  /// same letter.
  private static let cases: [Case] =
    [
      (["+ actual Herald 80"], 1, 0, 1, 73),
      (["+ actual - 80"], 1, 0, 1, 68),
      (["+ actual 'Q7' 80"], 1, 0, 1, 58),
      (["+ actual Herald 80", "+ actual Herald 80"], 2, 0, 1, 89),
      (["+ actual Herald 80", "+ actual Courier 80"], 2, 0, 2, 92),
      (["+ actual 'Q7' 80", "+ actual 'Q8' 80", "+ actual - 80"], 3, 0, 3, 94),
      (["+ actual Herald 80", "- actual 'Q7' 80"], 1, 1, 1, 51),
      (["- actual 'Q7' 80", "+ actual Herald 80"], 1, 1, 1, 36),
      (["+ actual Herald 80", "+ planned Courier 80", "- possible 'Q7' 90"], 1, 0, 1, 73),
      (["+ planned Herald 80", "- planned Herald 80", "- actual Courier 80"], 1, 1, 1, 46),
      (["+ actual Herald 0"], 1, 0, 1, 0),
      (["+ actual Herald 100"], 1, 0, 1, 93),
      (["+ actual Herald 80 a", "+ actual Courier 80 a"], 2, 0, 1, 73),
      (["+ actual Herald 80 a", "+ actual Courier 80 b"], 2, 0, 2, 92),
      (["+ actual Herald 60 a", "+ actual Courier 80 a", "+ actual - 70 a"], 3, 0, 1, 73),
      (["+ actual - 80 a", "+ actual Herald 80 a"], 2, 0, 1, 73),
      (["+ actual - 80 a", "+ actual - 80 a"], 2, 0, 1, 68),
      (["+ actual 'Q7' 80 a", "+ actual 'Q7' 80 a"], 2, 0, 1, 58),
      (["+ actual 'Q7' 80 a", "+ actual 'Q7' 80 b"], 2, 0, 1, 74),
      (["+ actual 'Q7' 80 a", "+ actual 'Q8' 80 a"], 2, 0, 2, 82),
      (["+ actual Herald 80 a", "+ actual Courier 80 a", "+ actual Herald 80 b"], 3, 0, 1, 89),
      (["+ actual Herald 80 a", "- actual Courier 80 a"], 1, 1, 1, 46),
    ]

  @Test(arguments: cases.indices)
  func weighsClaims(index: Int) throws {
    let expected = Self.cases[index]
    let graph = try Self.graph(expected.claims)
    let support = try #require(Self.supports(graph)[Self.claim(expected.claims[0], 0).edge])
    #expect(support.affirmed == expected.affirmed)
    #expect(support.denied == expected.denied)
    #expect(support.voices == expected.voices)
    #expect(Int(support.belief.hundredths) == expected.belief)
  }

  @Test(arguments: [
    (["80", "80"], 2), (["80 a", "80 a"], 1), (["80 a", "80 b", "80 a", "80"], 3),
  ])
  func countsIndependentTexts(texts: [String], sources: Int) throws {
    let claims = texts.map { "+ actual Herald \($0)" }
    let support = try #require(Self.supports(Self.graph(claims))[Self.claim(claims[0], 0).edge])
    #expect(support.sources == sources)
  }

  @Test func theEarliestCopyThatNamesItsPublisherIsTheOriginal() throws {
    let sketch = TextSketch(of: "Ministers met in the capital for talks")
    let documents = [
      ("a", nil, "2015"), ("b", "Herald", nil), ("c", "Courier", "2016-02"),
      ("d", "Tribune", "2016-02-01"), ("e", "Tribune", "2016-02"),
    ].map { id, source, day in
      Document(
        id: DocumentID(rawValue: id),
        published: day.flatMap { PartialDate($0) },
        source: source,
        sha256: "",
        sketch: sketch
      )
    }
    var shown = DocumentCollector()
    try Graph(documents: documents).walk(&shown)
    #expect(shown.copies == ["a": "c", "b": "c", "d": "c", "e": "c"])
  }

  @Test func copiesOfCopiesAreOneTextAndCirclesEnd() {
    var origins = Origins()
    for (id, original) in [("a", "b"), ("b", "c"), ("x", "y"), ("y", "x")] {
      origins.insert(
        Document(
          id: DocumentID(rawValue: id),
          sha256: "",
          copyOf: DocumentID(rawValue: original)
        )
      )
    }
    #expect(origins.text(of: DocumentID(rawValue: "a")) == DocumentID(rawValue: "c"))
    #expect(["x", "y"].contains(origins.text(of: DocumentID(rawValue: "x")).rawValue))
  }

  @Test func moreVoicesForAndFewerAgainstGiveMoreBelief() throws {
    var beliefs: [Int] = []
    for denials in (0...4).reversed() {
      let claims =
        ["+ actual Herald 70"] + (0..<denials).map { "- actual 'Q\($0)' 70" }
      let support = try Self.supports(Self.graph(claims))[Self.claim(claims[0], 0).edge]
      beliefs.append(Int(try #require(support).belief.hundredths))
    }
    #expect(beliefs == beliefs.sorted())
    #expect(Set(beliefs).count == 5)
  }

  @Test func noOrderOfMergingMakesADifference() throws {
    let claims = (0..<40).map { number in
      "\(number % 3 == 0 ? "-" : "+") actual \(["Herald", "Courier", "'Q7'", "-"][number % 4]) "
        + "\(31 + number)"
    }
    let parts = try claims.indices.map { try Self.graph([claims[$0]], from: $0) }
    let expected = try Self.supports(Self.graph(claims))
    #expect(expected.count == 2)
    for step in [1, 3, 7, 11, 13] {
      let order = parts.indices.map { parts[($0 * step + step) % parts.count] }
      #expect(try Self.supports(order.reduce(Graph()) { $0.merging($1) }) == expected)
      #expect(try Self.supports(Graph(merging: order.reversed())) == expected)
    }
  }

  @Test func viewsTellOfDenialsThatTheyDoNotShow() throws {
    let graph = try Self.graph(["+ actual Herald 80", "- actual 'Q7' 80"])
    var view = GraphView()
    view.isAsserted = true
    let shown = try Self.supports(view.applied(to: GraphParts(graph)))
    #expect(shown.count == 1)
    #expect(shown.values.first?.denied == 1)
    view.minimumConfidence = Confidence(hundredths: 80)
    #expect(try Self.supports(view.applied(to: GraphParts(graph))) == shown)
  }

  @Test func viewsWeighTheClaimsThatAreLeft() throws {
    let graph = try Self.graph(["+ actual Herald 80", "+ actual Courier 60", "- actual 'Q7' 70"])
    var view = GraphView()
    view.minimumConfidence = Confidence(hundredths: 75)
    let alone = try Self.supports(Self.graph(["+ actual Herald 80"]))
    #expect(try Self.supports(view.applied(to: GraphParts(graph))) == alone)
  }

  private static func supports(_ source: some GraphSource) throws -> [EdgeKey: Support] {
    var collector = SupportCollector()
    try source.walk(&collector)
    return collector.supports
  }

  private static func graph(_ claims: [String], from first: Int = 0) throws -> Graph {
    let documents = claims.enumerated().map { number, claim in
      let words = claim.split(separator: " ")
      return Document(
        id: DocumentID(rawValue: "d\(first + number)"),
        source: words[2].first == "'" || words[2] == "-" ? nil : String(words[2]),
        sha256: "",
        sketch: words.count > 4 ? TextSketch(of: "The text \(words[4]) of an article") : nil
      )
    }
    return Graph(
      documents: documents,
      claims: try claims.enumerated().map { try claim($1, first + $0) }
    )
  }

  private static func claim(_ text: String, _ number: Int) throws -> Claim {
    let words = text.split(separator: " ").map(String.init)
    let speaker = words[2].first == "'" ? words[2].filter { $0 != "'" } : nil
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: "Q1"),
        relation: try #require(Relation("aids")),
        object: EntityID(rawValue: "Q2"),
        polarity: words[0] == "+" ? .positive : .negative,
        modality: try #require(Modality(rawValue: words[1]))
      ),
      document: DocumentID(rawValue: "d\(number)"),
      attribution: speaker.map(EntityID.init(rawValue:)),
      confidence: Confidence(hundredths: try #require(Int(words[3]))),
      evidence: Evidence(sentence: 1, range: 0..<1, text: "x", cue: "x", cueRange: 0..<1, rule: "x")
    )
  }
}

private struct DocumentCollector: GraphVisitor {
  var copies: [String: String] = [:]

  mutating func visit(_ document: Document) {
    copies[document.id.rawValue] = document.copyOf?.rawValue
  }
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {}
}

private struct SupportCollector: GraphVisitor {
  var supports: [EdgeKey: Support] = [:]

  mutating func visit(_ document: Document) {}
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { supports[edge.key] = edge.support }
}
