public import KnowledgeGraph

/// A graph to which a person's decisions were applied.
///
/// Claims that were accepted or set right are as sure as can be, and their rules say so. Rejected
/// ones are left out, and so are claims whose ends became one actor.
public struct ReviewedGraph: Sendable {
  /// What is left of the graph.
  public let graph: Graph
  /// What became of each claim, in the order of the graph to which the decisions were applied.
  public let claims: [ReviewedClaim]
  /// The decisions that could not be applied, in the order of their lines.
  public let idle: [IdleDecision]

  /// Applies decisions, in whatever order they were made.
  public init(_ graph: Graph, by decisions: Decisions) {
    guard !decisions.isEmpty else {
      self.graph = graph
      claims = graph.claims.map { ReviewedClaim(claim: $0, isDecided: false, result: .success($0)) }
      idle = []
      return
    }
    var known = KnownActors(decisions.bonds)
    for entity in graph.entities { known.add(entity) }
    let merged = MergedActors(known, by: decisions.bonds)
    var reviewer = ClaimReviewer(decisions, merged)
    let claims = graph.claims.map { reviewer.review($0) }
    self.claims = claims
    self.graph = Graph(
      documents: graph.documents,
      entities: graph.entities.filter { merged.isLeftAlone($0.id) } + merged.entities,
      claims: claims.compactMap { try? $0.result.get() }
    )
    idle = IdleDecision.inOrder(merged.idle + reviewer.idle)
  }

  /// The claims that were left out, in order.
  public var refused: [RefusedClaim] {
    claims.compactMap { claim in
      guard case .failure(let refused) = claim.result else { return nil }
      return refused
    }
  }
}

/// What became of a claim.
public struct ReviewedClaim: Sendable {
  /// The claim as it was.
  public let claim: Claim
  /// Whether a decision was about it.
  public let isDecided: Bool
  /// The claim as it is now, or why it was left out.
  public let result: Result<Claim, RefusedClaim>
}

/// A claim that a person's decisions took out of a graph.
public struct RefusedClaim: Error, Sendable {
  /// Why it was taken out.
  public enum Cause: Sendable {
    /// It was rejected.
    case rejected(Decision)
    /// Both its ends are one actor.
    case joined
    /// Its ends are of types that its relation does not join, now that they were merged.
    case misfit
  }

  /// The claim as it was.
  public let claim: Claim
  public let cause: Cause

  /// Why, as people read it: `rejected: it is about football (review.tsv:3)`.
  public var words: String {
    switch cause {
    case .rejected(let decision):
      "rejected" + (decision.reason.map { ": \($0)" } ?? "")
        + (decision.place.map { " (\($0))" } ?? "")
    case .joined: "both are one actor by a person's decision"
    case .misfit: "the relation does not join what both are by a person's decision"
    }
  }
}

/// A decision that could not be applied.
public struct IdleDecision: Sendable, CustomStringConvertible {
  /// Why not.
  public enum Cause: Sendable {
    /// No claim of the graph says it.
    case noClaim
    /// The graph has no such actor.
    case noActor(EntityID)
    /// The relation does not join actors of these types.
    case wrongTypes(RelationDefinition, subject: EntityType, object: EntityType)
    /// The relation reads the same both ways.
    case readsBothWays(RelationDefinition)
  }

  public let decision: Decision
  public let cause: Cause

  /// `review.tsv:12: is not applied: no claim of the graph says so: Norway supports Chad`.
  public var description: String {
    let place = decision.place.map { "\($0): " } ?? ""
    let about = decision.about.isEmpty ? "" : ": \(decision.about)"
    return "\(place)'\(decision.word)' is not applied, since \(cause.words)\(about)"
  }
}

extension IdleDecision {
  /// Decisions in the order of their lines.
  static func inOrder(_ idle: [IdleDecision]) -> [IdleDecision] {
    idle.sorted { $0.decision.isBefore($1.decision) }
  }
}

extension IdleDecision.Cause {
  fileprivate var words: String {
    switch self {
    case .noClaim: "no claim of this graph is the one it is about"
    case .noActor(let actor): "this graph has no actor '\(actor.rawValue)'"
    case .wrongTypes(let relation, let subject, let object):
      "'\(relation.name)' does not join a \(subject.rawValue) to a \(object.rawValue)"
    case .readsBothWays(let relation): "'\(relation.name)' reads the same both ways"
    }
  }
}

extension Decision {
  /// Whether it stands before another.
  fileprivate func isBefore(_ other: Decision) -> Bool {
    guard let mine = place, let theirs = other.place else { return place != nil }
    return mine < theirs
  }
}
