internal import Articles
internal import KnowledgeGraph

/// What went otherwise than a check expects.
public struct CheckFailure: Sendable {
  /// The line of the file: that of the claim, or of the text.
  public let line: Int
  /// What was expected, or found against expectation.
  public let problem: String
}

/// What came of a check.
public struct CheckResult: Sendable {
  /// How many of the required claims were found.
  public let found: Int
  /// How many claims were required.
  public let required: Int
  /// What is missing, and what was found without being expected.
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
    return CheckComparison(graph: graph(of: article), check: check).result
  }
}

/// Compares the claims of a graph with those that a check expects.
private struct CheckComparison {
  let graph: Graph
  let check: Check

  var result: CheckResult {
    var failures: [CheckFailure] = []
    var explained: Set<Claim> = []
    var found = 0
    for expectation in check.expectations {
      let fitting = graph.claims.filter { fits($0, expectation) }
      explained.formUnion(fitting)
      guard expectation.isRequired else { continue }
      if fitting.isEmpty {
        failures.append(
          CheckFailure(line: expectation.line, problem: "missing: \(describe(expectation))")
        )
      } else {
        found += 1
      }
    }
    for claim in graph.claims where !explained.contains(claim) {
      failures.append(CheckFailure(line: check.line, problem: "unexpected: \(describe(claim))"))
    }
    let required = check.expectations.count(where: \.isRequired)
    return CheckResult(found: found, required: required, failures: failures)
  }

  private func fits(_ claim: Claim, _ expected: ExpectedClaim) -> Bool {
    let key = claim.edge
    guard key.relation == expected.relation, key.polarity == expected.polarity,
      key.modality == expected.modality, fitsEnds(key, expected)
    else { return false }
    guard (claim.attribution == nil) == (expected.attribution == nil) else { return false }
    if let speaker = claim.attribution, let name = expected.attribution,
      !isNamed(speaker, name)
    {
      return false
    }
    return fitsDetails(claim, expected)
  }

  private func fitsEnds(_ key: EdgeKey, _ expected: ExpectedClaim) -> Bool {
    if isNamed(key.subject, expected.subject), isNamed(key.object, expected.object) { return true }
    return key.relation.isSymmetric && isNamed(key.subject, expected.object)
      && isNamed(key.object, expected.subject)
  }

  private func fitsDetails(_ claim: Claim, _ expected: ExpectedClaim) -> Bool {
    if let date = expected.date, claim.date != date { return false }
    if let place = expected.place, claim.place != place { return false }
    if let role = expected.role, claim.role?.lowercased() != role.lowercased() { return false }
    return !expected.isFormer || claim.isFormer
  }

  private func isNamed(_ id: EntityID, _ name: String) -> Bool {
    let wanted = Self.normalized(name)
    return graph.entities.contains { entity in
      entity.id == id
        && ([entity.name] + entity.aliases).contains { Self.normalized($0) == wanted }
    }
  }

  /// A name without case, articles, possessives, hyphens and diacritics.
  private static func normalized(_ name: String) -> UInt64 {
    var plain = name.lowercased().replacing("’", with: "'").replacing("'s ", with: " ")
    if plain.hasPrefix("the ") { plain.removeFirst(4) }
    return SurfaceKey(plain).hash
  }

  private func describe(_ claim: Claim) -> String {
    let key = claim.edge
    return line(
      name(key.subject),
      key.relation,
      name(key.object),
      key.polarity,
      key.modality,
      claim.attribution.map(name),
      claim.evidence.rule
    )
  }

  private func describe(_ claim: ExpectedClaim) -> String {
    line(
      claim.subject,
      claim.relation,
      claim.object,
      claim.polarity,
      claim.modality,
      claim.attribution,
      nil
    )
  }

  private func line(
    _ subject: String,
    _ relation: Relation,
    _ object: String,
    _ polarity: Polarity,
    _ modality: Modality,
    _ speaker: String?,
    _ rule: String?
  ) -> String {
    var text = "\(subject) \(relation.name) \(object)"
    if polarity == .negative { text += " | negative" }
    if modality != .actual { text += " | \(modality.rawValue)" }
    if let speaker { text += " | by \(speaker)" }
    if let rule { text += "  [\(rule)]" }
    return text
  }

  private func name(_ id: EntityID) -> String {
    graph.entities.first { $0.id == id }?.name ?? id.rawValue
  }
}
