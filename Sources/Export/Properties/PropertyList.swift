internal import KnowledgeGraph

/// A property of nodes or edges.
public struct PropertyColumn: Hashable, Sendable {
  /// The name, the same in every format.
  public let name: String
  /// The type of the values.
  public let type: ValueType

  /// Whether graphs of differences alone tell it.
  public var isChange: Bool { name == "change" }
}

/// The properties that formats tell, in the order in which they tell them.
public enum PropertyList {
  /// Those of nodes.
  public static let nodes: [PropertyColumn] = {
    var list = ColumnScribe()
    var node = Node(id: EntityID(rawValue: ""), name: "", type: .state)
    list.describe(&node, at: nil)
    return list.columns
  }()

  /// Those of edges that follow from their kinds, which stand before the others.
  public static let kinds: [PropertyColumn] = {
    var list = ColumnScribe()
    if let kind = EdgeKind.all.first { list.describe(kind) }
    return list.columns
  }()

  /// All those of edges.
  public static let edges: [PropertyColumn] = {
    var list = ColumnScribe()
    guard let kind = EdgeKind.all.first else { return kinds }
    let nobody = EntityID(rawValue: "")
    let key = EdgeKey(subject: nobody, relation: kind.relation, object: nobody)
    var edge = Edge(
      key: key,
      weight: 1,
      documents: 1,
      confidence: Confidence(hundredths: 0),
      evidence: ""
    )
    list.describe(&edge, speakers: nil)
    return kinds + list.columns
  }()
}

extension [PropertyColumn] {
  /// Those that a graph declares.
  ///
  /// - Parameter changes: whether it tells what changed.
  func declared(withChanges changes: Bool) -> [PropertyColumn] {
    changes ? self : filter { !$0.isChange }
  }
}

/// Lists the properties, whatever their values.
private struct ColumnScribe: PropertyScribe {
  typealias Failure = Never

  private(set) var columns: [PropertyColumn] = []

  private mutating func list(_ name: StaticString, _ type: ValueType) {
    columns.append(PropertyColumn(name: "\(name)", type: type))
  }

  mutating func add<Value: PlainValue>(_ name: StaticString, _ value: inout Value?) {
    list(name, Value.type)
  }

  mutating func add<Value: PlainValue>(_ name: StaticString, required value: inout Value) {
    list(name, Value.type)
  }

  mutating func add(_ name: StaticString, _ text: inout String?) { list(name, .string) }

  mutating func add(_ name: StaticString, required text: inout String) { list(name, .string) }

  mutating func add(_ name: StaticString, _ texts: inout [String]) { list(name, .string) }

  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) { list(name, .string) }

  mutating func add(_ names: (StaticString, StaticString), _ coordinates: inout Coordinates?) {
    for name in [names.0, names.1] { list(name, Degrees.type) }
  }

  mutating func add(
    _ names: SupportNames,
    _ support: inout Support?
  ) {
    for name in [names.affirmed, names.denied, names.sources, names.voices] {
      list(name, Int.type)
    }
    list(names.belief, Confidence.type)
  }

  mutating func derive<Value: PlainText>(_ name: StaticString, _ value: Value?) {
    list(name, Value.type)
  }

  mutating func derive(_ name: StaticString, _ text: String?) { list(name, .string) }
}
