internal import KnowledgeGraph

/// Compares the claims of a graph with those that a check expects.
struct CheckComparison {
  let graph: Graph
  let knowledge: KnowledgeBase
  let check: Check

  var result: CheckResult {
    let found = check.expectations.map { expected in
      graph.claims.filter { fits($0, expected) }
    }
    let right = zip(check.expectations, found).filter { $0.0.expectation != .wrong }
    let explained = Set(right.flatMap(\.1))
    let surplus = graph.claims.filter { !explained.contains($0) }
    var tally = CheckTally(line: check.line)
    for (expected, found) in zip(check.expectations, found) {
      let isWrong = expected.expectation == .wrong
      // What a right line names as well is not an error any more.
      let telling = isWrong ? found.filter { !explained.contains($0) } : found
      tally.add(expected, isFound: !telling.isEmpty)
    }
    let known = zip(check.expectations, found).filter { $0.0.expectation == .wrong }
    let excused = Set(known.flatMap(\.1))
    tally.add(surplus: surplus.filter { !excused.contains($0) }.map(described))
    return tally.result
  }

  /// Whether a line means a claim: by its parts, or as the line that would be written for it, since
  /// a name may hold the word of a relation.
  private func fits(_ claim: Claim, _ expected: ExpectedClaim) -> Bool {
    agrees(claim, expected) || described(claim).claim == expected.description
  }

  private func agrees(_ claim: Claim, _ expected: ExpectedClaim) -> Bool {
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
    return claim.isFormer == expected.isFormer
  }

  /// Whether an actor has a name, in the text or elsewhere.
  private func isNamed(_ id: EntityID, _ name: String) -> Bool {
    let wanted = Self.normalized(name)
    let isNamedHere = graph.entities.contains { entity in
      entity.id == id
        && ([entity.name] + entity.aliases).contains { Self.normalized($0) == wanted }
    }
    return isNamedHere
      || knowledge.readings(of: name).contains { reading in
        [.name, .alias, .acronym].contains(reading.kind)
          && reading.actor.map(knowledge.actor)?.id == id
      }
  }

  /// A name without case, articles, possessives, hyphens and diacritics.
  private static func normalized(_ name: String) -> UInt64 {
    var plain = name.lowercased().replacing("’", with: "'").replacing("'s ", with: " ")
    if plain.hasPrefix("the ") { plain.removeFirst(4) }
    return SurfaceKey(plain).hash
  }

  /// A claim as files of checks write it down, and the rule that read it.
  private func described(_ claim: Claim) -> (claim: String, rule: String) {
    let expected = ExpectedClaim(
      line: check.line,
      expectation: .wrong,
      subject: name(claim.edge.subject),
      relation: claim.edge.relation,
      object: name(claim.edge.object),
      polarity: claim.edge.polarity,
      modality: claim.edge.modality,
      attribution: claim.attribution.map(name),
      date: claim.date,
      place: claim.place,
      role: claim.role,
      isFormer: claim.isFormer
    )
    return (expected.description, claim.evidence.rule)
  }

  private func name(_ id: EntityID) -> String {
    graph.entities.first { $0.id == id }?.name ?? id.rawValue
  }
}

/// Counts what holds, and notes what does not.
private struct CheckTally {
  let line: Int
  private var claims = 0
  private var holding = 0
  private var known = (missing: 0, wrong: 0)
  private var missing: [ExpectedClaim] = []
  private var surplus: [(claim: String, rule: String)] = []
  private var closed: [CheckFailure] = []

  init(line: Int) { self.line = line }

  mutating func add(_ expected: ExpectedClaim, isFound: Bool) {
    switch expected.expectation {
    case .required: if isFound { holding += 1 } else { missing.append(expected) }
    case .missing: if isFound { close(expected, .foundNow) } else { known.missing += 1 }
    case .wrong: if isFound { known.wrong += 1 } else { close(expected, .goneNow) }
    case .allowed: return
    }
    if expected.expectation != .wrong { claims += 1 }
  }

  /// Adds the claims that no line names; what two sentences claim in the same way counts once.
  mutating func add(surplus found: [(claim: String, rule: String)]) {
    for claim in found where !surplus.contains(where: { $0.claim == claim.claim }) {
      surplus.append(claim)
    }
  }

  var result: CheckResult {
    CheckResult(
      claims: claims,
      holding: holding,
      missing: known.missing,
      wrong: known.wrong,
      failures: failures
    )
  }

  private var failures: [CheckFailure] {
    let found = "(found: \(Self.list(surplus.map(\.claim))))"
    let expected = "expected: \(Self.list(missing.map(\.description)))"
    let absent = missing.map {
      CheckFailure(line: $0.line, kind: .missing, claim: $0.description, note: found)
    }
    let present = surplus.map { claim, rule in
      CheckFailure(line: line, kind: .unexpected, claim: claim, note: "(\(expected)) [\(rule)]")
    }
    return present + (absent + closed).sorted { $0.line < $1.line }
  }

  private mutating func close(_ expected: ExpectedClaim, _ kind: CheckFailure.Kind) {
    closed.append(
      CheckFailure(line: expected.line, kind: kind, claim: expected.description, note: "")
    )
  }

  private static func list(_ claims: [String]) -> String {
    claims.isEmpty ? "nothing else" : claims.joined(separator: "; ")
  }
}
