public import KnowledgeGraph

/// Why an edge is in a graph: its claims, each with its sentence and what read it.
public struct EdgeExplanation: Sendable {
  /// The lines that people read.
  public let lines: [String]

  /// Explains the edges between two entities.
  ///
  /// - Parameters:
  ///   - subject: an identifier, a name or an alias.
  ///   - object: likewise.
  ///   - graph: the graph, with its claims.
  /// - Throws: `UnknownEntity` when the graph has no entity of that name.
  public init(of subject: String, _ object: String, in graph: Graph) throws(UnknownEntity) {
    let names = EntityNames(graph)
    let ends = (try names.identifiers(of: subject), try names.identifiers(of: object))
    let claims = graph.claims.filter { Self.joins($0.edge, ends.0, ends.1) }
    var lines: [String] = []
    for (position, claim) in claims.enumerated() {
      if position == 0 || claims[position - 1].edge != claim.edge {
        lines.append(names.headline(of: claim.edge))
      }
      lines += ClaimExplanation(claim, names: names).lines.map { "  " + $0 }
      lines.append("")
    }
    let turned = graph.claims.count {
      !$0.edge.relation.isSymmetric && Self.joins($0.edge, ends.1, ends.0)
    }
    if lines.isEmpty { lines.append("no claim goes from \(subject) to \(object)") }
    if turned > 0 {
      let claims = turned == 1 ? "1 claim" : "\(turned) claims"
      lines.append("the other way, from \(object) to \(subject): \(claims)")
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    self.lines = lines
  }

  /// Lists the edges of a graph, or of one of its entities.
  ///
  /// - Throws: `UnknownEntity` when the graph has no entity of that name.
  public init(edgesOf entity: String?, in graph: Graph) throws(UnknownEntity) {
    let names = EntityNames(graph)
    let ends = try entity.map { name throws(UnknownEntity) in try names.identifiers(of: name) }
    var lines: [String] = []
    var counts: [Int] = []
    for (position, claim) in graph.claims.enumerated() {
      let key = claim.edge
      if let ends, !ends.contains(key.subject), !ends.contains(key.object) { continue }
      if counts.isEmpty || position == 0 || graph.claims[position - 1].edge != key {
        lines.append(names.headline(of: key))
        counts.append(0)
      }
      counts[counts.count - 1] += 1
    }
    self.lines = zip(lines, counts).map { $1 == 1 ? $0 : "\($0) (\($1) claims)" }
  }

  private static func joins(
    _ key: EdgeKey,
    _ subjects: Set<EntityID>,
    _ objects: Set<EntityID>
  ) -> Bool {
    subjects.contains(key.subject) && objects.contains(key.object)
      || key.relation.isSymmetric && objects.contains(key.subject)
        && subjects.contains(key.object)
  }
}
