internal import KnowledgeGraph

/// Applies decisions to claims, one after the other.
struct ClaimReviewer {
  private let decisions: Decisions
  private let merged: MergedActors
  /// The decisions on claims that were of use.
  private var used: Set<StatementID> = []
  /// What was decided of claims that were found and cannot be so.
  private var impossible: [StatementID: [IdleDecision]] = [:]

  init(_ decisions: Decisions, _ merged: MergedActors) {
    self.decisions = decisions
    self.merged = merged
  }

  /// What becomes of a claim by the decisions.
  ///
  /// A decision may be about the claim as it was read, as another decision has set it right, or
  /// with actors merged: people review graphs before and after.
  mutating func review(_ claim: Claim) -> ReviewedClaim {
    var current = claim
    var seen: Set<StatementID> = []
    var (isDecided, isMerged) = (false, false)
    while true {
      let statement = current.statement
      if let verdict = decisions.verdicts[statement], seen.insert(statement).inserted {
        used.insert(statement)
        if let decision = verdict.isRejected {
          let refused = RefusedClaim(claim: claim, cause: .rejected(decision))
          return ReviewedClaim(claim: claim, isDecided: true, result: .failure(refused))
        }
        guard let right = set(current, right: verdict, statement) else { continue }
        (current, isDecided) = (right, true)
      } else if isMerged {
        let result = current.edge == claim.edge ? .success(current) : checked(current, of: claim)
        return ReviewedClaim(claim: claim, isDecided: isDecided, result: result)
      } else {
        current = merged.claim(current)
        isMerged = true
      }
    }
  }

  /// A claim whose ends or relation are others than before, if it may stand in a graph.
  private func checked(_ claim: Claim, of original: Claim) -> Result<Claim, RefusedClaim> {
    if claim.edge.subject == claim.edge.object {
      return .failure(RefusedClaim(claim: original, cause: .joined))
    }
    guard misfit(claim.edge) == nil else {
      return .failure(RefusedClaim(claim: original, cause: .misfit))
    }
    return .success(claim)
  }

  /// The types of the ends where the relation does not join them.
  private func misfit(_ edge: EdgeKey) -> (EntityType, EntityType)? {
    guard let subject = merged.type(of: edge.subject), let object = merged.type(of: edge.object)
    else { return nil }
    let definition = edge.relation.definition
    let fits = definition.domain.contains(subject) && definition.range.contains(object)
    return fits ? nil : (subject, object)
  }

  /// The claim as a person sets it right; nothing where that cannot be.
  private mutating func set(
    _ claim: Claim,
    right verdict: Verdict,
    _ statement: StatementID
  ) -> Claim? {
    guard verdict.isAccepted == nil else { return claim.marked("accepted") }
    let old = claim.edge
    let edge = verdict.edge(for: old)
    if let (subject, object) = misfit(edge) {
      let relation = edge.relation.definition
      impossible[statement] = verdict.decisions.map { decision in
        IdleDecision(
          decision: decision,
          cause: .wrongTypes(relation, subject: subject, object: object)
        )
      }
      return nil
    }
    if let reverse = verdict.isReversed, edge.relation.isSymmetric {
      let cause = IdleDecision.Cause.readsBothWays(edge.relation.definition)
      impossible[statement] = [IdleDecision(decision: reverse, cause: cause)]
    }
    guard edge != old else { return nil }
    var corrected = claim
    corrected.edge = edge
    let changes = [
      edge.relation == old.relation ? nil : "the relation, which was \(old.relation.name)",
      edge.subject == old.subject ? nil : "the ends, which were the other way round",
    ]
    return corrected.marked("set right: \(changes.compactMap(\.self).joined(separator: ", and "))")
  }

  /// The decisions on claims that could not be applied.
  var idle: [IdleDecision] {
    decisions.verdicts.flatMap { statement, verdict in
      if let impossible = impossible[statement] { return impossible }
      guard !used.contains(statement) else { return [] }
      return verdict.decisions.map { IdleDecision(decision: $0, cause: .noClaim) }
    }
  }
}

extension Verdict {
  /// The edge as it is by the verdict.
  fileprivate func edge(for old: EdgeKey) -> EdgeKey {
    let turns = isReversed != nil
    return EdgeKey(
      subject: turns ? old.object : old.subject,
      relation: relation?.0 ?? old.relation,
      object: turns ? old.subject : old.object,
      polarity: old.polarity,
      modality: old.modality
    )
  }
}

extension Claim {
  /// The claim as one of which a person is sure.
  fileprivate func marked(_ words: String) -> Claim {
    var claim = self
    claim.confidence = Confidence(hundredths: 100)
    let mark = "; review: \(words)"
    if !claim.evidence.rule.hasSuffix(mark) { claim.evidence.rule += mark }
    return claim
  }
}
