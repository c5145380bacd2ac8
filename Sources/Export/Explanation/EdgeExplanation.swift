public import KnowledgeGraph

/// Why an edge is in a graph: its claims, each with its sentence and what read it.
public struct EdgeExplanation: Sendable {
  /// The lines that people read.
  public let lines: [String]

  /// Explains the edges between two entities.
  ///
  /// - Parameters:
  ///   - subject: an identifier, a name or an alias.
  ///   - object: the other end, in the same form.
  ///   - graph: the graph, with its claims.
  ///   - least: the confidence that a claim needs; of others only the number is given.
  /// - Throws: `UnknownEntity` when the graph has no entity of that name.
  public init(
    of subject: String,
    _ object: String,
    in graph: Graph,
    atLeast least: Confidence = Confidence(hundredths: 0)
  ) throws(UnknownEntity) {
    let names = EntityNames(graph)
    let ends = (try names.identifiers(of: subject), try names.identifiers(of: object))
    let between = graph.claims.filter { Self.joins($0.edge, ends.0, ends.1) }
    let claims = between.filter { $0.confidence >= least }
    let support = Self.support(of: between, in: graph)
    var lines: [String] = []
    for (position, claim) in claims.enumerated() {
      if position == 0 || claims[position - 1].edge != claim.edge {
        lines.append(names.headline(of: claim.edge))
        if let support = support[claim.edge] {
          lines.append("  belief:      \(Self.text(of: support, claim.edge.polarity))")
        }
      }
      lines += ClaimExplanation(claim, names: names).lines.map { "  " + $0 }
      lines.append("")
    }
    let turned = graph.claims.count {
      !$0.edge.relation.isSymmetric && Self.joins($0.edge, ends.1, ends.0)
        && $0.confidence >= least
    }
    if lines.isEmpty { lines.append("no claim goes from \(subject) to \(object)") }
    lines += Self.count("the other way, from \(object) to \(subject)", turned)
    lines += Self.count("left out as less probable than \(least)", between.count - claims.count)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    self.lines = lines
  }

  /// Lists the edges of a graph, or of one of its entities.
  ///
  /// - Parameters:
  ///   - entity: an identifier, a name or an alias.
  ///   - graph: the graph, with its claims.
  ///   - least: the confidence that a claim needs; of others only the number is given.
  /// - Throws: `UnknownEntity` when the graph has no entity of that name.
  public init(
    edgesOf entity: String?,
    in graph: Graph,
    atLeast least: Confidence = Confidence(hundredths: 0)
  ) throws(UnknownEntity) {
    let names = EntityNames(graph)
    let ends = try entity.map { name throws(UnknownEntity) in try names.identifiers(of: name) }
    let own = graph.claims.filter { claim in
      ends.map { $0.contains(claim.edge.subject) || $0.contains(claim.edge.object) } ?? true
    }
    let claims = own.filter { $0.confidence >= least }
    var lines: [String] = []
    var counts: [Int] = []
    for (position, claim) in claims.enumerated() {
      if position == 0 || claims[position - 1].edge != claim.edge {
        lines.append(names.headline(of: claim.edge))
        counts.append(0)
      }
      counts[counts.count - 1] += 1
    }
    self.lines =
      zip(lines, counts).map { $1 == 1 ? $0 : "\($0) (\($1) claims)" }
      + Self.count("left out as less probable than \(least)", own.count - claims.count)
  }

  /// What all claims of a graph between two actors give for each of their edges.
  private static func support(of claims: [Claim], in graph: Graph) -> [EdgeKey: Support] {
    var origins = Origins()
    for document in graph.documents { origins.insert(document) }
    let edges = Dictionary(grouping: claims, by: \.edge.triple).values.flatMap { claims in
      claims[...].edges(origins).map { ($0.edge.key, $0.edge.support) }
    }
    return Dictionary(edges.compactMap { key, support in support.map { (key, $0) } }) { $1 }
  }

  /// `0.84, by 2 claims in 1 text of 1 voice; 1 claim says the contrary`.
  private static func text(of support: Support, _ polarity: Polarity) -> String {
    let own = support.claims(polarity)
    let contrary = support.claims(polarity == .positive ? .negative : .positive)
    let text =
      "\(support.belief), by \(number(own, "claim")) in \(number(support.sources, "text")) of"
      + " \(number(support.voices, "voice"))"
    guard contrary > 0 else { return text }
    return text + "; \(number(contrary, "claim")) \(contrary == 1 ? "says" : "say") the contrary"
  }

  /// `left out as less probable than 0.5: 2 claims`; nothing of none.
  private static func count(_ label: String, _ count: Int) -> [String] {
    count == 0 ? [] : ["\(label): \(number(count, "claim"))"]
  }

  /// `1 claim`, `2 claims`.
  private static func number(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
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
