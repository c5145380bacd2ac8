internal import Input
internal import KnowledgeGraph

/// Checks a file of any format that can be read back: whether it is well formed, and whether its
/// parts agree with each other.
public enum GraphFileValidator {
  /// What is wrong in a file: nothing when it is valid, and at most about a hundred problems.
  ///
  /// Files that are not well formed are read up to the first place where they are not.
  ///
  /// - Parameter path: the file; its ending tells the format.
  /// - Throws: `UnreadFormat` for formats that cannot be read, `InputError` when the file cannot be
  ///   opened.
  public static func problems(inFileAt path: String) throws -> [ValidationProblem] {
    var problems: [ValidationProblem] = []
    if GraphFormat(path: path) == .graphML {
      problems = try GraphMLValidator.problems(inFileAt: path)
      guard problems.isEmpty else { return problems }
    }
    var audit = GraphAudit()
    do {
      if GraphFormat(path: path) == .records {
        problems = try walk(recordsAt: path, &audit)
      } else {
        try GraphFile(path: path).walk(&audit)
      }
    } catch let problem as ValidationProblem {
      return [problem]
    } catch let error as LineError {
      return [ValidationProblem(file: path, line: error.line, what: error.problem)]
    }
    return problems + audit.problems.map { ValidationProblem(file: path, line: nil, what: $0) }
  }

  private static func walk(
    recordsAt path: String,
    _ audit: inout GraphAudit
  ) throws -> [ValidationProblem] {
    var reader = RecordReader()
    try reader.read(path: path)
    let source = try reader.finish()
    try source.walk(&audit)
    return source.errors.prefix(GraphAudit.limit).map {
      ValidationProblem(file: $0.file, line: $0.line, what: $0.problem)
    }
  }
}

/// Looks whether the parts of a graph agree.
private struct GraphAudit: GraphVisitor {
  static let limit = 100
  private var nodes: Set<EntityID> = []
  private var edges: Set<EdgeKey> = []
  /// What is wrong.
  private(set) var problems: [String] = []

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    if !nodes.insert(node.id).inserted { add("the node '\(node.id.rawValue)' is there twice") }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    if !edges.insert(edge.key).inserted { add("the edge '\(edge.id)' is there twice") }
    for end in [edge.key.subject, edge.key.object] where !nodes.contains(end) {
      add("the edge '\(edge.id)' has an end '\(end.rawValue)' that is no node")
    }
    for speaker in edge.attributions where !nodes.contains(speaker) {
      add("the edge '\(edge.id)' is the word of '\(speaker.rawValue)', which is no node")
    }
    if edge.weight < 1 { add("the weight of the edge '\(edge.id)' is not above 0") }
    guard let sum = Edge(claims) else { return }
    compare(edge, with: sum, ClaimsDigest(of: claims))
  }

  private mutating func compare(_ edge: Edge, with sum: Edge, _ digest: ClaimsDigest) {
    let values: [(String, String, String)] = [
      ("weight", "\(edge.weight)", "\(sum.weight)"),
      ("number of documents", "\(edge.documents)", "\(sum.documents)"),
      ("first date", "\(edge.first?.description ?? "none")", "\(sum.first?.description ?? "none")"),
      ("last date", "\(edge.last?.description ?? "none")", "\(sum.last?.description ?? "none")"),
      ("confidence", edge.confidence.description, sum.confidence.description),
      ("digest", (edge.claimsDigest ?? digest).description, digest.description),
    ]
    for (name, given, found) in values where given != found {
      add("the \(name) of the edge '\(edge.id)' is \(given), by its claims it is \(found)")
    }
  }

  private mutating func add(_ problem: String) {
    if problems.count < Self.limit { problems.append(problem) }
  }
}
