/// The mistakes, item by item, each with its sentence.
struct MistakeList {
  let lines: [String]

  init(_ mistakes: [Mistake]) {
    guard !mistakes.isEmpty else {
      lines = ["MISTAKES", "  none"]
      return
    }
    var lines = ["MISTAKES"]
    var last: Mistake?
    for mistake in mistakes {
      if mistake.item != last?.item || mistake.sentence != last?.sentence {
        lines += ["", "\(mistake.item), sentence \(mistake.sentence)"]
      }
      lines += Self.lines(of: mistake)
      last = mistake
    }
    self.lines = lines
  }

  private static func lines(of mistake: Mistake) -> [String] {
    let claim = "\(mistake.subject) \(mistake.relation) \(mistake.object)"
    let qualifiers = mistake.qualifiers.map { ", \($0)" }.joined()
    let confidence = mistake.confidence.map { "; confidence \(FixedPoint($0, digits: 2).text)" }
    let rule = mistake.rule.map { "; \($0)" }
    return Columns.wrapped(
      "\(claim)\(qualifiers) — \(mistake.instead)\(confidence ?? "")\(rule ?? "")",
      label: "  \(mistake.kind.rawValue)",
      indent: 18
    ) + Columns.wrapped("“\(mistake.text)”", indent: 18)
  }
}
