internal import Analysis
internal import Export
internal import KnowledgeGraph
internal import Review

/// What lies on the desk of a person who reviews a graph: the graph, and the file of decisions.
struct ReviewDesk: ~Copyable {
  let graph: Graph
  let table: ClaimTable
  let parts: GraphParts
  private(set) var decisions: Decisions
  /// How many decisions were made and not taken back.
  private(set) var made = 0
  private var file: DecisionFile

  /// - Parameters:
  ///   - graph: The graph as it was read.
  ///   - decisions: What was decided before.
  ///   - file: Where decisions are kept.
  init(_ graph: Graph, _ decisions: Decisions, keptIn file: consuming DecisionFile) throws {
    let (table, parts) = (try ClaimTable(graph), try GraphParts(graph))
    self.graph = graph
    self.table = table
    self.parts = parts
    self.decisions = decisions
    self.file = file
  }

  /// Keeps a decision.
  ///
  /// - Returns: Why it cannot be, where it contradicts another.
  /// - Throws: `OutputError` when the file cannot be written.
  mutating func decide(
    _ matter: Decision.Matter,
    reason: String?,
    about: String,
    of claim: Claim? = nil
  ) throws -> String? {
    let decision = Decision(matter, reason: reason, about: about)
    do throws(DecisionErrors) {
      try decisions.add(decision)
    } catch {
      return error.errors.first?.problem
    }
    try file.add(decision, of: claim)
    made += 1
    return nil
  }

  /// Takes the last decision back.
  ///
  /// - Throws: `OutputError` when the file cannot be written.
  mutating func takeBack() throws {
    guard made > 0 else { return }
    try file.takeBack()
    decisions.removeLast()
    made -= 1
  }

  /// Shows lines.
  func show(_ lines: [String]) throws {
    try StandardStreams.print(lines: lines.map(\.onOneLine))
  }

  /// The next line of the person; nothing at the end.
  func answer() -> ReviewAnswer? { readLine().map(ReviewAnswer.init) }

  /// Asks whom a name means, until it means one actor.
  ///
  /// - Returns: The actor; nothing where the person thinks again.
  func actor(called name: String) throws -> Node? {
    var name = name
    while true {
      if name.isEmpty {
        try show(["Who? A name, another form of it or an identifier; Enter goes back."])
        guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
        name = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let found = try parts.entities(called: name).compactMap { table.actors[$0] }
      if let only = found.first, found.count == 1 { return only }
      try show(
        found.isEmpty
          ? ["  Nobody in this graph is called '\(name)'."]
          : ["  '\(name)' may be:"] + found.map { "    \($0.id.rawValue): \(Self.words(of: $0))" }
      )
      name = ""
    }
  }

  /// `Delta Front, an Organization (armed group), NGA`.
  static func words(of node: Node) -> String {
    let details = [node.subtype, node.country].compactMap(\.self)
    return "\(node.name), \(node.type.rawValue)"
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }
}

extension String {
  /// The text on one line; what stands before it stays.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
