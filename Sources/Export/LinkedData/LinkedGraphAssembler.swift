internal import KnowledgeGraph

/// Puts the nodes of an RDF file of ours together again, in the order in which they were written.
///
/// The edges of a relation between two actors are complete when the next one begins.
struct LinkedGraphAssembler {
  private(set) var audit: GraphAudit
  /// The edges of one relation between two actors, which are weighed against each other.
  private var parts: [(edge: Edge, line: Int, claims: [Claim])] = []
  private var origins = Origins()
  /// The claim of which some nodes were read.
  private var claim: Claim?
  private var hasEvidence = false
  private var assertion: EdgeKey?
  private var counts = DatasetCounts()
  private var isCounted = false

  init(audit: GraphAudit) { self.audit = audit }

  /// Takes the next node, and shows what is complete.
  mutating func add(
    _ node: inout LinkedNode,
    to visitor: inout some GraphVisitor & ~Copyable
  ) throws {
    switch node.kind {
    case .document:
      counts.documents += 1
      let document = try node.documentPart()
      try audit.check(document, line: node.line)
      origins.insert(document)
      try visitor.visit(document)
    case .state: try show(&node, .state, to: &visitor)
    case .organization: try show(&node, .organization, to: &visitor)
    case .person: try show(&node, .person, to: &visitor)
    case .group: try show(&node, .group, to: &visitor)
    case .edge:
      let edge = try node.edge()
      if parts.last?.edge.key.triple != edge.key.triple { try finishEdges(&visitor) }
      try begin(edge, at: node)
    case .claim: try begin(try node.claim(), at: node)
    case .evidence: try addEvidence(&node)
    case .selector: try finishClaim(&node)
    // What is said of the whole file at its start and its end stands together in an empty one.
    case .dataset: if node.has(.documentCount) { try compare(node) }
    case .relation, .symmetricRelation: break
    case nil:
      if let found = try node.assertion() {
        guard assertion == nil else { throw node.error("an asserted relation without its edge") }
        assertion = found
      } else {
        try compare(node)
      }
    }
  }

  private mutating func show(
    _ node: inout LinkedNode,
    _ type: EntityType,
    to visitor: inout some GraphVisitor & ~Copyable
  ) throws {
    counts.entities += 1
    let entity = try node.node(type)
    try audit.check(entity, line: node.line)
    try visitor.visit(entity, entities: node.entities(of: entity)[...])
  }

  /// Compares what the last node says of the whole file with what was read.
  private mutating func compare(_ node: LinkedNode) throws(LinkedNodeError) {
    guard node.has(.documentCount) else {
      throw node.error("'\(node.name)' is nothing that entente writes")
    }
    let stated = DatasetCounts(
      documents: try node.number(.documentCount),
      entities: try node.number(.entityCount),
      edges: try node.number(.edgeCount),
      claims: try node.number(.claimCount)
    )
    guard stated == counts else {
      throw node.error("the file holds \(counts), and says that it holds \(stated)")
    }
    isCounted = true
  }

  /// Shows what is left.
  mutating func finish(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    try finishEdges(&visitor)
    guard let assertion else {
      guard isCounted else {
        throw LinkedNodeError(line: 1, what: "the file is cut off, or not written by entente")
      }
      return
    }
    let id = Edge(
      key: assertion,
      weight: 1,
      documents: 1,
      confidence: Confidence(hundredths: 0),
      evidence: ""
    ).id
    throw LinkedNodeError(line: 1, what: "the relation '\(id)' is asserted without an edge")
  }

  private mutating func begin(_ edge: Edge, at node: LinkedNode) throws(LinkedNodeError) {
    guard edge.isPlainTriple == (assertion == edge.key) else {
      throw node.error("the edge '\(edge.id)' is asserted in one place and not in another")
    }
    assertion = nil
    counts.edges += 1
    parts.append((edge, node.line, []))
  }

  private mutating func begin(_ claim: Claim, at node: LinkedNode) throws(LinkedNodeError) {
    guard parts.last?.edge.key ?? claim.edge == claim.edge else {
      throw node.error("'\(node.name)' belongs to another edge than the one before it")
    }
    self.claim = claim
    hasEvidence = false
  }

  private mutating func addEvidence(_ node: inout LinkedNode) throws(LinkedNodeError) {
    guard var claim = claim.take() else {
      throw node.error("'\(node.name)' belongs to no claim")
    }
    try node.addEvidence(to: &claim)
    self.claim = claim
    hasEvidence = true
  }

  private mutating func finishClaim(_ selector: inout LinkedNode) throws(LinkedNodeError) {
    guard var claim = claim.take(), hasEvidence, !parts.isEmpty else {
      throw selector.error("'\(selector.name)' belongs to no claim")
    }
    try selector.addQuotation(to: &claim)
    parts[parts.count - 1].claims.append(claim)
    counts.claims += 1
  }

  private mutating func finishEdges(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    let claims = parts.flatMap(\.claims).sorted()
    let sums = claims[...].edges(origins)
    for (stated, line, claims) in parts {
      guard let sum = sums.first(where: { !claims.isEmpty && $0.edge.key == stated.key }) else {
        try audit.check(stated, line: line)
        try visitor.visit(stated, claims: [])
        continue
      }
      let edge = try sum.edge.asStated(stated, sum.claims, line: line)
      try audit.check(edge, claims: Array(sum.claims), line: line)
      try visitor.visit(edge, claims: sum.claims)
    }
    parts.removeAll(keepingCapacity: true)
  }
}

extension Edge {
  /// The sum of claims with the support that the file states, which claims that it does not hold
  /// may have lowered.
  fileprivate func asStated(
    _ stated: Edge,
    _ claims: ArraySlice<Claim>,
    line: Int
  ) throws(LinkedNodeError) -> Edge {
    var expected = self
    expected.claimsDigest = ClaimsDigest(of: claims)
    // No claims tell it.
    expected.change = stated.change
    if let known = support, let told = stated.support,
      !told.agrees(with: known, polarity: key.polarity)
    {
      throw LinkedNodeError(line: line, what: "the edge '\(id)' is not the sum of its claims")
    }
    expected.support = stated.support
    guard expected == stated else {
      throw LinkedNodeError(line: line, what: "the edge '\(id)' is not the sum of its claims")
    }
    expected.support = stated.support ?? support
    expected.claimsDigest = nil
    return expected
  }
}

/// How many there are of each part of a graph.
private struct DatasetCounts: Equatable, CustomStringConvertible {
  var documents = 0
  var entities = 0
  var edges = 0
  var claims = 0

  var description: String {
    "\(documents) documents, \(entities) entities, \(edges) edges and \(claims) claims"
  }
}
