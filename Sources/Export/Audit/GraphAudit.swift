internal import KnowledgeGraph

/// Looks whether the parts of a graph agree, as a reader finds them in a file: the one rule for
/// what is read and for what is valid.
struct GraphAudit {
  /// More problems than this are not gathered.
  static let limit = 100

  private let path: String
  private let isGathering: Bool
  private var documents: Set<DocumentID> = []
  private var nodes: Set<EntityID> = []
  private var lastEdge: EdgeKey?
  /// What is wrong, where it is gathered.
  private(set) var problems: [ValidationProblem] = []

  /// - Parameters:
  ///   - path: the file.
  ///   - isGathering: whether problems are gathered; else the first is thrown.
  init(of path: String, isGathering: Bool = false) {
    self.path = path
    self.isGathering = isGathering
  }

  mutating func check(_ document: Document, line: Int) throws(ValidationProblem) {
    guard documents.insert(document.id).inserted else {
      return try add("the document '\(document.id.rawValue)' is there twice", line)
    }
  }

  mutating func check(_ node: Node, line: Int) throws(ValidationProblem) {
    guard nodes.insert(node.id).inserted else {
      return try add("the node '\(node.id.rawValue)' is there twice", line)
    }
  }

  mutating func check(
    _ edge: Edge,
    claims: [Claim] = [],
    line: Int
  ) throws(ValidationProblem) {
    // Edges are too many to keep them all: in order, each comes but once.
    if let lastEdge, !(lastEdge < edge.key) {
      try add("the edge '\(edge.id)' is there twice, or not in the order of edges", line)
    }
    lastEdge = edge.key
    try checkEnds(of: edge, line)
    for speaker in edge.attributions where !nodes.contains(speaker) {
      let problem = "is the word of '\(speaker.rawValue)', which is not a node"
      try add("the edge '\(edge.id)' \(problem)", line)
    }
    if edge.weight < 1 { try add("the weight of the edge '\(edge.id)' is not above 0", line) }
    if let support = edge.support { try check(support, of: edge, line) }
    if let first = edge.first, let last = edge.last, last < first {
      try add("the edge '\(edge.id)' has its last date before its first", line)
    }
    for claim in claims where !documents.contains(claim.document) {
      let document = claim.document.rawValue
      try add("the edge '\(edge.id)' has a claim of '\(document)', which is not a document", line)
    }
  }

  private mutating func checkEnds(of edge: Edge, _ line: Int) throws(ValidationProblem) {
    let ends = (edge.key.subject, edge.key.object)
    let areKnown = (nodes.contains(ends.0), nodes.contains(ends.1))
    guard areKnown != (true, true) else { return }
    for end in Set([ends.0, ends.1]).sorted() where !nodes.contains(end) {
      try add("the edge '\(edge.id)' has an end '\(end.rawValue)' that is not a node", line)
    }
  }

  /// Looks whether an edge's own claims are those that speak for it.
  private mutating func check(
    _ support: Support,
    of edge: Edge,
    _ line: Int
  ) throws(ValidationProblem) {
    if support.claims(edge.key.polarity) != edge.weight {
      try add("the edge '\(edge.id)' has another weight than claims that speak for it", line)
    }
    if !(1...max(edge.weight, 1)).contains(support.sources) {
      try add("the edge '\(edge.id)' has no sources, or more of them than claims", line)
    }
  }

  private mutating func add(_ what: String, _ line: Int) throws(ValidationProblem) {
    let remedy = "write the file anew from its records"
    let problem = ValidationProblem(file: path, line: line, what: "\(what); \(remedy)")
    guard isGathering else { throw problem }
    if problems.count < Self.limit { problems.append(problem) }
  }
}

/// A source of a file that can be audited while it is read.
protocol AuditedSource: GraphSource {
  /// Shows all parts to a visitor, after an audit has seen them.
  func walk(
    _ visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws
}

/// Sees nothing.
struct BlindVisitor: GraphVisitor {
  mutating func visit(_ document: Document) {}
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {}
}
