internal import KnowledgeGraph

/// A way to write triples: one node after another, each with its properties.
///
/// What is written is the triple plan's choice alone, so all syntaxes hold the same triples.
protocol RDFSyntax: ~Copyable {
  init(to sink: consuming ByteSink, options: RDFOptions)

  /// Writes what stands before the first node.
  mutating func begin()
  /// Opens the graph of a document, if nodes are kept in one.
  mutating func beginGraph(_ document: DocumentID)
  /// Closes the graph of a document.
  mutating func endGraph()
  /// Opens a node; without a kind, more is said of one that was opened before.
  mutating func beginNode(_ name: borrowing ResourceName, _ kind: ResourceKind?)
  /// Closes the node.
  mutating func endNode()
  /// Says that a relation of the ontology holds.
  mutating func assert(_ relation: Relation, _ object: EntityID)
  /// Adds a link to another resource.
  mutating func add(_ property: Property, _ name: borrowing ResourceName)
  /// Adds a link to an entity.
  mutating func add(_ property: Property, entity id: borrowing EntityID)
  /// Adds links to entities, at least one.
  mutating func add(_ property: Property, _ entities: [EntityID])
  /// Adds links to documents, at least one.
  mutating func add(_ property: Property, _ documents: [DocumentID])
  /// Adds whether an edge is said to be so, and as what.
  mutating func add(assertionOf kind: EdgeKind)
  /// Adds a text.
  mutating func add(_ property: Property, _ text: String)
  /// Adds texts, at least one.
  mutating func add(_ property: Property, _ texts: [String])
  /// Adds a whole number.
  mutating func add(_ property: Property, _ number: Int)
  /// Adds the truth value that is not the usual one.
  mutating func addTrue(_ property: Property)
  /// Adds a date.
  mutating func add(_ property: Property, _ date: PartialDate)
  /// Adds a fraction from 0 to 1.
  mutating func add(_ property: Property, _ confidence: Confidence)
  /// Adds the digest of claims.
  mutating func add(_ property: Property, _ digest: ClaimsDigest)
  /// Adds a decimal number in its canonical form.
  mutating func add(_ property: Property, decimal: String)
  /// Writes what stands after the last node, and gives the sink back.
  consuming func end() -> ByteSink
}

extension RDFSyntax where Self: ~Copyable {
  mutating func add(assertionOf kind: EdgeKind) {
    add(.polarity, kind.polarity.rawValue)
    add(.modality, kind.modality.rawValue)
  }
}
