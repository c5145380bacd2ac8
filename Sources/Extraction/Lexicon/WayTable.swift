internal import KnowledgeGraph

/// How far each step of the way to an actor can be trusted; each multiplies.
///
/// The factors are fitted to texts whose claims were judged by hand (`Training/fit-confidence`).
struct WayTable: Sendable {
  /// The factors in hundredths.
  private var hundredths: [WayStep: Int] = [:]

  static let form = LexiconForm(
    path: "qualifiers/ways.tsv",
    columns: ["step", "prior", "factor", "comment"],
    key: ["step"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      hundredths[try row.choice("step")] = try row.factor("factor")
    }
    for step in WayStep.allCases where hundredths[step] == nil {
      guard let last = (table.own?.rows ?? table.program.rows).last else { continue }
      throw last.error("no row has the step '\(step.rawValue)': add it after this line")
    }
  }

  /// The factors of a way, by the names of its steps.
  func factors(of way: Way) -> [(name: String, hundredths: Int)] {
    way.steps.map { ($0.rawValue, hundredths[$0] ?? 100) }
  }
}

extension TableRow {
  /// The cell as a factor in hundredths, from 0.01 to 1.
  func factor(_ column: String) throws(TableError) -> Int {
    try value(column, remedy: "write a number from 0.01 to 1.00") { text in
      guard let factor = Double(text), (0.01...1).contains(factor) else { return nil }
      return Int((factor * 100).rounded())
    }
  }
}
