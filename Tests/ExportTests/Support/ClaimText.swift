import Export
import KnowledgeGraph

/// A graph written as one line a claim: "A supports B", "a leads B former", "A aids B planned",
/// "A aids B by C" for what C says.
///
/// Capital letters are states, small ones persons, and small ones doubled organizations.
struct ClaimText {
  let graph: Graph

  init(_ lines: [String]) {
    var actors: Set<String> = []
    var claims: [Claim] = []
    for (number, line) in lines.enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, let relation = Relation(words[1]) else { continue }
      actors.formUnion([words[0], words[2]])
      if words.contains("by"), let speaker = words.last { actors.insert(speaker) }
      claims.append(Self.claim(words[0], relation, words[2], Array(words.dropFirst(3)), number))
    }
    graph = Graph(entities: actors.map(Self.entity), claims: claims)
  }

  /// The factions of a layout, each as its members' names in order, the largest first.
  static func factions(of source: some GraphSource) throws -> [String] {
    var names = NodeNames()
    try source.walk(&names)
    var factions: [Int: [String]] = [:]
    for (name, place) in zip(names.names, try Layout(of: source)?.places ?? []) {
      if let faction = place.faction { factions[faction, default: []].append(name) }
    }
    return factions.sorted { $0.key < $1.key }.map { $0.value.sorted().joined(separator: " ") }
  }

  static func entity(_ name: String) -> Entity {
    let isState = name.first?.isUppercase == true
    return Entity(
      document: DocumentID(rawValue: "d"),
      id: EntityID(rawValue: name),
      name: name,
      type: isState ? .state : name.count == 1 ? .person : .organization
    )
  }

  private static func claim(
    _ subject: String,
    _ relation: Relation,
    _ object: String,
    _ marks: [String],
    _ number: Int
  ) -> Claim {
    let speaker = marks.firstIndex(of: "by").flatMap { marks.dropFirst($0 + 1).first }
    let modality = Modality.allCases.first { marks.contains($0.rawValue) }
    return Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: subject),
        relation: relation,
        object: EntityID(rawValue: object),
        polarity: marks.contains("denied") ? .negative : .positive,
        modality: modality ?? .actual
      ),
      document: DocumentID(rawValue: "d"),
      attribution: speaker.map(EntityID.init(rawValue:)),
      isFormer: marks.contains("former"),
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

/// Collects the identifiers of nodes.
private struct NodeNames: GraphVisitor {
  var names: [String] = []

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { names.append(node.id.rawValue) }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {}
}
