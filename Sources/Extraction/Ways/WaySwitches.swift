/// Ways of reading that are switched off, to measure what each is worth.
package struct WaySwitches: Sendable {
  private var off: Set<WayStep> = []

  /// Switches nothing off.
  package init() {}

  /// Switches steps off by their names in `qualifiers/ways.tsv`; nothing where one is no step.
  package init?(off names: [String]) {
    for name in names {
      guard let step = WayStep(rawValue: name) else { return nil }
      off.insert(step)
    }
  }

  /// The names of all steps, in the order of the code.
  package static var names: [String] { WayStep.allCases.map(\.rawValue) }

  /// Whether a step may be taken.
  func allows(_ step: WayStep) -> Bool { off.isEmpty || !off.contains(step) }
}
