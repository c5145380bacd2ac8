/// Ways of reading that are switched off, to measure what each is worth.
struct WaySwitches: Sendable {
  private var off: Set<WayStep> = []

  /// Switches nothing off.
  init() {}

  /// Switches a step off by its name in `qualifiers/ways.tsv`.
  init(off name: String) { off = Set(WayStep.allCases.filter { $0.rawValue == name }) }

  /// Whether a step may be taken.
  func allows(_ step: WayStep) -> Bool { off.isEmpty || !off.contains(step) }
}
