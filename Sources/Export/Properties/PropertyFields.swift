internal import KnowledgeGraph

/// The values of a node or an edge of a file by the names of their properties, as they are read.
struct PropertyFields {
  private let path: String
  private let line: Int
  private var values: [String: String] = [:]
  /// `id`, and of an edge `source` and `target`.
  private let ends: [String: String]

  /// Names that files of earlier versions have.
  private static let earlierNames = ["type": "entity_type"]

  /// The name that a property has today.
  static func currentName(of name: String) -> String { earlierNames[name] ?? name }

  /// - Parameters:
  ///   - element: the node or edge.
  ///   - names: the names of keys, where they are not their identifiers.
  ///   - isGuarded: whether `INF` is guarded.
  ///   - path: the file.
  init(_ element: GraphElement, _ names: [String: String], isGuarded: Bool, path: String) {
    self.path = path
    line = element.line
    ends = element.attributes
    for (key, value) in element.values {
      let name = Self.currentName(of: names[key] ?? key)
      values[name] = isGuarded ? InfinityGuard.unguarding(value) : value
    }
  }

  /// - Throws: `ValidationProblem` when a value is missing or wrong.
  func node() throws(ValidationProblem) -> Node {
    var node = Node(id: EntityID(rawValue: try end("id")), name: "", type: .state)
    var fields = self
    try fields.describe(&node, at: nil)
    return node
  }

  /// - Throws: `ValidationProblem` when a value is missing or wrong.
  func edge() throws(ValidationProblem) -> Edge {
    var edge = Edge(
      key: try key(),
      weight: 1,
      documents: 1,
      confidence: Confidence(hundredths: 0),
      evidence: ""
    )
    var fields = self
    try fields.describe(&edge, speakers: nil)
    return edge
  }

  private func key() throws(ValidationProblem) -> EdgeKey {
    let name = try required("relation")
    guard let relation = Relation(name) else {
      throw problem("the ontology has no relation '\(name)'")
    }
    let definition = relation.definition
    try expect("stance", definition.stance.rawValue)
    try expect("sign", "\(definition.sign)")
    return EdgeKey(
      subject: EntityID(rawValue: try end("source")),
      relation: relation,
      object: EntityID(rawValue: try end("target")),
      polarity: try value("polarity"),
      modality: try value("modality")
    )
  }

  /// Makes sure that a value, if it is there, is the one that follows from the relation.
  private func expect(_ name: String, _ expected: String) throws(ValidationProblem) {
    guard let found = values[name], found != expected else { return }
    throw problem("'\(name)' is '\(found)', and of this relation it is '\(expected)'")
  }

  private func list(_ name: String) -> [String] {
    guard let text = values[name] else { return [] }
    return text.split(separator: "; ", omittingEmptySubsequences: false).map(String.init)
  }

  private func value<Value: PlainValue>(_ name: String) throws(ValidationProblem) -> Value {
    let text = try required(name)
    guard let value = Value(plain: text) else {
      throw problem("'\(name)' is '\(text)', not \(Value.form)")
    }
    return value
  }

  private func required(_ name: String) throws(ValidationProblem) -> String {
    guard let text = values[name] else {
      throw problem("has no '\(name)': only files that entente wrote can be read")
    }
    return text
  }

  private func end(_ name: String) throws(ValidationProblem) -> String {
    guard let text = ends[name], NameToken.isValid(text) else {
      throw problem("the attribute '\(name)' is missing or no name token")
    }
    return text
  }

  private func problem(_ what: String) -> ValidationProblem {
    ValidationProblem(file: path, line: line, what: what)
  }
}

extension PropertyFields: PropertyScribe {
  typealias Failure = ValidationProblem

  mutating func add<Value: PlainValue>(
    _ name: StaticString,
    _ value: inout Value?
  ) throws(ValidationProblem) {
    value = values["\(name)"] == nil ? nil : try self.value("\(name)")
  }

  mutating func add<Value: PlainValue>(
    _ name: StaticString,
    required value: inout Value
  ) throws(ValidationProblem) {
    value = try self.value("\(name)")
  }

  mutating func add(_ name: StaticString, _ text: inout String?) { text = values["\(name)"] }

  mutating func add(
    _ name: StaticString,
    required text: inout String
  ) throws(ValidationProblem) {
    text = try required("\(name)")
  }

  mutating func add(_ name: StaticString, _ texts: inout [String]) { texts = list("\(name)") }

  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) {
    actors = list("\(name)").map(EntityID.init(rawValue:))
  }

  mutating func add(
    _ names: (StaticString, StaticString),
    _ coordinates: inout Coordinates?
  ) throws(ValidationProblem) {
    guard values["\(names.0)"] != nil || values["\(names.1)"] != nil else { return }
    let texts = (try required("\(names.0)"), try required("\(names.1)"))
    coordinates = Coordinates(latitude: texts.0, longitude: texts.1)
    guard coordinates == nil else { return }
    throw problem("'\(texts.0)' and '\(texts.1)' are no degrees north and east")
  }

  /// Takes what speaks for and against an edge; files of earlier versions do not tell it.
  mutating func add(
    _ names: (StaticString, StaticString, StaticString, StaticString),
    _ support: inout Support?
  ) throws(ValidationProblem) {
    guard values["\(names.3)"] != nil else { return }
    support = Support(
      affirmed: try value("\(names.0)"),
      denied: try value("\(names.1)"),
      sources: try value("\(names.2)"),
      belief: try value("\(names.3)")
    )
  }

  mutating func derive(_ name: StaticString, _ value: (some PlainText)?) {}

  mutating func derive(_ name: StaticString, _ text: String?) {}
}
