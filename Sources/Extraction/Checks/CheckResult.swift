internal import Articles
internal import KnowledgeGraph

/// What went otherwise than a check expects.
public struct CheckFailure: Sendable {
  /// How a claim and the expectation of it differ.
  public enum Kind: Sendable {
    /// A claim that must be found is not.
    case missing
    /// A claim is found that no line expects.
    case unexpected
    /// A claim is found that is marked as not found.
    case foundNow
    /// A claim is not found that is marked as found wrongly.
    case goneNow
  }

  /// The line of the file: that of the claim, or of the text.
  public let line: Int
  public let kind: Kind
  /// The claim as a file of checks writes it down.
  public let claim: String
  /// What else is known of it: what was found or expected in its place, and by which rule.
  let note: String

  /// One line: `missing: Chad aids Mali (found: nothing else)`.
  public var problem: String {
    switch kind {
    case .missing: "missing: \(claim) \(note)"
    case .unexpected: "unexpected: \(claim) \(note)"
    case .foundNow: "found now: \(claim) (take '| \(ExpectedClaim.mark)' away)"
    case .goneNow: "no longer found: \(claim) (take its line away)"
    }
  }
}

/// What came of a check.
public struct CheckResult: Sendable {
  /// How many claims there are that the text makes (`=`).
  public let claims: Int
  /// How many of them must be found, and are.
  public let holding: Int
  /// How many of them are not found, and marked so.
  public let missing: Int
  /// How many claims are found that the text does not make, and marked so (`!`).
  public let wrong: Int
  /// What differs from the file, by line.
  public let failures: [CheckFailure]
}

extension Extractor {
  /// Reads the text of a check and compares its claims with those expected.
  public func run(_ check: Check) -> CheckResult {
    let article = Article(
      id: "check",
      published: check.date?.description,
      text: check.text,
      origin: "check"
    )
    var extractor = self
    extractor.readsGroups = check.readsGroups
    return CheckComparison(graph: extractor.graph(of: article), knowledge: knowledge, check: check)
      .result
  }
}
