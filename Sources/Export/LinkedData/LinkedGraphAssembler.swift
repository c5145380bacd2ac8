internal import KnowledgeGraph

/// Puts the nodes of an RDF file of ours together again, in the order in which they were written.
///
/// An edge is complete when the next one begins, since its claims follow it.
struct LinkedGraphAssembler {
  private var edge: (edge: Edge, line: Int)?
  private var claims: [Claim] = []
  private var claim: LinkedNode?
  private var evidence: LinkedNode?
  private var assertion: EdgeKey?

  /// Takes the next node, and shows what is complete.
  mutating func add(
    _ node: LinkedNode,
    to visitor: inout some GraphVisitor & ~Copyable
  ) throws {
    switch node.kind {
    case .document: try visitor.visit(node.document())
    case .state: try visitor.visit(node.node(.state), entities: [])
    case .organization: try visitor.visit(node.node(.organization), entities: [])
    case .person: try visitor.visit(node.node(.person), entities: [])
    case .edge:
      try finishEdge(&visitor)
      try begin(try node.edge(), at: node)
    case .claim: claim = node
    case .evidence: evidence = node
    case .selector: try finishClaim(node)
    case .dataset, .relation, .symmetricRelation: break
    case nil:
      if let found = try node.assertion() {
        guard assertion == nil else { throw node.error("an asserted relation without its edge") }
        assertion = found
      }
    }
  }

  /// Shows what is left.
  mutating func finish(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    try finishEdge(&visitor)
    guard let assertion else { return }
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
    self.edge = (edge, node.line)
  }

  private mutating func finishClaim(_ selector: LinkedNode) throws(LinkedNodeError) {
    guard let claim, let evidence, let edge else {
      throw selector.error("'\(selector.name)' belongs to no claim")
    }
    let read = try claim.claim(evidence: evidence, selector: selector)
    guard read.edge == edge.edge.key else {
      throw claim.error("'\(claim.name)' belongs to another edge than the one before it")
    }
    claims.append(read)
    self.claim = nil
    self.evidence = nil
  }

  private mutating func finishEdge(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    guard let (stated, line) = edge else { return }
    let claims = self.claims.sorted()
    if let summed = Edge(claims[...]) {
      var expected = summed
      expected.claimsDigest = ClaimsDigest(of: claims[...])
      guard expected == stated else {
        throw LinkedNodeError(
          line: line,
          what: "the edge '\(stated.id)' is not the sum of its claims"
        )
      }
      try visitor.visit(summed, claims: claims[...])
    } else {
      try visitor.visit(stated, claims: [])
    }
    edge = nil
    self.claims.removeAll(keepingCapacity: true)
  }
}
