internal import KnowledgeGraph

/// Turtle, which has no named graphs: prefixes first, then one block a node.
struct TurtleSyntax: RDFSyntax, ~Copyable {
  private var sink: ByteSink
  private let base: String
  private let iris = IRIText()
  private let kinds: ByteTable
  private let properties: ByteTable
  private let relations: ByteTable
  /// What names begin with in their short and in their long form.
  private let prefixes: ByteTable
  private let namespaces: ByteTable
  private var local = ByteSink(descriptor: nil, capacity: 512)
  /// Whether a property of the open node has been written.
  private var hasProperty = false

  init(to sink: consuming ByteSink, options: RDFOptions) {
    self.sink = sink
    base = options.base
    kinds = ByteTable(
      ResourceKind.allCases.map { " a " + $0.classes.map(\.short).joined(separator: ", ") }
    )
    properties = ByteTable(Property.allCases.map { $0.name.short + " " })
    relations = ByteTable(Ontology.standard.definitions.map { "entente:\($0.name) " })
    prefixes = ByteTable(Prefix.allCases.map { "\($0.name):" })
    namespaces = ByteTable(Prefix.allCases.map { "<\($0.namespace(base: options.base))" })
  }

  mutating func begin() {
    for prefix in Prefix.allCases {
      sink.write("@prefix \(prefix.name): <\(prefix.namespace(base: base))> .\n")
    }
  }

  consuming func end() -> ByteSink { sink }

  mutating func beginGraph(_ document: DocumentID) {}

  mutating func endGraph() {}

  mutating func beginNode(_ name: borrowing ResourceName, _ kind: ResourceKind?) {
    sink.write("\n")
    write(name)
    hasProperty = false
    guard let kind else { return }
    kinds.write(kind.rawValue, to: &sink)
    hasProperty = true
  }

  mutating func endNode() { sink.write(" .\n") }

  mutating func assert(_ relation: Relation, _ object: EntityID) {
    separate()
    relations.write(relation.ordinal, to: &sink)
    write(.entity(object))
  }

  mutating func add(_ property: Property, _ name: borrowing ResourceName) {
    open(property)
    write(name)
  }

  mutating func add(_ property: Property, _ entities: [EntityID]) {
    open(property)
    for (index, entity) in entities.enumerated() {
      if index > 0 { sink.write(", ") }
      write(.entity(entity))
    }
  }

  mutating func add(_ property: Property, _ documents: [DocumentID]) {
    open(property)
    for (index, document) in documents.enumerated() {
      if index > 0 { sink.write(", ") }
      write(.document(document))
    }
  }

  mutating func add(_ property: Property, _ text: String) {
    open(property)
    sink.write(literal: text)
  }

  mutating func add(_ property: Property, _ texts: [String]) {
    open(property)
    for (index, text) in texts.enumerated() {
      if index > 0 { sink.write(", ") }
      sink.write(literal: text)
    }
  }

  mutating func add(_ property: Property, _ number: Int) {
    open(property)
    sink.write(number)
  }

  mutating func addTrue(_ property: Property) {
    open(property)
    sink.write("true")
  }

  mutating func add(_ property: Property, _ date: PartialDate) {
    open(property)
    sink.write("\"")
    sink.write(date)
    sink.write("\"^^xsd:\(date.precision.datatype)")
  }

  mutating func add(_ property: Property, _ confidence: Confidence) {
    add(property, decimal: confidence.description)
  }

  mutating func add(_ property: Property, _ digest: ClaimsDigest) {
    add(property, digest.description)
  }

  mutating func add(_ property: Property, decimal: String) {
    open(property)
    sink.write("\"")
    sink.write(decimal)
    sink.write("\"^^xsd:decimal")
  }

  mutating func add(_ property: Property, entity id: borrowing EntityID) {
    add(property, .entity(copy id))
  }

  private mutating func open(_ property: Property) {
    separate()
    properties.write(property.rawValue, to: &sink)
  }

  private mutating func separate() {
    sink.write(hasProperty ? " ;\n  " as StaticString : " ")
    hasProperty = true
  }

  private mutating func write(_ name: borrowing ResourceName) {
    switch name {
    case .dataset: sink.write("<\(base)>")
    case .ontology: sink.write("<\(Prefix.ontology)>")
    default:
      guard let prefix = name.prefix else { return }
      local.clear()
      iris.write(localOf: name, to: &local)
      let isShort = local.withBytes { Self.isLocalName($0) }
      if isShort {
        prefixes.write(prefix.rawValue, to: &sink)
        sink.write(local)
      } else {
        namespaces.write(prefix.rawValue, to: &sink)
        sink.write(local)
        sink.write(">")
      }
    }
  }

  /// Whether bytes may follow a prefix as they are (`PN_LOCAL`), of those that we use most.
  private static func isLocalName(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0, isNameByte(bytes[0]), isNameByte(bytes[bytes.count - 1]) else {
      return false
    }
    for index in bytes.indices where !isNameByte(bytes[index]) {
      guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "-") else {
        return false
      }
    }
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
