internal import KnowledgeGraph

/// The properties of a part of a graph as texts, in order.
struct PropertyTexts: ~Copyable {
  /// A property with its text; nothing where it has no value.
  struct Field {
    let name: String
    let type: ValueType
    let text: String?
  }

  private(set) var fields: [Field] = []
  private let holdsDerived: Bool
  private var sink = ByteSink(descriptor: nil, capacity: 64)

  private init(holdingDerived holdsDerived: Bool) { self.holdsDerived = holdsDerived }

  /// What all edges of a kind share.
  static func fields(of kind: EdgeKind) -> [Field] {
    var texts = PropertyTexts(holdingDerived: true)
    texts.describe(kind)
    return texts.fields
  }

  /// What is said of a node that does not follow from anything else.
  static func fields(of node: Node) -> [Field] {
    var texts = PropertyTexts(holdingDerived: false)
    var node = node
    texts.describe(&node, at: nil)
    return texts.fields
  }

  /// What is said of an edge that does not follow from anything else.
  static func fields(of edge: Edge) -> [Field] {
    var texts = PropertyTexts(holdingDerived: false)
    var edge = edge
    texts.describe(&edge, speakers: nil)
    return texts.fields
  }

  private mutating func keep(_ name: StaticString, _ text: String?) {
    fields.append(Field(name: "\(name)", type: .string, text: text))
  }

  private mutating func keep<Value: PlainText>(_ name: StaticString, plain value: Value?) {
    let text = value.map { value in
      sink.clear()
      value.write(to: &sink)
      return sink.withBytes { String(decoding: $0) }
    }
    fields.append(Field(name: "\(name)", type: Value.type, text: text))
  }
}

extension PropertyTexts: PropertyScribe {
  typealias Failure = Never

  mutating func add(_ name: StaticString, _ value: inout (some PlainValue)?) {
    keep(name, plain: value)
  }

  mutating func add<Value: PlainValue>(_ name: StaticString, required value: inout Value) {
    keep(name, plain: Optional(value))
  }

  mutating func add(_ name: StaticString, _ text: inout String?) { keep(name, text) }

  mutating func add(_ name: StaticString, required text: inout String) { keep(name, text) }

  mutating func add(_ name: StaticString, _ texts: inout [String]) {
    keep(name, texts.joined(separator: "; "))
  }

  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) {
    keep(name, actors.map(\.rawValue).joined(separator: "; "))
  }

  mutating func add(_ names: (StaticString, StaticString), _ coordinates: inout Coordinates?) {
    keep(names.0, coordinates?.latitude)
    keep(names.1, coordinates?.longitude)
  }

  mutating func add(
    _ names: SupportNames,
    _ support: inout Support?
  ) {
    keep(names.affirmed, plain: support?.affirmed)
    keep(names.denied, plain: support?.denied)
    keep(names.sources, plain: support?.sources)
    keep(names.voices, plain: support?.voices)
    keep(names.belief, plain: support?.belief)
  }

  mutating func derive(_ name: StaticString, _ value: (some PlainText)?) {
    if holdsDerived { keep(name, plain: value) }
  }

  mutating func derive(_ name: StaticString, _ text: String?) {
    if holdsDerived { keep(name, text) }
  }
}
