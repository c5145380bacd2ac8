internal import KnowledgeGraph

/// JSON-LD in the streaming form: the context first, then one node a line, its type first; the
/// nodes of a claim that stands in a graph of its own share a line.
struct JSONLDSyntax: RDFSyntax, ~Copyable {
  private var sink: ByteSink
  private let base: String
  private let kinds: [[UInt8]]
  private let properties: [[UInt8]]
  private let dates: [[UInt8]]
  private let relations: [[UInt8]]
  private let prefixes: [[UInt8]]
  private var name = IRIText()
  private var isFirstNode = true
  private var isInGraph = false

  init(to sink: consuming ByteSink, options: RDFOptions) {
    self.sink = sink
    base = options.base
    kinds = ResourceKind.allCases.map(Self.opening)
    properties = Property.allCases.map { Array(",\"\($0.term)\":".utf8) }
    dates = Property.allCases.flatMap { property in
      DatePrecision.allCases.map { Array(",\"\(property.term + $0.termEnding)\":\"".utf8) }
    }
    relations = Ontology.standard.definitions.map { Array(",\"\($0.name)\":\"".utf8) }
    prefixes = Prefix.allCases.map { Array("\($0.name):".utf8) }
  }

  private static func opening(_ kind: ResourceKind) -> [UInt8] {
    let types = kind.classes.map { "\"\($0.short)\"" }
    let list = types.count == 1 ? types[0] : "[\(types.joined(separator: ","))]"
    return Array("{\"@type\":\(list),\"@id\":\"".utf8)
  }

  mutating func begin() {
    sink.write("{\"@context\":")
    sink.write(JSONLDContext.text(base: base))
    sink.write(",\n\"@graph\":[\n")
  }

  consuming func end() -> ByteSink {
    sink.write("\n]}\n")
    return sink
  }

  mutating func beginGraph(_ document: DocumentID) {
    separate()
    sink.write("{\"@id\":\"")
    write(.document(document))
    sink.write("\",\"@graph\":[")
    isFirstNode = true
    isInGraph = true
  }

  mutating func endGraph() {
    sink.write("]}")
    isFirstNode = false
    isInGraph = false
  }

  mutating func beginNode(_ name: borrowing ResourceName, _ kind: ResourceKind?) {
    separate()
    if let kind { sink.write(kinds[kind.rawValue]) } else { sink.write("{\"@id\":\"") }
    write(name)
    sink.write("\"")
  }

  mutating func endNode() { sink.write("}") }

  mutating func assert(_ relation: Relation, _ object: EntityID) {
    sink.write(relations[relation.ordinal])
    write(.entity(object))
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ name: borrowing ResourceName) {
    sink.write(properties[property.rawValue])
    writeQuoted(name)
  }

  mutating func add(_ property: Property, _ entities: [EntityID]) {
    sink.write(properties[property.rawValue])
    if entities.count > 1 { sink.write("[") }
    for (index, entity) in entities.enumerated() {
      if index > 0 { sink.write(",") }
      writeQuoted(.entity(entity))
    }
    if entities.count > 1 { sink.write("]") }
  }

  mutating func add(_ property: Property, _ text: String) {
    sink.write(properties[property.rawValue])
    sink.write(literal: text)
  }

  mutating func add(_ property: Property, _ texts: [String]) {
    sink.write(properties[property.rawValue])
    if texts.count > 1 { sink.write("[") }
    for (index, text) in texts.enumerated() {
      if index > 0 { sink.write(",") }
      sink.write(literal: text)
    }
    if texts.count > 1 { sink.write("]") }
  }

  mutating func add(_ property: Property, _ number: Int) {
    sink.write(properties[property.rawValue])
    sink.write("\"")
    sink.write(number)
    sink.write("\"")
  }

  mutating func addTrue(_ property: Property) {
    sink.write(properties[property.rawValue])
    sink.write("\"true\"")
  }

  mutating func add(_ property: Property, _ date: PartialDate) {
    sink.write(dates[property.rawValue * DatePrecision.allCases.count + date.precision.rawValue])
    sink.write(date)
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ confidence: Confidence) {
    sink.write(properties[property.rawValue])
    sink.write("\"")
    sink.write(confidence)
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ digest: ClaimsDigest) {
    sink.write(properties[property.rawValue])
    sink.write("\"")
    sink.write(digest)
    sink.write("\"")
  }

  mutating func add(_ property: Property, decimal: String) {
    sink.write(properties[property.rawValue])
    sink.write("\"")
    sink.write(decimal)
    sink.write("\"")
  }

  private mutating func separate() {
    if !isFirstNode { sink.write(isInGraph ? "," as StaticString : ",\n") }
    isFirstNode = false
  }

  private mutating func writeQuoted(_ name: borrowing ResourceName) {
    sink.write("\"")
    write(name)
    sink.write("\"")
  }

  private mutating func write(_ name: borrowing ResourceName) {
    switch name {
    case .dataset: sink.write(base)
    case .ontology: sink.write(Prefix.ontology)
    default:
      guard let prefix = name.prefix else { return }
      self.name.clear()
      self.name.append(prefixes[prefix.rawValue])
      self.name.append(localOf: name)
      sink.write(self.name.bytes)
    }
  }
}

extension PartialDate {
  /// How much of the date is known.
  var precision: DatePrecision { day != nil ? .day : month != nil ? .month : .year }
}
