internal import KnowledgeGraph

/// The numbers of the properties of nodes, or of edges, by the names that files give them.
struct PropertyColumns: Sendable {
  static let nodes = PropertyColumns(PropertyList.nodes)
  static let edges = PropertyColumns(PropertyList.edges)

  /// Names that files of earlier versions have.
  private static let earlierNames = ["type": "entity_type"]

  /// The name that a property has today.
  static func currentName(of name: String) -> String { earlierNames[name] ?? name }

  /// The names that files may give, and the numbers of their properties.
  let names: [(name: String, number: Int)]
  private let numbers: WordTable<Int>
  /// The properties by which a reader knows what an edge is; 0 among those of nodes.
  let relation: Int
  let stance: Int
  let sign: Int
  let polarity: Int
  let modality: Int
  /// What follows from each relation.
  let ofRelations: [(stance: String, sign: String)]

  private init(_ columns: [PropertyColumn]) {
    var names = columns.enumerated().map { (name: $1.name, number: $0) }
    for (earlier, current) in Self.earlierNames.sorted(by: { $0.key < $1.key }) {
      names += names.filter { $0.name == current }.map { (earlier, $0.number) }
    }
    self.names = names
    numbers = WordTable(names.map { ($0.name, $0.number) })
    let places = Dictionary(names.map { ($0.name, $0.number) }) { first, _ in first }
    relation = places["relation"] ?? 0
    stance = places["stance"] ?? 0
    sign = places["sign"] ?? 0
    polarity = places["polarity"] ?? 0
    modality = places["modality"] ?? 0
    ofRelations = Ontology.standard.definitions.map { ($0.stance.rawValue, "\($0.sign)") }
  }

  /// The number of a property; nothing where it is none of ours.
  subscript(name: Span<UInt8>) -> Int? { numbers[name] }
}
