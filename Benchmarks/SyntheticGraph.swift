internal import KnowledgeGraph

/// A graph of any size whose nodes and edges have all attributes; the same in every run.
struct SyntheticGraph: GraphSource {
  let nodes: [Node]
  let edges: [Edge]

  init(nodes nodeCount: Int, edges edgeCount: Int) {
    nodes = (0..<nodeCount).map { Self.node($0, of: nodeCount) }
    let ids = nodes.map(\.id)
    let relations = Ontology.standard.relations
    var numbers = Numbers()
    edges = (0..<edgeCount).map { number in
      let subject = ids[number * nodeCount / edgeCount]
      return Self.edge(number, subject, relations, ids, &numbers)
    }
  }

  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    // Spans lend their elements: no copy is counted as the writer's work.
    let (nodes, edges) = (nodes.span, edges.span)
    for number in nodes.indices { try visitor.visit(nodes[number], entities: []) }
    for number in edges.indices { try visitor.visit(edges[number], claims: []) }
  }

  private static func node(_ number: Int, of count: Int) -> Node {
    // As many digits for all, so that the order of numbers is that of identifiers.
    let digits = 10_000_000 + number
    let id = number < count / 2 ? "Q\(digits)" : "organization:body-\(digits)"
    return Node(
      id: EntityID(rawValue: id),
      name: number % 20 == 0 ? "Smith & Sons \(number)" : "Council of Ministers \(number)",
      type: EntityType.allCases[number % 3],
      subtype: "government body",
      country: "IRQ",
      sector: .government,
      aliases: ["Council \(number)", "CoM \(number)"],
      mentions: 1 + number % 50,
      documents: 1 + number % 20
    )
  }

  private static func edge(
    _ number: Int,
    _ subject: EntityID,
    _ relations: [Relation],
    _ ids: [EntityID],
    _ numbers: inout Numbers
  ) -> Edge {
    let key = EdgeKey(
      subject: own(subject),
      relation: relations[numbers.below(relations.count)],
      object: own(ids[numbers.below(ids.count)]),
      polarity: numbers.below(10) == 0 ? .negative : .positive,
      modality: Modality.allCases[max(numbers.below(8) - 4, 0)]
    )
    return Edge(
      key: key,
      weight: 1 + number % 40,
      documents: 1 + number % 12,
      first: PartialDate(year: 2010 + number % 5, month: 1 + number % 12, day: 1 + number % 28),
      last: PartialDate(year: 2015 + number % 9, month: 1 + number % 12, day: 1 + number % 28),
      confidence: Confidence(hundredths: 30 + number % 70),
      attributions: number % 3 == 0 ? [own(ids[numbers.below(ids.count)])] : [],
      roles: number % 10 == 0 ? ["deputy prime minister"] : [],
      evidence: evidence(number),
      support: support(key.polarity, number),
      claimsDigest: ClaimsDigest(value: numbers.next())
    )
  }

  private static func support(_ polarity: Polarity, _ number: Int) -> Support {
    let (own, contrary) = (1 + number % 40, number % 3)
    return Support(
      affirmed: polarity == .positive ? own : contrary,
      denied: polarity == .positive ? contrary : own,
      sources: 1 + number % 12 % own,
      voices: 1 + number % 12 % own,
      belief: Confidence(hundredths: 20 + number % 80)
    )
  }

  /// An identifier in memory of its own, as readers of files make them.
  private static func own(_ id: EntityID) -> EntityID {
    EntityID(rawValue: String(decoding: Array(id.rawValue.utf8), as: UTF8.self))
  }

  /// A sentence; one of twenty has characters that formats must escape.
  private static func evidence(_ number: Int) -> String {
    let who = number % 20 == 0 ? "\"AT&T\" <sic>" : "The council"
    return "\(who) said in its statement \(number) on Friday that it would go on to work"
      + " together with its partners in the region."
  }

  /// Vigna's SplitMix64.
  private struct Numbers {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 1) % bound }
  }
}
