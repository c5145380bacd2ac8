/// Who proposes mentions and affiliations, from the strongest to the weakest.
///
/// Where proposals share words, the one named first here wins: what is composed of names wins over
/// the names, a name that says more over one that says less, and what only refers back to a name
/// gives way to all names.
enum Proposer: Int, CaseIterable, Comparable, Sendable {
  case offices
  case memberships
  case parts
  case organs
  case groups
  case coalitions
  case governments
  case acronyms
  case shortNames
  case bodies
  case persons
  case datelines
  case knownNames
  case coreference

  /// Whether it is weaker than another.
  static func < (left: Proposer, right: Proposer) -> Bool { left.rawValue > right.rawValue }

  /// What it reads, in a line.
  var summary: String {
    switch self {
    case .offices: "offices and nationalities of persons: “Russian President Vladimir Putin”"
    case .memberships: "named members of bodies: “Hamas leaders such as Khaled Mashal”"
    case .parts: "parts of bodies: “the Dallas chapter of the Tea Party”"
    case .organs: "organs of states and bodies: “Iraq's foreign ministry”"
    case .groups: "groups without a name, by their land: “Afghan rebels”"
    case .coalitions: "coalitions by their leader: “the US-led coalition”"
    case .governments: "governments by who heads them: “the Trump administration”"
    case .acronyms: "acronyms that the text explains: “Islamic State (ISIS)”"
    case .shortNames: "short names of bodies named before: “the Guard”"
    case .bodies: "bodies that the name model sees: “Texas Farm Bureau”"
    case .persons: "persons, by full name, surname and title: “President Bush”"
    case .datelines: "places and agencies of datelines: “NAIROBI (AP) —”"
    case .knownNames: "names, adjectives and capitals that the knowledge base knows: “Iraqi”"
    case .coreference: "pronouns and descriptions: “it”, “the group”"
    }
  }
}
