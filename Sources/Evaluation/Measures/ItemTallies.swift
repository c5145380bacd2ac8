internal import KnowledgeGraph

/// What is counted of one item, or of many: a row of numbers, so that rows add up fast.
struct ItemTallies {
  /// Three numbers of each tally: right, wrong, missed.
  private(set) var counts = [Int32](repeating: 0, count: 3 * Column.count)

  init() {}

  init(_ comparison: ItemComparison) {
    self[.measure(.entities)] = comparison.entityTally
    let (gold, found) = (Set(comparison.gold.keys), Set(comparison.found.keys))
    let sets = ClaimSets(gold: gold, found: found, free: comparison.free)
    let political = sets.filter(\.isPolitical)
    self[.measure(.relations)] = sets.tally
    self[.measure(.relationsStance)] = sets.stanceTally
    self[.measure(.political)] = political.tally
    self[.measure(.politicalStance)] = political.stanceTally
    self[.measure(.affiliations)] = sets.filter { !$0.isPolitical }.tally
    self[.measure(.asserted)] = comparison.assertedTally
    for (cut, measure, tally) in comparison.cutTallies { self[.cut(cut, measure)] = tally }
    for relation in Set((gold.union(found)).map(\.relation)) {
      self[.relation(relation)] = sets.filter { $0.relation == relation }.tally
    }
    for key in comparison.right { count(comparison, key) }
  }

  subscript(column: Column) -> Tally {
    get {
      let place = 3 * column.place
      return Tally(
        right: Int(counts[place]),
        wrong: Int(counts[place + 1]),
        missed: Int(counts[place + 2])
      )
    }
    set {
      let place = 3 * column.place
      counts[place] = Int32(truncatingIfNeeded: newValue.right)
      counts[place + 1] = Int32(truncatingIfNeeded: newValue.wrong)
      counts[place + 2] = Int32(truncatingIfNeeded: newValue.missed)
    }
  }

  mutating func add(_ other: ItemTallies) {
    for place in counts.indices { counts[place] &+= other.counts[place] }
  }

  /// Counts the qualifiers of a claim that is right.
  private mutating func count(_ comparison: ItemComparison, _ key: ClaimKey) {
    guard let gold = comparison.gold[key], let found = comparison.found[key] else { return }
    let judgement = QualifierJudgement(gold, found, in: comparison)
    for (qualifier, isRight) in judgement.verdicts {
      if isRight {
        self[.qualifier(qualifier)].right += 1
      } else {
        self[.qualifier(qualifier)].missed += 1
      }
    }
    if judgement.isAssertedAgainstText {
      self[.againstText].right += 1
    } else {
      self[.againstText].missed += 1
    }
  }
}

extension ItemTallies {
  /// A tally of the row.
  enum Column {
    case measure(Measure)
    case qualifier(Qualifier)
    /// Claims that are given as facts and that the gold has as none, among those that are right.
    case againstText
    case relation(Relation)
    /// A measure of the claims that have some confidence.
    case cut(ConfidenceCut, Measure)

    static let count = relations + Ontology.standard.definitions.count + cuts

    private static let relations = measures.count + qualifiers.count + 1
    private static let cuts = ConfidenceCut.count * ConfidenceCut.measures.count

    private static let measures = Measure.allCases
    private static let qualifiers = Qualifier.allCases

    var place: Int {
      switch self {
      case .measure(let measure): Self.measures.firstIndex(of: measure) ?? 0
      case .qualifier(let qualifier):
        Self.measures.count + (Self.qualifiers.firstIndex(of: qualifier) ?? 0)
      case .againstText: Self.measures.count + Self.qualifiers.count
      case .relation(let relation): Self.relations + relation.ordinal
      case .cut(let cut, let measure):
        Self.count - (cut.tenths + 1) * ConfidenceCut.measures.count
          + (ConfidenceCut.measures.firstIndex(of: measure) ?? 0)
      }
    }
  }
}

/// The claims of the gold, those found, and those that count neither way.
private struct ClaimSets {
  var gold: Set<ClaimKey>
  var found: Set<ClaimKey>
  var free: Set<ClaimKey>

  func filter(_ isIncluded: (ClaimKey) -> Bool) -> ClaimSets {
    ClaimSets(
      gold: gold.filter(isIncluded),
      found: found.filter(isIncluded),
      free: free.filter(isIncluded)
    )
  }

  var tally: Tally { Tally(gold, found, ignoring: free) }

  var stanceTally: Tally {
    Tally(
      Set(gold.map(\.stance)),
      Set(found.map(\.stance)),
      ignoring: Set(free.map(\.stance))
    )
  }
}

extension ItemComparison {
  fileprivate var entityTally: Tally {
    var gold: Set<TypedActor> = []
    var optional: Set<TypedActor> = []
    for actor in item.actors {
      let typed = TypedActor(id: ExactText(actor.id), type: actor.type.rawValue)
      if optionalActors.contains(typed.id) { optional.insert(typed) } else { gold.insert(typed) }
    }
    let found = entities.compactMap { entity in
      alignment[entity.id].map { TypedActor(id: ExactText($0), type: entity.type.rawValue) }
    }
    return Tally(gold, Set(found), ignoring: optional)
  }

  fileprivate var assertedTally: Tally {
    let told = found.filter { $0.key.isPolitical && $0.value.holdFact }.keys
    return Tally(facts, Set(told), ignoring: free)
  }

  /// The claims of the gold that are stated as facts.
  var facts: Set<ClaimKey> {
    Set(gold.filter { $0.key.isPolitical && $0.value.holdFact }.keys)
  }
}

/// An actor with its type.
private struct TypedActor: Hashable {
  let id: ExactText
  let type: String
}
