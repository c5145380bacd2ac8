/// What sees a graph's parts in the order in which every output shows them.
///
/// First all documents, then all nodes, then all edges, each in the order of its identifier.
public protocol GraphVisitor: ~Copyable {
  /// Sees a document.
  mutating func visit(_ document: Document) throws
  /// Sees a node, with the entities of which it is made (none where only the sum is known).
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws
  /// Sees an edge, with the claims of which it is made (none where only the sum is known).
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws
}

/// What can be walked over: a graph in memory, or one that streams by.
public protocol GraphSource {
  /// Shows all parts to a visitor.
  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws
  /// The graph's actors, and those whom its edges name.
  func namedActors() throws -> NamedActors
}

extension GraphSource {
  /// The graph's actors, and those whom its edges name; by default as a walk shows them.
  public func namedActors() throws -> NamedActors {
    var actors = NamedActors()
    try walk(&actors)
    return actors
  }
}

extension Graph: GraphSource {
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var origins = Origins()
    for document in documents.runs(by: \.id).compactMap(\.first).tellingCopies() {
      origins.insert(document)
      try visitor.visit(document)
    }
    for run in entities.runs(by: \.id) {
      if let node = Node(run) { try visitor.visit(node, entities: run) }
    }
    for run in claims.runs(by: \.edge.triple) {
      for part in run.edges(origins) { try visitor.visit(part.edge, claims: part.claims) }
    }
  }
}

extension Graph {
  /// The edges that its claims make, in order of their triples.
  public var edges: [Edge] {
    var origins = Origins()
    for document in documents.runs(by: \.id).compactMap(\.first).tellingCopies() {
      origins.insert(document)
    }
    return claims.runs(by: \.edge.triple).flatMap { $0.edges(origins).map(\.edge) }
  }
}

extension Array {
  /// The longest stretches of neighbours that share a key.
  func runs<Key: Equatable>(by key: KeyPath<Element, Key>) -> RunSequence<Element, Key> {
    self[...].runs(by: key)
  }
}

extension ArraySlice {
  /// The longest stretches of neighbours that share a key.
  func runs<Key: Equatable>(by key: KeyPath<Element, Key>) -> RunSequence<Element, Key> {
    RunSequence(elements: self, key: key)
  }
}

/// The stretches of an array whose elements share a key.
struct RunSequence<Element, Key: Equatable>: Sequence, IteratorProtocol {
  let elements: ArraySlice<Element>
  let key: KeyPath<Element, Key>
  private var start: Int

  init(elements: ArraySlice<Element>, key: KeyPath<Element, Key>) {
    self.elements = elements
    self.key = key
    start = elements.startIndex
  }

  mutating func next() -> ArraySlice<Element>? {
    guard start < elements.endIndex else { return nil }
    var end = start + 1
    while end < elements.endIndex, elements[end][keyPath: key] == elements[start][keyPath: key] {
      end += 1
    }
    defer { start = end }
    return elements[start..<end]
  }
}
