/// What of the reading is switched off, so that it can be measured what each part gives.
///
/// All is on in the program. A rule asks `isOn` as its last condition, when the words that it is
/// about have been found: so a trace of these questions tells where a rule can change anything.
package struct ReadingSwitches: Sendable {
  /// The tables that have no rows, by their paths in the folder `Knowledge`.
  package let emptyTables: Set<String>
  /// The rules that need a second look: those that are off, or all where they are noted.
  private let marked: ReadingRules
  /// Where rules are noted instead of being switched off.
  private let trace: RuleTrace?

  /// Switches tables and rules off; nothing, unless told otherwise.
  package init(emptyTables: Set<String> = [], rulesOff: [ReadingRule] = []) {
    self.emptyTables = emptyTables
    marked = ReadingRules(rulesOff)
    trace = nil
  }

  /// Switches nothing off, and notes which rules are asked for.
  init(trace: RuleTrace) {
    emptyTables = []
    marked = ReadingRules(ReadingRule.allCases)
    self.trace = trace
  }

  /// Whether a rule applies.
  @inline(__always)
  func isOn(_ rule: ReadingRule) -> Bool {
    !marked.contains(rule) || isNoted(rule)
  }

  @inline(never)
  private func isNoted(_ rule: ReadingRule) -> Bool {
    trace?.note(rule)
    return trace != nil
  }
}
