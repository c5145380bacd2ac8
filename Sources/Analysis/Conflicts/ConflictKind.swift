internal import KnowledgeGraph

/// How what is said on one side is at odds with what is said on the other.
public enum ConflictKind: String, CaseIterable, Sendable {
  /// Told as a fact, and denied.
  case contradiction
  /// Said to be planned, and said not to be planned.
  case disputedPlan = "disputed-plan"
  /// Said to be planned; later it was reported that it did not happen.
  case abandonedPlan = "abandoned-plan"
  /// Said not to be planned; later it was stated as a fact.
  case brokenPledge = "broken-pledge"
  /// Demanded, and demanded not to be.
  case opposedDemands = "opposed-demands"
  /// Demanded; later it was reported that it did not or will not happen.
  case refusedDemand = "refused-demand"
  /// Demanded not to be; later it was stated as a fact.
  case defiedDemand = "defied-demand"
  /// Said to be planned; later it was stated as a fact.
  case keptPlan = "kept-plan"

  /// Which claims stand on a side.
  struct Pattern {
    let polarity: Polarity
    let modalities: [Modality]

    func holds(_ edge: EdgeKey) -> Bool {
      edge.polarity == polarity && modalities.contains(edge.modality)
    }
  }

  /// The claims of the first side.
  var first: Pattern {
    switch self {
    case .contradiction: Pattern(polarity: .positive, modalities: [.actual])
    case .disputedPlan, .abandonedPlan, .keptPlan:
      Pattern(polarity: .positive, modalities: [.planned])
    case .brokenPledge: Pattern(polarity: .negative, modalities: [.planned])
    case .opposedDemands, .refusedDemand: Pattern(polarity: .positive, modalities: [.demanded])
    case .defiedDemand: Pattern(polarity: .negative, modalities: [.demanded])
    }
  }

  /// The claims of the second side.
  var second: Pattern {
    switch self {
    case .contradiction, .abandonedPlan: Pattern(polarity: .negative, modalities: [.actual])
    case .disputedPlan: Pattern(polarity: .negative, modalities: [.planned])
    case .brokenPledge, .defiedDemand, .keptPlan:
      Pattern(polarity: .positive, modalities: [.actual])
    case .opposedDemands: Pattern(polarity: .negative, modalities: [.demanded])
    case .refusedDemand: Pattern(polarity: .negative, modalities: [.actual, .planned])
    }
  }

  /// Whether the second side has to come after the first.
  var isOrdered: Bool {
    switch self {
    case .contradiction, .disputedPlan, .opposedDemands: false
    case .abandonedPlan, .brokenPledge, .refusedDemand, .defiedDemand, .keptPlan: true
    }
  }

  /// Whether both sides agree in the end: what was planned was done.
  public var isSettled: Bool { self == .keptPlan }

  /// The kind in a few words, for a heading.
  public var label: String {
    switch self {
    case .contradiction: "asserted and denied"
    case .disputedPlan: "planned and not planned"
    case .abandonedPlan: "planned, and did not happen"
    case .brokenPledge: "ruled out, and happened"
    case .opposedDemands: "demanded and demanded not to be"
    case .refusedDemand: "demanded, and refused"
    case .defiedDemand: "demanded not to be, and happened"
    case .keptPlan: "planned, and happened"
    }
  }
}
