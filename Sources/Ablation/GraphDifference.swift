internal import KnowledgeGraph

/// How many claims differ between two graphs of one article.
struct GraphDifference: Equatable {
  /// Claims that the second graph alone has.
  var added = 0
  /// Claims that the first graph alone has.
  var lost = 0
  /// Claims that both have, with other qualifiers.
  var changed = 0

  init() {}

  init(from first: Graph, to second: Graph) {
    let before = Dictionary(grouping: first.claims, by: Statement.init)
    let after = Dictionary(grouping: second.claims, by: Statement.init)
    for statement in Set(before.keys).union(after.keys) {
      let (old, new) = (before[statement] ?? [], after[statement] ?? [])
      added += max(0, new.count - old.count)
      lost += max(0, old.count - new.count)
      changed += min(old.count, new.count) - Self.common(old.map(Qualifiers.init), new)
    }
  }

  mutating func add(_ other: GraphDifference) {
    added += other.added
    lost += other.lost
    changed += other.changed
  }

  /// All of them.
  var total: Int { added + lost + changed }

  private static func common(_ old: [Qualifiers], _ new: [Claim]) -> Int {
    var rest = old
    return new.map(Qualifiers.init).count { qualifiers in
      guard let place = rest.firstIndex(of: qualifiers) else { return false }
      rest.remove(at: place)
      return true
    }
  }
}

/// Who does what to whom.
private struct Statement: Hashable {
  let subject: EntityID
  let relation: Relation
  let object: EntityID

  init(_ claim: Claim) {
    subject = claim.edge.subject
    relation = claim.edge.relation
    object = claim.edge.object
  }
}

/// How a claim is meant.
private struct Qualifiers: Hashable {
  let polarity: Polarity
  let modality: Modality
  let attribution: EntityID?
  let role: String?
  let isFormer: Bool
  let date: PartialDate?
  let place: String?

  init(_ claim: Claim) {
    polarity = claim.edge.polarity
    modality = claim.edge.modality
    attribution = claim.attribution
    role = claim.role
    isFormer = claim.isFormer
    date = claim.date
    place = claim.place
  }
}
