import KnowledgeGraph

/// A sequence of numbers that is the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Steele, Lea and Flood's SplitMix64 (2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes graphs that hold everything that a graph may hold.
struct RandomGraph {
  private var numbers: SeededNumbers
  private let texts: [String]

  /// - Parameters:
  ///   - seed: what tells one graph from another.
  ///   - texts: where names, titles and sentences are taken from.
  init(seed: UInt64, texts: [String] = HostileText.all) {
    numbers = SeededNumbers(seed: seed)
    self.texts = texts
  }

  /// A graph of some documents, entities and claims; every claim's ends are entities.
  mutating func graph(entities count: Int = 12, claims: Int = 40) -> Graph {
    let documents = (0..<3).map { document($0) }
    let ids = (0..<max(count, 1)).map { identifier($0) }
    let entities = ids.enumerated().flatMap { position, id in
      documents.prefix(1 + position % documents.count).map { entity(id, position, in: $0.id) }
    }
    let claims = (0..<claims).map { _ in claim(among: ids, in: pick(documents).id) }
    return Graph(documents: documents, entities: entities, claims: claims)
  }

  private func identifier(_ number: Int) -> EntityID {
    switch number % 5 {
    case 0: EntityID(rawValue: "Q\(number + 1)")
    case 1: EntityID(rawValue: "organization:body-\(number)")
    case 2: EntityID(rawValue: "person:имя-\(number)")
    // Two that are the same character for character, but not byte by byte.
    case 3: EntityID(rawValue: number < 5 ? "person:\u{E9}" : "person:\u{E9}-\(number)")
    default: EntityID(rawValue: number < 5 ? "person:e\u{301}" : "organization:u.s..\(number).")
    }
  }

  private mutating func document(_ number: Int) -> Document {
    Document(
      id: DocumentID(rawValue: "document-\(number)"),
      title: chance() ? text() : nil,
      published: date(),
      source: chance() ? text() : nil,
      url: number % 3 == 0 ? "https://gazette.example/news?n=\(number)&of=all" : nil,
      sha256: String(repeating: String(number % 10), count: 64),
      // Of two texts, so that some are copies of one another.
      sketch: chance() ? TextSketch(of: "The text number \(number % 2) of some") : nil
    )
  }

  private mutating func entity(_ id: EntityID, _ number: Int, in document: DocumentID) -> Entity {
    Entity(
      document: document,
      id: id,
      name: text(),
      type: EntityType.allCases[number % 3],
      subtype: number % 3 == 0 ? nil : "party",
      country: chance() ? "IRQ" : nil,
      sector: chance() ? pick(Sector.allCases) : nil,
      aliases: (0..<below(3)).map { _ in text() },
      mentions: (0..<below(4)).map { _ in mention() }
    )
  }

  private mutating func mention() -> Mention {
    let start = below(1000)
    return Mention(
      range: start..<(start + 1 + below(20)),
      text: text(),
      resolution: pick(Resolution.allCases)
    )
  }

  private mutating func claim(among ids: [EntityID], in document: DocumentID) -> Claim {
    let key = EdgeKey(
      subject: pick(ids),
      relation: pick(Ontology.standard.relations),
      object: pick(ids),
      polarity: pick(Polarity.allCases),
      modality: pick(Modality.allCases)
    )
    let takesRole = ["holdsOfficeIn", "leads"].contains(key.relation.name)
    return Claim(
      edge: key,
      document: document,
      attribution: chance() ? pick(ids) : nil,
      role: takesRole && chance() ? text() : nil,
      isFormer: key.relation.definition.stance == .affiliation && chance(),
      date: date(),
      place: chance() ? text() : nil,
      coordinates: chance()
        ? Coordinates(north: below(180) * 100_000 - 9_000_000, east: below(36_000_000) - 18_000_000)
        : nil,
      confidence: Confidence(hundredths: below(101)),
      evidence: evidence()
    )
  }

  private mutating func evidence() -> Evidence {
    let start = below(5000)
    return Evidence(
      sentence: 1 + below(40),
      range: start..<(start + 80),
      text: text(),
      cue: text(),
      cueRange: (start + 5)..<(start + 20),
      rule: "verb:attack"
    )
  }

  private mutating func date() -> PartialDate? {
    switch below(4) {
    case 0: nil
    case 1: PartialDate(year: 1990 + below(35))
    case 2: PartialDate(year: 1990 + below(35), month: 1 + below(12))
    default: PartialDate(year: 1990 + below(35), month: 1 + below(12), day: 1 + below(28))
    }
  }

  private mutating func text() -> String { texts.isEmpty ? "" : pick(texts) }

  private mutating func chance() -> Bool { below(2) == 0 }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
