internal import KnowledgeGraph

/// The difference of two graphs as people and programs read it.
public struct DifferenceReport: Sendable {
  private let difference: GraphDifference

  public init(_ difference: GraphDifference) { self.difference = difference }

  /// The report in JSON.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func json() throws -> String { try JSONText.of(DifferenceRecord(difference)) }

  /// What changed, in one line.
  public var summary: String {
    let parts = [
      Self.counts("document", difference.addedDocuments.count, difference.withdrawnDocuments.count),
      Self.counts("actor", difference.newActors.count, difference.goneActors.count),
      Self.counts("claim", difference.addedClaims.count, difference.withdrawnClaims.count),
    ]
    return parts.joined(separator: "; ")
  }

  /// `claims: 3 added, 1 withdrawn`.
  private static func counts(_ noun: String, _ added: Int, _ withdrawn: Int) -> String {
    "\(noun)s: \(added) added, \(withdrawn) withdrawn"
  }

  /// The lines that people read; none where both graphs say the same.
  ///
  /// - Parameter most: How many are listed under a heading at most; all where there is no number.
  public func lines(most: Int?) -> [String] {
    guard !difference.isEmpty else { return [] }
    var lines = [summary]
    func add(_ heading: String, _ entries: [[String]]) {
      guard !entries.isEmpty else { return }
      lines += ["", "\(heading) (\(entries.count))"]
      lines += entries.prefix(most ?? entries.count).flatMap { entry in
        entry.enumerated().map { ($0 == 0 ? "  " : "      ") + $1 }
      }
      if let most, entries.count > most { lines.append("  \(entries.count - most) more") }
    }
    let reversals = difference.reversals
    add("friends who became foes", reversals.filter { !$0.areFriends }.map(words))
    add("foes who became friends", reversals.filter(\.areFriends).map(words))
    add("denied for the first time", rankedDenials.map(words))
    let claims = claimsOfActors
    let actors = Self.surestFirst(difference.newActors) { claims[$0] }
    add("new actors", actors.map { words($0, claims[$0]) })
    for kind in EdgeChange.kinds {
      let edges = difference.edges.filter { $0.kind == kind }
      add(Self.headings[kind] ?? kind.rawValue, Self.ranked(edges).map(words))
    }
    add("claims that changed", difference.changedClaims.map(words))
    add("actors who are gone", difference.goneActors.map { [difference.old.label($0)] })
    add("actors who changed", difference.changedActors.map(changedActor))
    add("documents that changed", difference.changedDocuments.map { [$0.rawValue] })
    return lines
  }

  private static let headings: [ChangeKind: String] = [
    .new: "new edges", .grown: "edges that grew", .weakened: "edges that lost claims",
    .gone: "edges that are gone",
  ]

  /// The edges that changed most first.
  private static func ranked(_ edges: [EdgeChange]) -> [EdgeChange] {
    edges.enumerated().sorted { left, right in
      let sizes = [left, right].map { abs($0.element.after - $0.element.before) }
      return (-sizes[0], left.offset) < (-sizes[1], right.offset)
    }.map(\.element)
  }

  /// What somebody asserts first.
  private var rankedDenials: [FirstDenial] {
    let denials = Self.surestFirst(difference.firstDenials, by: \.denial)
    return denials.filter { $0.assertion != nil } + denials.filter { $0.assertion == nil }
  }

  /// Things by the confidence of a claim about them, equals in their order.
  private static func surestFirst<Thing>(
    _ things: [Thing],
    by claim: (Thing) -> Claim?
  ) -> [Thing] {
    things.enumerated().sorted { left, right in
      let confidences = [left, right].map { claim($0.element)?.confidence.hundredths ?? 0 }
      return confidences[0] == confidences[1]
        ? left.offset < right.offset : confidences[0] > confidences[1]
    }.map(\.element)
  }

  private func words(_ reversal: Reversal) -> [String] {
    let names = [reversal.pair.first, reversal.pair.second].map(difference.new.label)
    let (one, other) = (reversal.before, reversal.after)
    let claims =
      "+\(one.friendly) −\(one.hostile) claims before, +\(other.friendly) −\(other.hostile) now"
    return ["\(names.joined(separator: " – ")): \(claims)"] + evidence(reversal.evidence)
  }

  private func words(_ denial: FirstDenial) -> [String] {
    let lines = [headline(denial.denial.edge)] + evidence(denial.denial)
    guard let assertion = denial.assertion else { return lines + ["nobody asserts it"] }
    return lines + ["asserted in:"] + evidence(assertion)
  }

  private func words(_ change: EdgeChange) -> [String] {
    let counts =
      change.kind == .new || change.kind == .gone
      ? (change.before + change.after).of("claim")
      : "\(change.before) → \(change.after.of("claim"))"
    return ["\(headline(change.edge)): \(counts)"] + evidence(change.evidence)
  }

  private func words(_ change: GraphDifference.Change) -> [String] {
    let pairs: [(String, String?, String?)] = [
      ("confidence", "\(change.old.confidence)", "\(change.new.confidence)"),
      ("date", change.old.date?.description, change.new.date?.description),
      ("role", change.old.role, change.new.role), ("place", change.old.place, change.new.place),
      ("cue", change.old.evidence.cue, change.new.evidence.cue),
    ]
    let changes = pairs.filter { $0.1 != $0.2 }.map { name, old, new in
      "\(name) \(old ?? "none") → \(new ?? "none")"
    }
    let what = changes.isEmpty ? "read otherwise" : changes.joined(separator: ", ")
    return ["\(headline(change.new.edge)): \(what)"] + evidence(change.new)
  }

  private func words(_ actor: EntityID, _ claim: Claim?) -> [String] {
    let node = difference.new.actors[actor]
    let kind = [node?.type.rawValue, node?.subtype].compactMap(\.self).joined(separator: ", ")
    let name = "\(difference.new.label(actor)) (\(kind))"
    guard let claim else { return ["\(name): no claims"] }
    return ["\(name): \(headline(claim.edge))"] + evidence(claim)
  }

  private func changedActor(_ actor: EntityID) -> [String] {
    func kind(_ table: ClaimTable) -> String {
      let node = table.actors[actor]
      let words = [node?.type.rawValue, node?.subtype, node?.country].compactMap(\.self)
      return "\(table.name(actor)) (\(words.joined(separator: ", ")))"
    }
    let (old, new) = (kind(difference.old), kind(difference.new))
    return ["\(old) → \(new)"]
  }

  /// The surest added claim of each actor.
  private var claimsOfActors: [EntityID: Claim] {
    var found: [EntityID: Claim] = [:]
    for claim in difference.addedClaims {
      for actor in [claim.edge.subject, claim.edge.object]
      where found[actor].map({ $0.confidence < claim.confidence }) ?? true { found[actor] = claim }
    }
    return found
  }

  private func headline(_ edge: EdgeKey) -> String {
    let qualifiers = [
      edge.polarity == .negative ? "denied" : nil,
      edge.modality == .actual ? nil : edge.modality.rawValue,
    ].compactMap(\.self)
    let said = table(of: edge).words(edge.subject, edge.relation, edge.object)
    return said + (qualifiers.isEmpty ? "" : " (\(qualifiers.joined(separator: ", ")))")
  }

  /// The graph that knows the ends of an edge.
  private func table(of edge: EdgeKey) -> ClaimTable {
    let isNew = [edge.subject, edge.object].allSatisfy { difference.new.actors[$0] != nil }
    return isNew ? difference.new : difference.old
  }

  private func evidence(_ claim: Claim?) -> [String] {
    guard let claim else { return [] }
    let isNew = difference.new.documents[claim.document] != nil
    let table = isNew ? difference.new : difference.old
    return [table.source(of: claim), table.quotation(claim)]
  }
}
