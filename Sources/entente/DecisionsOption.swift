internal import ArgumentParser
internal import Export
internal import KnowledgeGraph
internal import Review

/// A person's decisions about claims and actors; the same for every command that shows a graph.
struct DecisionsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Decisions about claims and actors, as 'entente review' keeps them, which are applied first. \
      May be given more than once.
      """,
      valueName: "file"
    )
  )
  var decisions: [String] = []

  /// Whether there are any.
  var isGiven: Bool { !decisions.isEmpty }

  /// Reads the files; what is wrong in them is said, and ends the command.
  ///
  /// - Throws: `ValidationError` where a line is wrong or contradicts another; what the reader of
  ///   files throws.
  func read() throws -> Decisions {
    var table = DecisionTable()
    for path in decisions { try table.read(path: path) }
    do throws(DecisionErrors) {
      guard table.errors.isEmpty else { throw DecisionErrors(errors: table.errors) }
      return try Decisions(table.decisions)
    } catch {
      for error in error.errors.prefix(Self.mostErrors) { Messages.say("\(error)") }
      let count = counted(error.errors.count, "mistake")
      throw ValidationError("\(listed(decisions)): mend \(count), so that all decisions count.")
    }
  }

  /// Applies the decisions to a graph, and says which could not be.
  ///
  /// - Throws: what `read()` throws.
  func applied(to graph: Graph) throws -> ReviewedGraph {
    let reviewed = ReviewedGraph(graph, by: try read())
    for idle in reviewed.idle { Messages.say("\(idle)") }
    return reviewed
  }

  /// Applies the decisions to what a file holds, which need not fit into memory.
  ///
  /// - Throws: what `read()` throws; `ValidationError` where the file holds sums; what the source
  ///   throws.
  func applied(to source: some GraphSource) throws -> any GraphSource {
    let decisions = try read()
    var records = RecordReader()
    do {
      let idle = try ReviewedRecords.forEach(of: source, by: decisions) { part in
        try records.add(part, named: listed(self.decisions))
      }
      for idle in idle { Messages.say("\(idle)") }
    } catch is ReviewedRecords.HoldsSums {
      throw Self.sums
    }
    return try records.finish()
  }

  /// The records of a graph, to which decisions can be applied.
  ///
  /// - Throws: `ValidationError` where a format holds sums of some; what the source throws.
  static func records(of source: some GraphSource) throws -> Graph {
    let parts = try GraphParts(source)
    var sums = SumCounter()
    try parts.walk(&sums)
    guard sums.count == 0 else { throw Self.sums }
    return try Graph(of: parts)
  }

  private static let sums = ValidationError(
    "Decisions are about claims and what documents show of actors, of which this file holds "
      + "sums: give the records (.jsonl) of which it was made, or a store."
  )

  /// How many mistakes are told one by one.
  private static let mostErrors = 20
}

/// Counts the nodes and edges of which only sums are known.
private struct SumCounter: GraphVisitor {
  private(set) var count = 0

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    if entities.isEmpty { count += 1 }
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { if claims.isEmpty { count += 1 } }
}
