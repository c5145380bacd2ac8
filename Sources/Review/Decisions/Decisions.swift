public import KnowledgeGraph

/// What a person decided about a graph, free of contradictions.
public struct Decisions: Sendable {
  /// All of them, in the order of their lines.
  public private(set) var all: [Decision]
  /// What is decided of claims.
  private(set) var verdicts: [StatementID: Verdict] = [:]
  /// What is decided of actors.
  public private(set) var bonds: ActorBonds

  /// Puts decisions together; their order makes no difference.
  ///
  /// - Throws: `DecisionErrors` where some contradict others.
  public init(_ decisions: [Decision]) throws(DecisionErrors) {
    all = decisions
    bonds = ActorBonds(decisions)
    var errors: [TableError] = []
    for decision in decisions {
      guard case .claim(let statement, let judgement) = decision.matter else { continue }
      var verdict = verdicts[statement] ?? Verdict()
      if let other = verdict.add(judgement, decision) {
        errors.append(decision.contradicts(other))
      } else {
        verdicts[statement] = verdict
      }
    }
    for contradiction in bonds.contradictions {
      let merges = Self.list(contradiction.merges)
      errors.append(contradiction.separation.error("'separate' contradicts \(merges)"))
    }
    guard errors.isEmpty else { throw DecisionErrors(errors: errors) }
  }

  /// Some merges, and how many more; a chain of them may be as long as the file.
  private static func list(_ merges: [Decision]) -> String {
    guard !merges.isEmpty else { return "merges that make them one" }
    let names = merges.prefix(10).map(\.named)
    let rest = merges.count - names.count
    return (names + (rest > 0 ? ["\(rest) more"] : [])).joined(separator: " and ")
  }

  /// No decisions.
  public init() {
    all = []
    bonds = ActorBonds([])
  }

  /// Whether nothing is decided.
  public var isEmpty: Bool { all.isEmpty }

  /// Whether something is decided of what a claim says.
  public func decides(_ claim: Claim) -> Bool { verdicts[claim.statement] != nil }

  /// Adds a decision; nothing changes where it contradicts another.
  ///
  /// - Throws: `DecisionErrors` where it does.
  public mutating func add(_ decision: Decision) throws(DecisionErrors) {
    guard case .claim(let statement, let judgement) = decision.matter else {
      self = try Decisions(all + [decision])
      return
    }
    var verdict = verdicts[statement] ?? Verdict()
    if let other = verdict.add(judgement, decision) {
      throw DecisionErrors(errors: [decision.contradicts(other)])
    }
    all.append(decision)
    verdicts[statement] = verdict
  }

  /// Takes the last decision back.
  public mutating func removeLast() {
    // What is free of contradictions is so without one of them.
    self = (try? Decisions(all.dropLast())) ?? Decisions()
  }
}

/// What is wrong in files of decisions, each with its line and the remedy.
public struct DecisionErrors: Error, Sendable {
  /// One error or more.
  public let errors: [TableError]

  public init(errors: [TableError]) { self.errors = errors }
}

/// All that is decided of one claim.
struct Verdict: Sendable {
  private(set) var isAccepted: Decision?
  private(set) var isRejected: Decision?
  private(set) var relation: (Relation, Decision)?
  private(set) var isReversed: Decision?

  /// Adds what a decision says.
  ///
  /// - Returns: The decision that it contradicts, if there is one; nothing is added then.
  mutating func add(_ judgement: Decision.Judgement, _ decision: Decision) -> Decision? {
    switch judgement {
    case .accept:
      if let other = isRejected ?? relation?.1 ?? isReversed { return other }
      isAccepted = isAccepted ?? decision
    case .reject:
      if let other = isAccepted ?? relation?.1 ?? isReversed { return other }
      isRejected = isRejected ?? decision
    case .relation(let new):
      if let other = isAccepted ?? isRejected { return other }
      if let relation, relation.0 != new { return relation.1 }
      relation = relation ?? (new, decision)
    case .reverse:
      if let other = isAccepted ?? isRejected { return other }
      isReversed = isReversed ?? decision
    }
    return nil
  }

  /// The decisions that it is made of.
  var decisions: [Decision] {
    [isAccepted, isRejected, relation?.1, isReversed].compactMap(\.self)
  }
}

extension Decision {
  /// `'accept' in review.tsv:3`.
  fileprivate var named: String { "'\(word)'" + (place.map { " in \($0)" } ?? "") }

  fileprivate func contradicts(_ other: Decision) -> TableError {
    error("'\(word)' contradicts \(other.named)")
  }

  fileprivate func error(_ problem: String) -> TableError {
    let whom = about.isEmpty ? "" : " of \(about)"
    return TableError(
      file: place?.file ?? "",
      line: place?.line ?? 0,
      problem: "\(problem)\(whom): delete one of these lines"
    )
  }
}

extension DecisionWord: CustomStringConvertible {
  /// The word.
  var description: String { rawValue }
}
