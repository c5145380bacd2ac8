public import KnowledgeGraph

/// Reads GraphML that Entente wrote, of either profile, as it streams by.
///
/// The file holds sums, not claims: edges come with the digest of their claims alone. Written
/// again, they give the same bytes.
public struct GraphMLReader: GraphSource, AuditedSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk.
  public init(path: String) { self.path = path }

  /// Shows all parts to a visitor.
  ///
  /// - Throws: `InputError`, a `ValidationProblem` that names the line, or what the visitor throws.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var audit = GraphAudit(of: path)
    try walk(&visitor, &audit)
  }

  func walk(
    _ visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws {
    var parser = try GraphMLParser(path: path)
    var fields = PropertyFields(path: path)
    var keys: [String: String] = [:]
    var isGuarded = true
    while let part = try parser.next() {
      switch part {
      case .key(let key): keys[key.identifier] = key.name
      case .graph(let attributes):
        isGuarded = attributes["id"] != GraphMLOptions.Profile.strict.graphIdentifier
      case .node(let node):
        fields.fill(node, PropertyColumns.nodes, keys, isGuarded: isGuarded)
        let part = try fields.node()
        try audit.check(part, line: node.line)
        try visitor.visit(part, entities: [])
      case .edge(let edge):
        fields.fill(edge, PropertyColumns.edges, keys, isGuarded: isGuarded)
        let part = try fields.edge()
        try audit.check(part, line: edge.line)
        try visitor.visit(part, claims: [])
      }
    }
  }
}

extension PropertyFields {
  /// Takes what a node or an edge says.
  ///
  /// - Parameters:
  ///   - columns: the properties of its kind.
  ///   - names: the names of keys, where they are not their identifiers.
  ///   - isGuarded: whether `INF` is guarded.
  fileprivate mutating func fill(
    _ element: GraphElement,
    _ columns: PropertyColumns,
    _ names: [String: String],
    isGuarded: Bool
  ) {
    begin(line: element.line)
    for identifier in Identifier.allCases {
      if let text = element.attributes[identifier.rawValue] { set(identifier, text.utf8.span) }
    }
    for (key, value) in element.values {
      guard let column = columns[(names[key] ?? key).utf8.span] else { continue }
      let text = isGuarded ? InfinityGuard.unguarding(value) : value
      set(column: column, text.utf8.span)
    }
  }
}
