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
    let claims = graph.claims.filter { claim in
      let key = claim.edge
      return ends.0.contains(key.subject) && ends.1.contains(key.object)
        || key.relation.isSymmetric && ends.1.contains(key.subject) && ends.0.contains(key.object)
    }
    var lines: [String] = []
    for (position, claim) in claims.enumerated() {
      if position == 0 || claims[position - 1].edge != claim.edge {
        lines.append(names.headline(of: claim.edge))
      }
      lines += ClaimExplanation(claim, names: names).lines.map { "  " + $0 }
    }
    self.lines = lines.isEmpty ? ["no claim joins \(subject) and \(object)"] : lines
  }
}

/// A name that no entity of a graph has.
public struct UnknownEntity: Error, Sendable, CustomStringConvertible {
  /// The name that was looked for.
  public let name: String
  public var description: String {
    "no entity is called '\(name)'; give an identifier, a name or an alias as the graph has it"
  }
}

/// The names of a graph's entities, and what they look like in a document.
struct EntityNames {
  private let byID: [EntityID: [Entity]]
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
    byID = Dictionary(grouping: graph.entities, by: \.id)
  }

  func identifiers(of name: String) throws(UnknownEntity) -> Set<EntityID> {
    let wanted = name.lowercased()
    let found = graph.entities.filter { entity in
      entity.id.rawValue.lowercased() == wanted
        || ([entity.name] + entity.aliases).contains { $0.lowercased() == wanted }
    }
    guard !found.isEmpty else { throw UnknownEntity(name: name) }
    return Set(found.map(\.id))
  }

  func name(_ id: EntityID) -> String { byID[id]?.first?.name ?? id.rawValue }

  func mentions(of id: EntityID, in document: DocumentID, within range: Range<Int>) -> [Mention] {
    (byID[id] ?? []).filter { $0.document == document }.flatMap(\.mentions).filter {
      range.contains($0.range.lowerBound)
    }
  }

  func headline(of key: EdgeKey) -> String {
    var line = "\(name(key.subject)) \(key.relation.definition.label) \(name(key.object))"
    if key.polarity == .negative { line += " — denied" }
    if key.modality != .actual { line += " — \(key.modality.rawValue)" }
    return line
  }
}

/// One claim, as people read it.
struct ClaimExplanation {
  let lines: [String]

  init(_ claim: Claim, names: EntityNames) {
    let evidence = claim.evidence
    var lines = ["“\(Self.marked(claim, names))”"]
    lines.append(
      "in \(claim.document.rawValue), sentence \(evidence.sentence), "
        + "bytes \(evidence.range.lowerBound)–\(evidence.range.upperBound)"
    )
    for (part, id) in [("subject", claim.edge.subject), ("object", claim.edge.object)] {
      let mentions = names.mentions(of: id, in: claim.document, within: evidence.range)
      let readings = mentions.map { "“\($0.text)” (\($0.resolution.rawValue))" }
      lines.append("\(part): \(names.name(id)) from " + readings.joined(separator: ", "))
    }
    lines.append("cue: “\(evidence.cue)”")
    if let speaker = claim.attribution { lines.append("according to: \(names.name(speaker))") }
    if let role = claim.role { lines.append("role: \(role)\(claim.isFormer ? " (former)" : "")") }
    if let date = claim.date { lines.append("date: \(date)") }
    if let place = claim.place { lines.append("place: \(place)") }
    lines.append("confidence: \(claim.confidence)")
    lines.append("read by: \(evidence.rule)")
    self.lines = lines
  }

  /// The sentence with its subject, cue and object in brackets.
  private static func marked(_ claim: Claim, _ names: EntityNames) -> String {
    let evidence = claim.evidence
    var marks: [(Range<Int>, String)] = [(evidence.cueRange, "cue")]
    for (id, part) in [(claim.edge.subject, "subject"), (claim.edge.object, "object")] {
      let mentions = names.mentions(of: id, in: claim.document, within: evidence.range)
      marks += mentions.map { ($0.range, part) }
    }
    var bytes = Array(evidence.text.utf8)
    let insertions = marks.flatMap { range, part in
      [(range.lowerBound, "["), (range.upperBound, "]\(part)")]
    }
    for (place, text) in insertions.sorted(by: { ($0.0, $0.1) > ($1.0, $1.1) }) {
      let offset = place - evidence.range.lowerBound
      guard bytes.indices.contains(offset) || offset == bytes.count else { continue }
      bytes.insert(contentsOf: text.utf8, at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
