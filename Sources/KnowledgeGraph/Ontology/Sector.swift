/// What part of a society an actor belongs to, by the codes of PLOVER 2.0.
public enum Sector: String, CaseIterable, Comparable, Sendable {
  /// Those who work the land.
  case agriculture = "AGR"
  /// Companies and those who lead them.
  case business = "BUS"
  /// Police and guards.
  case police = "COP"
  /// Those whose acts are crimes and have no political aim.
  case criminals = "CRM"
  /// People of none of the other sectors.
  case civilians = "CVL"
  /// Schools, universities, teachers and students.
  case education = "EDU"
  /// Those who once governed, and their families.
  case elites = "ELI"
  /// Who speaks and acts for a state.
  case government = "GOV"
  /// Bodies that states founded by treaty.
  case intergovernmental = "IGO"
  /// News and those who write it.
  case journalists = "JRN"
  /// Courts, prosecutors and lawyers.
  case judiciary = "JUD"
  /// Workers and their unions.
  case labour = "LAB"
  /// Parliaments and their members.
  case legislature = "LEG"
  /// Hospitals and those who heal.
  case medicine = "MED"
  /// The forces of a state.
  case military = "MIL"
  /// Associations across states that neither states nor companies founded.
  case nongovernmental = "NGO"
  /// Those who stand against a government without force.
  case opposition = "OPP"
  /// Those who fight and are no state's, but not against it.
  case paramilitary = "PRM"
  /// Parties.
  case parties = "PTY"
  /// Those who fight a government by force.
  case rebels = "REB"
  /// Those who had to leave their homes.
  case refugees = "REF"
  /// Religious bodies and their servants.
  case religion = "REL"
  /// Bodies of none of the other sectors.
  case civilSociety = "SOC"
  /// Secret services.
  case spies = "SPY"
  /// Those who fight, for nobody knows whom.
  case armed = "UAF"

  /// Whether it is a part of a state: what is named so and belongs to a state is more than its
  /// government.
  public var isOfState: Bool {
    switch self {
    case .government, .judiciary, .legislature, .military, .police, .spies: true
    default: false
    }
  }

  /// Whether those of it have weapons, or are said to use force.
  public var isArmed: Bool {
    switch self {
    case .military, .police, .rebels, .paramilitary, .armed, .spies, .criminals: true
    default: false
    }
  }

  public static func < (left: Sector, right: Sector) -> Bool { left.rawValue < right.rawValue }

  /// The sector of an actor whom documents put into several: the most frequent, the first of
  /// equals; one of those for the rest only where no document knows more.
  static func common(of sectors: [Sector]) -> Sector? {
    let known = sectors.filter { $0 != .civilians && $0 != .civilSociety }
    guard !known.isEmpty else { return sectors.min() }
    let counts = Dictionary(grouping: known) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
