/// Who proposes mentions and affiliations, from the strongest to the weakest.
///
/// Where proposals share words, the one named first here wins: what is composed of names wins over
/// the names, a name that says more over one that says less, and what only refers back to a name
/// gives way to all names. Its number is what the weights of the scorer know it by: a new one takes
/// the next, wherever it stands.
enum Proposer: Int, CaseIterable, Comparable, Sendable {
  case offices = 0
  case memberships = 1
  case parts = 2
  case organs = 3
  case groups = 4
  case coalitions = 5
  case governments = 6
  case regions = 14
  case acronyms = 7
  case shortNames = 8
  case bodies = 9
  case persons = 10
  case datelines = 11
  case knownNames = 12
  case partisans = 15
  case coreference = 13

  /// Whether it is weaker than another.
  static func < (left: Proposer, right: Proposer) -> Bool { left.rank > right.rank }

  /// Its place among all, from the strongest.
  private var rank: Int { Self.ranks[rawValue] }

  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 0, count: allCases.count)
    for (rank, proposer) in allCases.enumerated() { ranks[proposer.rawValue] = rank }
    return ranks
  }()

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
    case .regions: "parts of states that act: “Texas sued”"
    case .acronyms: "acronyms that the text explains: “Islamic State (ISIS)”"
    case .shortNames: "short names of bodies named before: “the Guard”"
    case .bodies: "bodies that the name model sees: “Texas Farm Bureau”"
    case .persons: "persons, by full name, surname and title: “President Bush”"
    case .datelines: "places and agencies of datelines: “NAIROBI (AP) —”"
    case .knownNames: "names, adjectives and capitals that the knowledge base knows: “Iraqi”"
    case .partisans: "parties by their members: “Tory MP”, “the Democrats”"
    case .coreference: "pronouns and descriptions: “it”, “the group”"
    }
  }
}
