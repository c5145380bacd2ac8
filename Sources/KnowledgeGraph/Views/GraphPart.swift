/// Which edges are in a part of a graph.
public enum PartChoice: Sendable {
  /// All; actors whom no edge names are left out.
  case all
  /// Those between actors that are at most some edges away from one, which is in the part.
  case near(EntityID, hops: Int)
  /// So many of the strongest; where there are no more, the part is the whole graph.
  case strongest(Int)
  /// These; where there are no others, the part is the whole graph.
  case only(Set<EdgeKey>)
}

/// A part of a graph, which streams by as the graph does: some of its edges, the actors whom they
/// name, and where records are known, their documents and those of which these are copies.
public struct GraphPart<Base: GraphSource>: GraphSource {
  /// How many edges the whole graph has.
  public let edgesOfAll: Int
  /// How many are in the part.
  public let edgeCount: Int
  /// How many claims and entities are known of the part.
  private let recordCount: Int

  private let base: Base
  private let edges: [Bool]
  private var nodes: [Bool]
  private var documents: [Bool]

  /// A part with fewer claims and entities is kept in memory, where it is walked over again.
  private static var fewRecords: Int { 1 << 14 }

  /// Finds out what is in the part.
  ///
  /// - Parameters:
  ///   - base: the graph, which is walked over once more for each walk.
  ///   - choice: the edges.
  ///   - actor: somebody who is in the part, whether an edge names it or not.
  /// - Throws: what the graph throws.
  public init(of base: Base, _ choice: PartChoice, with actor: EntityID? = nil) throws {
    var index = try PartIndex(base, marking: choice.edges)
    self.base = base
    edgesOfAll = index.edges
    var actor = actor
    switch choice {
    case .all: edges = [Bool](repeating: true, count: index.edges)
    case .near(let center, let hops):
      edges = index.edges(near: center, hops: hops)
      actor = center
    case .strongest(let count): edges = index.strongestEdges(count)
    case .only(let keys): edges = keys.isEmpty ? index.noEdges : index.isMarked
    }
    edgeCount = edges.count(where: \.self)
    if choice.isWholeOfAll, edgeCount == index.edges {
      nodes = [Bool](repeating: true, count: index.nodes)
      documents = [Bool](repeating: true, count: index.documents.count)
    } else {
      nodes = index.nodes(of: edges, with: actor)
      documents = index.documents(of: edges, nodes)
    }
    recordCount = index.records(of: edges, nodes)
  }

  /// The part in memory, where it is small.
  public func inMemoryIfSmall() throws -> any GraphSource {
    recordCount <= Self.fewRecords ? try GraphParts(self) : self
  }

  public func walk<Visitor: GraphVisitor & ~Copyable>(_ visitor: inout Visitor) throws {
    try base.walk(
      &visitor,
      through: { PartFilter(base: $0, edges: edges, nodes: nodes, documents: documents) },
      { $0.takeBase() }
    )
  }
}

extension PartChoice {
  fileprivate var edges: Set<EdgeKey> { if case .only(let edges) = self { edges } else { [] } }

  /// Whether the part is the whole graph where all edges are in it.
  fileprivate var isWholeOfAll: Bool {
    switch self {
    case .all, .near: false
    case .strongest, .only: true
    }
  }
}

extension PartIndex {
  /// The nodes that some edges name.
  fileprivate mutating func nodes(of edges: [Bool], with actor: EntityID?) -> [Bool] {
    let actor = actor.map { number(of: $0) }
    var named = [Bool](repeating: false, count: actorCount)
    if let actor { named[Int(actor)] = true }
    for edge in edges.indices where edges[edge] {
      for actor in actors[edge] { named[Int(actor)] = true }
    }
    return Array(named.prefix(nodes))
  }

  /// The documents that some edges and nodes are from, and those of which they are copies; all
  /// where the records of a node are not known.
  fileprivate func documents(of edges: [Bool], _ nodes: [Bool]) -> [Bool] {
    let areKnown = nodes.indices.allSatisfy { !nodes[$0] || !entities[$0].isEmpty }
    var named = [Bool](repeating: !areKnown, count: documents.count)
    guard areKnown else { return named }
    for edge in edges.indices where edges[edge] {
      for document in claims[edge] { named[Int(document)] = true }
    }
    for node in nodes.indices where nodes[node] {
      for document in entities[node] { named[Int(document)] = true }
    }
    // Those that others are copies of tell whose words the copies are.
    let originals = named.indices.compactMap { place in
      named[place] ? documents[place].original.flatMap(number) : nil
    }
    for original in originals { named[original] = true }
    return named
  }

  /// How many claims and entities are known of some edges and nodes.
  fileprivate func records(of edges: [Bool], _ nodes: [Bool]) -> Int {
    edges.indices.reduce(0) { $0 + (edges[$1] ? max(claims[$1].count, 1) : 0) }
      + nodes.indices.reduce(0) { $0 + (nodes[$1] ? max(entities[$1].count, 1) : 0) }
  }
}

/// Shows the parts of a graph that are chosen by their places in the walk.
private struct PartFilter<Base: GraphVisitor & ~Copyable>: GraphVisitor, ~Copyable {
  private var base: Base
  private let edges: [Bool]
  private let nodes: [Bool]
  private let documents: [Bool]
  private var seen = (documents: 0, nodes: 0, edges: 0)

  init(base: consuming Base, edges: [Bool], nodes: [Bool], documents: [Bool]) {
    self.base = base
    self.edges = edges
    self.nodes = nodes
    self.documents = documents
  }

  consuming func takeBase() -> Base { base }

  mutating func visit(_ document: Document) throws {
    defer { seen.documents += 1 }
    if documents.holds(seen.documents) { try base.visit(document) }
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    defer { seen.nodes += 1 }
    if nodes.holds(seen.nodes) { try base.visit(node, entities: entities) }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    defer { seen.edges += 1 }
    if edges.holds(seen.edges) { try base.visit(edge, claims: claims) }
  }
}

extension [Bool] {
  /// Whether a place is marked; of a file that grew meanwhile what is new is not.
  fileprivate func holds(_ place: Int) -> Bool { place < count && self[place] }
}
