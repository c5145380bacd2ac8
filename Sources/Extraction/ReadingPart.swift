/// A part of the reading that can be switched off alone.
package enum ReadingPart: Hashable, Sendable {
  /// A table, by its path in the folder `Knowledge`.
  case table(String)
  /// A rule in code.
  case rule(ReadingRule)
  /// A proposer of mentions, by its name.
  case proposer(String)
  /// A step of the ways to actors, by its name in `qualifiers/ways.tsv`.
  case way(String)

  /// All parts: the tables of words, those of actors, the proposers, the ways, and the rules.
  ///
  /// Tables of factors are left out: without them nothing could be weighed.
  package static let all =
    (Lexicon.forms.map(\.path).filter { !factors.contains($0) } + KnowledgeTables.paths)
    .map(Self.table)
    + Proposer.allCases.map { .proposer("\($0)") } + WayStep.allCases.map { .way($0.rawValue) }
    + ReadingRule.allCases.map(Self.rule)

  private static let factors = [ConfidenceTable.form.path, WayTable.form.path]

  /// What sort of part it is.
  package var kind: String {
    switch self {
    case .table: "table"
    case .rule: "rule"
    case .proposer: "proposer"
    case .way: "way"
    }
  }

  /// The name by which people know it.
  package var name: String {
    switch self {
    case .table(let path): path
    case .rule(let rule): String(describing: rule)
    case .proposer(let name), .way(let name): name
    }
  }

  /// The rule, if it is one.
  package var rule: ReadingRule? {
    if case .rule(let rule) = self { rule } else { nil }
  }
}
