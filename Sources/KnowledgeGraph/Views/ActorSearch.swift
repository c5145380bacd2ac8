extension GraphSource {
  /// The nodes that a user may mean by an identifier, a name or another form of it.
  ///
  /// - Throws: what the graph throws.
  public func entities(called name: String) throws -> [EntityID] {
    var search = ActorSearch(name)
    do { try walk(&search) } catch is ActorSearch.Done {}
    return search.found
  }

  /// Shows the documents, which come before all else.
  ///
  /// - Throws: what the graph throws, or `body`.
  package func forEachDocument(_ body: (Document) throws -> Void) throws {
    try withoutActuallyEscaping(body) { body in
      var visitor = DocumentVisitor(body: body)
      do { try walk(&visitor) } catch is ActorSearch.Done {}
    }
  }
}

/// Looks for the nodes that a user may mean.
private struct ActorSearch: GraphVisitor {
  /// That all nodes were seen.
  struct Done: Error {}

  private let name: String
  private let wanted: String
  private var exact: Set<EntityID> = []
  private var others: Set<EntityID> = []

  init(_ name: String) {
    self.name = name
    wanted = name.lowercased()
  }

  /// Those who are called so, else those who are called so as well.
  var found: [EntityID] { (exact.isEmpty ? others : exact).sorted() }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    if node.id.rawValue == name || node.name.lowercased() == wanted {
      exact.insert(node.id)
    } else if exact.isEmpty, node.aliases.contains(where: { $0.lowercased() == wanted }) {
      others.insert(node.id)
    }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws { throw Done() }
}

/// Sees the documents alone.
private struct DocumentVisitor: GraphVisitor {
  let body: (Document) throws -> Void

  mutating func visit(_ document: Document) throws { try body(document) }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    throw ActorSearch.Done()
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws { throw ActorSearch.Done() }
}
