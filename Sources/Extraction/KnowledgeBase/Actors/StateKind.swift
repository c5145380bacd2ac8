/// How far a state, territory or region is a state.
public enum StateKind: String, CaseIterable, Sendable {
  /// A member of the United Nations.
  case member
  /// An observer state at the United Nations: Palestine, the Holy See.
  case observer
  /// A state that many, not most, others recognize: Kosovo, Taiwan.
  case partiallyRecognized = "partially-recognized"
  /// A state in free association with another.
  case associated
  /// A state in fact that few or no others recognize: Somaliland.
  case deFacto = "de-facto"
  /// A state that is gone: the Soviet Union.
  case historical
  /// A dependent territory with a code of its own: Hong Kong, Greenland.
  case territory
  /// A region of a state: Scotland, Chechnya, Gaza.
  case region

  /// Whether it acts as a state of its own; territories and regions do not.
  public var isState: Bool { self != .territory && self != .region }

  /// The words for it.
  public var label: String {
    switch self {
    case .member: "member state"
    case .observer: "observer state"
    case .partiallyRecognized: "partially recognized state"
    case .associated: "associated state"
    case .deFacto: "de facto state"
    case .historical: "historical state"
    case .territory: "territory"
    case .region: "region"
    }
  }
}
