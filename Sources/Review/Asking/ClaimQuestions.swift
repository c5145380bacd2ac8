public import KnowledgeGraph

/// In which order a person is asked about claims.
public enum QuestionOrder: String, CaseIterable, Sendable {
  /// The least sure first.
  case doubt
  /// The edges with the most claims first, and of each the surest claim.
  case weight
  /// As the documents and their sentences come.
  case text
}

/// What a person is asked about a claim.
public struct ClaimQuestion: Sendable {
  /// The claims of one edge that one sentence makes, the surest first.
  public let claims: [Claim]

  /// The surest of the claims.
  public let claim: Claim

  init?(_ claims: [Claim]) {
    let sorted = claims.sorted { left, right in
      left.confidence == right.confidence ? left < right : left.confidence > right.confidence
    }
    guard let first = sorted.first else { return nil }
    self.claims = sorted
    claim = first
  }
}

/// What is still to be asked about the claims of a graph.
public struct ClaimQuestions: Sendable {
  /// The questions, in the order in which they are asked.
  public let questions: [ClaimQuestion]

  /// - Parameters:
  ///   - claims: The claims that are asked about.
  ///   - decisions: What was decided before, which is not asked again.
  ///   - order: What is asked first.
  public init(_ claims: [Claim], without decisions: Decisions, in order: QuestionOrder) {
    let groups = Dictionary(grouping: claims, by: \.statement)
    let open = groups.values.compactMap { group in
      group.first.map(decisions.decides) ?? true ? nil : ClaimQuestion(group)
    }
    let weights = Dictionary(grouping: claims, by: \.edge).mapValues(\.count)
    questions = open.sorted { left, right in
      let (left, right) = (left.claim, right.claim)
      switch order {
      case .doubt:
        if left.confidence != right.confidence { return left.confidence < right.confidence }
      case .weight:
        let (mine, theirs) = (weights[left.edge] ?? 0, weights[right.edge] ?? 0)
        if mine != theirs { return mine > theirs }
        if left.edge != right.edge { return left.edge < right.edge }
        if left.confidence != right.confidence { return left.confidence > right.confidence }
      case .text:
        if left.document != right.document { return left.document < right.document }
        let starts = [left, right].map {
          ($0.evidence.range.lowerBound, $0.evidence.cueRange.lowerBound)
        }
        if starts[0] != starts[1] { return starts[0] < starts[1] }
      }
      return left < right
    }
  }
}
