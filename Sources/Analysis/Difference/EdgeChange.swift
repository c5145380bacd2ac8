public import KnowledgeGraph

/// An edge that has more claims than before, or fewer.
public struct EdgeChange: Sendable {
  /// What may become of an edge by the number of its claims.
  public static let kinds: [ChangeKind] = [.new, .grown, .weakened, .gone]

  /// The edge.
  public let edge: EdgeKey
  /// How many claims it had.
  public let before: Int
  /// How many claims it has.
  public let after: Int
  /// The surest of the claims that were added, or of those that were withdrawn.
  public let evidence: Claim?

  /// What became of it: one of `kinds`.
  public var kind: ChangeKind {
    if before == 0 { return .new }
    if after == 0 { return .gone }
    return after > before ? .grown : .weakened
  }

  static func all(from old: ClaimTable, to new: ClaimTable, _ sayings: Sayings) -> [EdgeChange] {
    var counts: [EdgeKey: (before: Int, after: Int)] = [:]
    for claim in old.claims { counts[claim.edge, default: (0, 0)].before += 1 }
    for claim in new.claims { counts[claim.edge, default: (0, 0)].after += 1 }
    let added = Dictionary(grouping: sayings.added, by: \.edge)
    let withdrawn = Dictionary(grouping: sayings.withdrawn, by: \.edge)
    return counts.filter { $0.value.before != $0.value.after }.sorted { $0.key < $1.key }
      .map { edge, count in
        let claims = count.after > count.before ? added[edge] : withdrawn[edge]
        return EdgeChange(
          edge: edge,
          before: count.before,
          after: count.after,
          evidence: claims?.surest
        )
      }
  }
}

/// Two actors who were friends and are foes, or the other way round.
public struct Reversal: Sendable {
  /// The actors, in order.
  public let pair: SignedGraph.Pair
  /// How many claims made them friends or foes before.
  public let before: SignedGraph.Counts
  /// How many claims do now.
  public let after: SignedGraph.Counts
  /// The surest claim that turned them: an added one that speaks for what they are, else a
  /// withdrawn one that spoke for what they were.
  public let evidence: Claim?

  /// Whether they are friends now.
  public var areFriends: Bool { after.friendly > after.hostile }

  static func all(from old: ClaimTable, to new: ClaimTable, _ sayings: Sayings) -> [Reversal] {
    let before = SignedGraph.counts(of: old.claims)
    let after = SignedGraph.counts(of: new.claims)
    let turned = before.keys.sorted().filter { pair in
      guard let one = before[pair], let other = after[pair] else { return false }
      return one.sign * other.sign < 0
    }
    guard !turned.isEmpty else { return [] }
    let added = Dictionary(grouping: sayings.added) { SignedGraph.Pair($0.edge) }
    let withdrawn = Dictionary(grouping: sayings.withdrawn) { SignedGraph.Pair($0.edge) }
    return turned.compactMap { pair in
      guard let one = before[pair], let other = after[pair] else { return nil }
      let isFriendly = other.sign > 0
      let reasons = added[pair]?.filter { $0.edge.makesFriends == isFriendly }.surest
      let lost = withdrawn[pair]?.filter { $0.edge.makesFriends == !isFriendly }.surest
      return Reversal(pair: pair, before: one, after: other, evidence: reasons ?? lost)
    }
  }
}

/// What is denied for the first time.
public struct FirstDenial: Sendable {
  /// The surest claim that denies it.
  public let denial: Claim
  /// The surest claim that asserts it; nothing where none does.
  public let assertion: Claim?

  static func all(from old: ClaimTable, to new: ClaimTable) -> [FirstDenial] {
    func denials(_ claims: [Claim]) -> [EdgeKey: [Claim]] {
      let denied = claims.filter { $0.edge.polarity == .negative && $0.edge.modality == .actual }
      return Dictionary(grouping: denied, by: \.edge)
    }
    let known = denials(old.claims)
    let found = denials(new.claims).filter { known[$0.key] == nil }.sorted { $0.key < $1.key }
    guard !found.isEmpty else { return [] }
    let asserted = Dictionary(
      grouping: (old.claims + new.claims).filter { $0.edge.isAsserted },
      by: \.edge
    )
    return found.compactMap { edge, claims in
      guard let denial = claims.surest else { return nil }
      let positive = EdgeKey(subject: edge.subject, relation: edge.relation, object: edge.object)
      return FirstDenial(denial: denial, assertion: asserted[positive]?.surest)
    }
  }
}

extension [Claim] {
  /// The claim of the highest confidence, the first of equals.
  fileprivate var surest: Claim? {
    var best: Claim?
    for claim in self where best.map({ $0.confidence < claim.confidence }) ?? true { best = claim }
    return best
  }
}
