internal import KnowledgeGraph

/// JSON-LD in the streaming form: the context first, then one node a line, its type first; the
/// nodes of a claim that stands in a graph of its own share a line.
struct JSONLDSyntax: RDFSyntax, ~Copyable {
  private var sink: ByteSink
  private let base: String
  private let kinds: ByteTable
  private let properties: ByteTable
  private let dates: ByteTable
  private let relations: ByteTable
  private let prefixes: ByteTable
  /// Polarity and modality, for each pair of the two.
  private let assertions: ByteTable
  private let iris = IRIText()
  private static let assertionCount = Polarity.allCases.count * Modality.allCases.count
  private var isFirstNode = true
  private var isInGraph = false

  init(to sink: consuming ByteSink, options: RDFOptions) {
    self.sink = sink
    base = options.base
    kinds = ByteTable(ResourceKind.allCases.map(Self.opening))
    properties = ByteTable(Property.allCases.map { ",\"\($0.term)\":" })
    dates = ByteTable(
      Property.allCases.flatMap { property in
        DatePrecision.allCases.map { ",\"\(property.term + $0.termEnding)\":\"" }
      }
    )
    relations = ByteTable(Ontology.standard.definitions.map { ",\"\($0.name)\":\"" })
    prefixes = ByteTable(Prefix.allCases.map { "\($0.name):" })
    assertions = ByteTable(
      EdgeKind.all.prefix(Self.assertionCount).map {
        ",\"polarity\":\"\($0.polarity.rawValue)\",\"modality\":\"\($0.modality.rawValue)\""
      }
    )
  }

  private static func opening(_ kind: ResourceKind) -> String {
    let types = kind.classes.map { "\"\($0.short)\"" }
    let list = types.count == 1 ? types[0] : "[\(types.joined(separator: ","))]"
    return "{\"@type\":\(list),\"@id\":\""
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
    if let kind { kinds.write(kind.rawValue, to: &sink) } else { sink.write("{\"@id\":\"") }
    write(name)
    sink.write("\"")
  }

  mutating func endNode() { sink.write("}") }

  mutating func assert(_ relation: Relation, _ object: EntityID) {
    relations.write(relation.ordinal, to: &sink)
    write(.entity(object))
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ name: borrowing ResourceName) {
    properties.write(property.rawValue, to: &sink)
    writeQuoted(name)
  }

  mutating func add(_ property: Property, _ entities: [EntityID]) {
    add(property, entities) { .entity($0) }
  }

  mutating func add(_ property: Property, _ documents: [DocumentID]) {
    add(property, documents) { .document($0) }
  }

  /// Writes one resource, or a list of several.
  private mutating func add<Element>(
    _ property: Property,
    _ elements: [Element],
    name: (Element) -> ResourceName
  ) {
    properties.write(property.rawValue, to: &sink)
    if elements.count > 1 { sink.write("[") }
    for (index, element) in elements.enumerated() {
      if index > 0 { sink.write(",") }
      writeQuoted(name(element))
    }
    if elements.count > 1 { sink.write("]") }
  }

  mutating func add(_ property: Property, _ text: String) {
    properties.write(property.rawValue, to: &sink)
    sink.write(literal: text)
  }

  mutating func add(_ property: Property, _ texts: [String]) {
    properties.write(property.rawValue, to: &sink)
    if texts.count > 1 { sink.write("[") }
    for (index, text) in texts.enumerated() {
      if index > 0 { sink.write(",") }
      sink.write(literal: text)
    }
    if texts.count > 1 { sink.write("]") }
  }

  mutating func add(_ property: Property, _ number: Int) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"")
    sink.write(number)
    sink.write("\"")
  }

  mutating func addTrue(_ property: Property) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"true\"")
  }

  mutating func add(_ property: Property, _ date: PartialDate) {
    let number = property.rawValue * DatePrecision.allCases.count + date.precision.rawValue
    dates.write(number, to: &sink)
    sink.write(date)
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ confidence: Confidence) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"")
    sink.write(confidence)
    sink.write("\"")
  }

  mutating func add(_ property: Property, _ digest: ClaimsDigest) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"")
    sink.write(digest)
    sink.write("\"")
  }

  mutating func add(_ property: Property, decimal: String) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"")
    sink.write(decimal)
    sink.write("\"")
  }

  mutating func add(_ property: Property, entity id: borrowing EntityID) {
    properties.write(property.rawValue, to: &sink)
    sink.write("\"entity:")
    sink.write(encoded: id.rawValue)
    sink.write("\"")
  }

  mutating func add(assertionOf kind: EdgeKind) {
    assertions.write(kind.ordinal % Self.assertionCount, to: &sink)
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
      prefixes.write(prefix.rawValue, to: &sink)
      iris.write(localOf: name, to: &sink)
    }
  }
}

extension PartialDate {
  /// How much of the date is known.
  var precision: DatePrecision { day != nil ? .day : month != nil ? .month : .year }
}
