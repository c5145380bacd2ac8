internal import KnowledgeGraph

/// N-Quads in the canonical form: one triple a line, in the default graph or in a document's.
struct NQuadsSyntax: RDFSyntax, ~Copyable {
  private var sink: ByteSink
  private let base: String
  private let kinds: [[UInt8]]
  private let properties: [[UInt8]]
  private let relations: [[UInt8]]
  private let datatypes: [[UInt8]]
  private let dateTypes: [[UInt8]]
  private let prefixes: [[UInt8]]
  private var subject = IRIText()
  private var object = IRIText()
  /// What follows an object: the graph, if there is one, and the end of the line.
  private var ending = IRIText()

  init(to sink: consuming ByteSink, options: RDFOptions) {
    self.sink = sink
    base = options.base
    kinds = ResourceKind.allCases.flatMap { kind in
      // Three classes at most, so that the rows are of equal length.
      (0..<3).map { index in
        guard index < kind.classes.count else { return [] }
        return Array(" <\(Prefix.rdf.namespace(base: ""))type> <\(kind.classes[index].iri)>".utf8)
      }
    }
    properties = Property.allCases.map { Array(" <\($0.name.iri)> ".utf8) }
    relations = Ontology.standard.definitions.map { Array(" <\(Prefix.ontology)\($0.name)> ".utf8) }
    let xsd = Prefix.xsd.namespace(base: "")
    datatypes = Property.allCases.map { property in
      property.valueType.datatype.map { Array("\"^^<\(xsd)\($0)>".utf8) } ?? Array("\"".utf8)
    }
    dateTypes = DatePrecision.allCases.map { Array("\"^^<\(xsd)\($0.datatype)>".utf8) }
    prefixes = Prefix.allCases.map { Array("<\($0.namespace(base: options.base))".utf8) }
    ending.append(Array(" .\n".utf8))
  }

  mutating func begin() {}

  consuming func end() -> ByteSink { sink }

  mutating func beginGraph(_ document: DocumentID) {
    ending.clear()
    ending.append(byte: UInt8(ascii: " "))
    Self.append(.document(document), to: &ending, base: base, prefixes: prefixes)
    ending.append(Array(" .\n".utf8))
  }

  mutating func endGraph() {
    ending.clear()
    ending.append(Array(" .\n".utf8))
  }

  mutating func beginNode(_ name: borrowing ResourceName, _ kind: ResourceKind?) {
    subject.clear()
    Self.append(name, to: &subject, base: base, prefixes: prefixes)
    guard let kind else { return }
    for index in (3 * kind.rawValue)..<(3 * kind.rawValue + 3) where !kinds[index].isEmpty {
      sink.write(subject.bytes)
      sink.write(kinds[index])
      sink.write(ending.bytes)
    }
  }

  mutating func endNode() {}

  mutating func assert(_ relation: Relation, _ object: EntityID) {
    sink.write(subject.bytes)
    sink.write(relations[relation.ordinal])
    write(.entity(object))
  }

  mutating func add(_ property: Property, _ name: borrowing ResourceName) {
    open(property)
    write(name)
  }

  mutating func add(_ property: Property, _ entities: [EntityID]) {
    for entity in entities { add(property, .entity(entity)) }
  }

  mutating func add(_ property: Property, _ text: String) {
    open(property)
    sink.write(literal: text)
    sink.write(ending.bytes)
  }

  mutating func add(_ property: Property, _ texts: [String]) {
    for text in texts { add(property, text) }
  }

  mutating func add(_ property: Property, _ number: Int) {
    open(property)
    sink.write("\"")
    sink.write(number)
    close(datatypes[property.rawValue])
  }

  mutating func addTrue(_ property: Property) {
    open(property)
    sink.write("\"true")
    close(datatypes[property.rawValue])
  }

  mutating func add(_ property: Property, _ date: PartialDate) {
    open(property)
    sink.write("\"")
    sink.write(date)
    close(dateTypes[date.precision.rawValue])
  }

  mutating func add(_ property: Property, _ confidence: Confidence) {
    open(property)
    sink.write("\"")
    sink.write(confidence)
    close(datatypes[property.rawValue])
  }

  mutating func add(_ property: Property, _ digest: ClaimsDigest) {
    open(property)
    sink.write("\"")
    sink.write(digest)
    close(datatypes[property.rawValue])
  }

  mutating func add(_ property: Property, decimal: String) {
    open(property)
    sink.write("\"")
    sink.write(decimal)
    close(datatypes[property.rawValue])
  }

  private mutating func open(_ property: Property) {
    sink.write(subject.bytes)
    sink.write(properties[property.rawValue])
  }

  private mutating func close(_ datatype: [UInt8]) {
    sink.write(datatype)
    sink.write(ending.bytes)
  }

  private mutating func write(_ name: borrowing ResourceName) {
    object.clear()
    Self.append(name, to: &object, base: base, prefixes: prefixes)
    sink.write(object.bytes)
    sink.write(ending.bytes)
  }

  private static func append(
    _ name: borrowing ResourceName,
    to text: inout IRIText,
    base: String,
    prefixes: [[UInt8]]
  ) {
    switch name {
    case .dataset: text.append(Array("<\(base)".utf8))
    case .ontology: text.append(Array("<\(Prefix.ontology)".utf8))
    default:
      guard let prefix = name.prefix else { return }
      text.append(prefixes[prefix.rawValue])
      text.append(localOf: name)
    }
    text.append(byte: UInt8(ascii: ">"))
  }
}
