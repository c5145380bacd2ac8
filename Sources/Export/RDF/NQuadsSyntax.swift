internal import KnowledgeGraph

/// N-Quads in the canonical form: one triple a line, in the default graph or in a document's.
struct NQuadsSyntax: RDFSyntax, ~Copyable {
  private var sink: ByteSink
  private let base: String
  private let kinds: ByteTable
  private let properties: ByteTable
  private let relations: ByteTable
  private let datatypes: ByteTable
  private let dateTypes: ByteTable
  private let prefixes: ByteTable
  private let iris = IRIText()
  /// The name of the open node.
  private var subject = ByteSink(descriptor: nil, capacity: 512)
  /// What follows an object: the graph, if there is one, and the end of the line.
  private var ending = ByteSink(descriptor: nil, capacity: 512)

  init(to sink: consuming ByteSink, options: RDFOptions) {
    self.sink = sink
    base = options.base
    kinds = ByteTable(
      ResourceKind.allCases.flatMap { kind in
        // Three classes at most, so that the rows are of equal length.
        (0..<3).map { index in
          guard index < kind.classes.count else { return "" }
          return " <\(Prefix.rdf.namespace(base: ""))type> <\(kind.classes[index].iri)>"
        }
      }
    )
    properties = ByteTable(Property.allCases.map { " <\($0.name.iri)> " })
    relations = ByteTable(
      Ontology.standard.definitions.map { " <\(Prefix.ontology)\($0.name)> " }
    )
    let xsd = Prefix.xsd.namespace(base: "")
    datatypes = ByteTable(
      Property.allCases.map { property in
        property.valueType.datatype.map { "\"^^<\(xsd)\($0)>" } ?? "\""
      }
    )
    dateTypes = ByteTable(DatePrecision.allCases.map { "\"^^<\(xsd)\($0.datatype)>" })
    prefixes = ByteTable(Prefix.allCases.map { "<\($0.namespace(base: options.base))" })
    ending.write(" .\n")
  }

  mutating func begin() {}

  consuming func end() -> ByteSink { sink }

  mutating func beginGraph(_ document: DocumentID) {
    ending.clear()
    ending.write(" ")
    prefixes.write(Prefix.document.rawValue, to: &ending)
    iris.write(localOf: .document(document), to: &ending)
    ending.write("> .\n")
  }

  mutating func endGraph() {
    ending.clear()
    ending.write(" .\n")
  }

  mutating func beginNode(_ name: borrowing ResourceName, _ kind: ResourceKind?) {
    subject.clear()
    Self.write(name, prefixes, iris, base: base, to: &subject)
    guard let kind else { return }
    for index in (3 * kind.rawValue)..<(3 * kind.rawValue + 3) where !kinds.isEmpty(index) {
      sink.write(subject)
      kinds.write(index, to: &sink)
      sink.write(ending)
    }
  }

  mutating func endNode() {}

  mutating func assert(_ relation: Relation, _ object: EntityID) {
    sink.write(subject)
    relations.write(relation.ordinal, to: &sink)
    write(.entity(object))
  }

  mutating func add(_ property: Property, _ name: borrowing ResourceName) {
    open(property)
    write(name)
  }

  mutating func add(_ property: Property, _ entities: [EntityID]) {
    for entity in entities { add(property, .entity(entity)) }
  }

  mutating func add(_ property: Property, _ documents: [DocumentID]) {
    for document in documents { add(property, .document(document)) }
  }

  mutating func add(_ property: Property, _ text: String) {
    open(property)
    sink.write(literal: text)
    sink.write(ending)
  }

  mutating func add(_ property: Property, _ texts: [String]) {
    for text in texts { add(property, text) }
  }

  mutating func add(_ property: Property, _ number: Int) {
    open(property)
    sink.write("\"")
    sink.write(number)
    datatypes.write(property.rawValue, to: &sink)
    sink.write(ending)
  }

  mutating func addTrue(_ property: Property) {
    open(property)
    sink.write("\"true")
    datatypes.write(property.rawValue, to: &sink)
    sink.write(ending)
  }

  mutating func add(_ property: Property, _ date: PartialDate) {
    open(property)
    sink.write("\"")
    sink.write(date)
    dateTypes.write(date.precision.rawValue, to: &sink)
    sink.write(ending)
  }

  mutating func add(_ property: Property, _ confidence: Confidence) {
    open(property)
    sink.write("\"")
    sink.write(confidence)
    datatypes.write(property.rawValue, to: &sink)
    sink.write(ending)
  }

  mutating func add(_ property: Property, _ digest: ClaimsDigest) {
    open(property)
    sink.write("\"")
    sink.write(digest)
    datatypes.write(property.rawValue, to: &sink)
    sink.write(ending)
  }

  mutating func add(_ property: Property, decimal: String) {
    open(property)
    sink.write("\"")
    sink.write(decimal)
    datatypes.write(property.rawValue, to: &sink)
    sink.write(ending)
  }

  private mutating func open(_ property: Property) {
    sink.write(subject)
    properties.write(property.rawValue, to: &sink)
  }

  mutating func add(_ property: Property, entity id: borrowing EntityID) {
    open(property)
    prefixes.write(Prefix.entity.rawValue, to: &sink)
    sink.write(encoded: id.rawValue)
    sink.write(">")
    sink.write(ending)
  }

  private mutating func write(_ name: borrowing ResourceName) {
    Self.write(name, prefixes, iris, base: base, to: &sink)
    sink.write(ending)
  }

  private static func write(
    _ name: borrowing ResourceName,
    _ prefixes: ByteTable,
    _ iris: IRIText,
    base: String,
    to sink: inout ByteSink
  ) {
    switch name {
    case .dataset: sink.write("<\(base)")
    case .ontology: sink.write("<\(Prefix.ontology)")
    default:
      guard let prefix = name.prefix else { return }
      prefixes.write(prefix.rawValue, to: &sink)
      iris.write(localOf: name, to: &sink)
    }
    sink.write(">")
  }
}
