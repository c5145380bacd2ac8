internal import KnowledgeGraph

/// Writes a graph in a syntax of properties, as the plan says.
struct PropertyWriter<Syntax: PropertySyntax & ~Copyable>: GraphWriter, ~Copyable {
  private var syntax: Syntax
  private let layout: Layout?
  private let tellsChanges: Bool
  private var names = ActorNames()
  private var nodes = 0

  /// - Parameters:
  ///   - syntax: how the format writes.
  ///   - layout: places for the nodes in the order of the walk, where the format tells them.
  ///   - tellsChanges: whether it is told what changed, as the syntax then has to declare it.
  init(_ syntax: consuming Syntax, layout: Layout? = nil, tellsChanges: Bool = true) {
    self.syntax = syntax
    self.layout = layout
    self.tellsChanges = tellsChanges
  }

  mutating func begin() { syntax.begin() }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = syntax.error { throw error }
    try names.append(node.id, name: node.name)
    let place = layout.flatMap { nodes < $0.places.count ? $0.places[nodes] : nil }
    syntax.beginNode(node, number: nodes, at: place)
    var told = node
    if !tellsChanges { told.change = nil }
    syntax.describe(&told, at: place)
    syntax.endNode(node, number: nodes)
    nodes += 1
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = syntax.error { throw error }
    let speakers = try names.text(of: edge.attributions).flatMap { $0.isEmpty ? nil : $0 }
    try syntax.beginEdge(edge, names: &names)
    var told = edge
    // Readers drop edges that weigh nothing.
    told.weight = max(edge.weight, 1)
    told.claimsDigest = edge.digest(of: claims)
    if !tellsChanges { told.change = nil }
    syntax.describe(&told, speakers: speakers)
    syntax.endEdge()
  }

  consuming func end() throws -> ByteSink { try syntax.end() }
}

extension ActorNames {
  /// The names of some actors, with semicolons between them; nothing of none.
  fileprivate mutating func text(of actors: [EntityID]) throws -> String? {
    switch actors.count {
    case 0: nil
    case 1: try text(of: actors[0])
    default: try actors.map { try text(of: $0) }.joined(separator: "; ")
    }
  }
}
