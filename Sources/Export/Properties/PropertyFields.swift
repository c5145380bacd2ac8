internal import KnowledgeGraph

/// The values of a node or an edge of a file by their properties, as they are read.
///
/// One value serves all parts of a file: the bytes of texts stand one behind the other in one block
/// of memory.
struct PropertyFields {
  /// What tells which part it is.
  enum Identifier: String, CaseIterable {
    case id, source, target

    fileprivate var ordinal: Int {
      switch self {
      case .id: 0
      case .source: 1
      case .target: 2
      }
    }
  }

  private let path: String
  private var line = 0
  private var bytes: [UInt8] = []
  /// Where the value of each property of the plan stands, by its number there.
  private var places: [Range<Int>?]
  private var identifiers = [Range<Int>?](repeating: nil, count: Identifier.allCases.count)
  /// The number of the property that the plan names next.
  private var next = 0
  private var pool = StringPool()

  /// - Parameter path: the file.
  init(path: String) {
    self.path = path
    let count = max(PropertyList.nodes.count, PropertyList.edges.count)
    places = Array(repeating: nil, count: count)
  }

  /// Forgets all values, and begins a node or an edge.
  mutating func begin(line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    for index in places.indices { places[index] = nil }
    for index in identifiers.indices { identifiers[index] = nil }
  }

  /// Keeps an identifier.
  mutating func set(_ identifier: Identifier, _ text: Span<UInt8>) {
    identifiers[identifier.ordinal] = keep(text)
  }

  /// Keeps the value of a property, of several the last.
  ///
  /// - Parameter column: the number of the property among those of nodes, or of edges.
  mutating func set(column: Int, _ text: Span<UInt8>) { places[column] = keep(text) }

  private mutating func keep(_ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// - Throws: `ValidationProblem` when a value is missing or wrong.
  mutating func node() throws(ValidationProblem) -> Node {
    var node = Node(id: try identifier(.id), name: "", type: .state)
    next = 0
    try describe(&node, at: nil)
    return node
  }

  /// - Throws: `ValidationProblem` when a value is missing or wrong.
  mutating func edge() throws(ValidationProblem) -> Edge {
    var edge = Edge(
      key: try key(),
      weight: 1,
      documents: 1,
      confidence: Confidence(hundredths: 0),
      evidence: ""
    )
    next = PropertyList.kinds.count
    try describe(&edge, speakers: nil)
    return edge
  }

  private mutating func key() throws(ValidationProblem) -> EdgeKey {
    let columns = PropertyColumns.edges
    let place = try required(columns.relation, "relation")
    guard let relation = Relation.words[bytes.span.extracting(place)] else {
      throw problem("the ontology has no relation '\(text(place))'")
    }
    let expected = columns.ofRelations[relation.ordinal]
    try expect(columns.stance, "stance", expected.stance)
    try expect(columns.sign, "sign", expected.sign)
    return EdgeKey(
      subject: try identifier(.source),
      relation: relation,
      object: try identifier(.target),
      polarity: try value(columns.polarity, "polarity"),
      modality: try value(columns.modality, "modality")
    )
  }

  /// Makes sure that a value, if it is there, is the one that follows from the relation.
  private func expect(
    _ column: Int,
    _ name: StaticString,
    _ expected: String
  ) throws(ValidationProblem) {
    guard let place = places[column],
      !bytes.span.extracting(place).isEqual(to: expected.utf8.span)
    else { return }
    throw problem("'\(name)' is '\(text(place))', and of this relation it is '\(expected)'")
  }

  private mutating func string(_ place: Range<Int>) -> String {
    let bytes = bytes
    return pool.string(bytes.span.extracting(place))
  }

  /// A text for a message.
  private func text(_ place: Range<Int>) -> String {
    String(decoding: bytes.span.extracting(place))
  }

  private mutating func list(_ column: Int) -> [String] {
    guard let place = places[column] else { return [] }
    var texts: [String] = []
    var start = place.lowerBound
    while let end = separator(in: start..<place.upperBound) {
      texts.append(string(start..<end))
      start = end + 2
    }
    texts.append(string(start..<place.upperBound))
    return texts
  }

  /// Where a semicolon and a space stand first.
  private func separator(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let end = bytes.span.firstIndex(of: UInt8(ascii: ";"), from: start),
      end + 1 < range.upperBound
    {
      if bytes[end + 1] == 0x20 { return end }
      start = end + 1
    }
    return nil
  }

  private func value<Value: PlainValue>(
    _ column: Int,
    _ name: StaticString
  ) throws(ValidationProblem) -> Value {
    let place = try required(column, name)
    guard let value = Value(plain: bytes.span.extracting(place)) else {
      throw problem("'\(name)' is '\(text(place))', not \(Value.form)")
    }
    return value
  }

  private func required(
    _ column: Int,
    _ name: StaticString
  ) throws(ValidationProblem) -> Range<Int> {
    guard let place = places[column] else {
      throw problem("has no '\(name)': only files that entente wrote can be read")
    }
    return place
  }

  private mutating func identifier(
    _ identifier: Identifier
  ) throws(ValidationProblem) -> EntityID {
    guard let place = identifiers[identifier.ordinal],
      NameToken.isValid(bytes.span.extracting(place))
    else {
      throw problem("the attribute '\(identifier.rawValue)' is missing or no name token")
    }
    return EntityID(rawValue: string(place))
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
    value = places[next] == nil ? nil : try self.value(next, name)
    next += 1
  }

  mutating func add<Value: PlainValue>(
    _ name: StaticString,
    required value: inout Value
  ) throws(ValidationProblem) {
    value = try self.value(next, name)
    next += 1
  }

  mutating func add(_ name: StaticString, _ text: inout String?) {
    text = places[next].map { string($0) }
    next += 1
  }

  mutating func add(
    _ name: StaticString,
    required text: inout String
  ) throws(ValidationProblem) {
    text = string(try required(next, name))
    next += 1
  }

  mutating func add(_ name: StaticString, _ texts: inout [String]) {
    texts = list(next)
    next += 1
  }

  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) {
    actors = list(next).map(EntityID.init(rawValue:))
    next += 1
  }

  mutating func add(
    _ names: (StaticString, StaticString),
    _ coordinates: inout Coordinates?
  ) throws(ValidationProblem) {
    defer { next += 2 }
    guard places[next] != nil || places[next + 1] != nil else { return }
    let texts = (text(try required(next, names.0)), text(try required(next + 1, names.1)))
    coordinates = Coordinates(latitude: texts.0, longitude: texts.1)
    guard coordinates == nil else { return }
    throw problem("'\(texts.0)' and '\(texts.1)' are no degrees north and east")
  }

  /// Takes what speaks for and against an edge; files of earlier versions do not tell it.
  mutating func add(
    _ names: SupportNames,
    _ support: inout Support?
  ) throws(ValidationProblem) {
    defer { next += 5 }
    guard places[next + 4] != nil else { return }
    let sources: Int = try value(next + 2, names.sources)
    support = Support(
      affirmed: try value(next, names.affirmed),
      denied: try value(next + 1, names.denied),
      sources: sources,
      // Those of earlier versions call voices sources.
      voices: places[next + 3] == nil ? sources : try value(next + 3, names.voices),
      belief: try value(next + 4, names.belief)
    )
  }

  mutating func derive(_ name: StaticString, _ value: (some PlainText)?) { next += 1 }

  mutating func derive(_ name: StaticString, _ text: String?) { next += 1 }
}
