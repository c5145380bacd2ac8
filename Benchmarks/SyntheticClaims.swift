internal import KnowledgeGraph

/// A graph of any size with one claim an edge, made as it is walked over; the same in every run.
///
/// Its edges come in no order: what reads its records has to sort them.
struct SyntheticClaims: GraphSource {
  private let nodes: Int
  private let claims: Int
  private static let documents = 1000

  init(nodes: Int, claims: Int) {
    self.nodes = nodes
    self.claims = claims
  }

  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for number in 0..<Self.documents { try visitor.visit(Self.document(number)) }
    for number in 0..<nodes {
      let entity = Self.entity(number)
      if let node = Node([entity]) { try visitor.visit(node, entities: [entity]) }
    }
    // Relations that take ends of any type.
    let relations = Ontology.standard.relations.filter { $0.definition.stance != .affiliation }
    for number in 0..<claims {
      let claim = self.claim(number, relations)
      if let edge = Edge([claim]) { try visitor.visit(edge, claims: [claim]) }
    }
  }

  private static func document(_ number: Int) -> Document {
    Document(
      id: DocumentID(rawValue: "doc-\(number)"),
      title: "Report \(number)",
      published: PartialDate(year: 2015, month: 1 + number % 12, day: 1 + number % 28),
      source: "Agency",
      sha256: String(repeating: "0", count: 64)
    )
  }

  private static func entity(_ number: Int) -> Entity {
    Entity(
      document: DocumentID(rawValue: "doc-\(number % documents)"),
      id: identifier(number),
      name: "Council of Ministers \(number)",
      type: EntityType.allCases[number % 3],
      country: "IRQ",
      aliases: ["Council \(number)"]
    )
  }

  private static func identifier(_ number: Int) -> EntityID {
    EntityID(rawValue: number % 2 == 0 ? "Q\(number)" : "organization:body-\(number)")
  }

  private func claim(_ number: Int, _ relations: [Relation]) -> Claim {
    // Steps that have no divisor in common with powers of ten and two reach every node.
    let subject = (number &* 7_919_111) % nodes
    let object = (number &* 104_729 &+ number / nodes) % nodes
    return Claim(
      edge: EdgeKey(
        subject: Self.identifier(subject),
        relation: relations[number / nodes % relations.count],
        object: Self.identifier(object),
        polarity: number % 10 == 0 ? .negative : .positive
      ),
      document: DocumentID(rawValue: "doc-\(number % Self.documents)"),
      attribution: number % 3 == 0 ? Self.identifier(object) : nil,
      date: PartialDate(year: 2015, month: 1 + number % 12, day: 1 + number % 28),
      confidence: Confidence(hundredths: 30 + number % 70),
      evidence: evidence(number)
    )
  }

  private func evidence(_ number: Int) -> Evidence {
    Evidence(
      sentence: 1 + number % 40,
      range: number..<(number + 110),
      text: "The council said in its statement \(number) on Friday that it would go on to work"
        + " together with its partners in the region.",
      cue: "work together with",
      cueRange: (number + 60)..<(number + 78),
      rule: "verb:work-with"
    )
  }
}
