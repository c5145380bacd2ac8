internal import Extraction
internal import KnowledgeGraph

/// What was seen but is not asserted, sentence by sentence, as people read it.
struct RefusalList {
  let lines: [String]

  init(_ refusals: [Refusal]) {
    var lines: [String] = []
    var last: Refusal?
    for refusal in refusals {
      if refusal.document != last?.document || refusal.sentence != last?.sentence {
        if last != nil { lines.append("") }
        lines.append("\(refusal.document.rawValue), sentence \(refusal.sentence)")
        lines.append("  “\(Self.onOneLine(refusal.text))”")
      }
      let label = refusal.reason.label + ":"
      let space = String(repeating: " ", count: max(1, 14 - label.count))
      lines.append("  \(label)\(space)“\(Self.onOneLine(refusal.words))” — \(refusal.explanation)")
      last = refusal
    }
    self.lines = lines.isEmpty ? ["nothing was seen that is not asserted"] : lines
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Refusal.Reason {
  fileprivate var label: String {
    switch self {
    case .denied: "denied"
    case .planned: "planned"
    case .possible: "possible"
    case .demanded: "demanded"
    case .unlinked: "not linked"
    case .pronoun: "pronoun"
    case .description: "description"
    case .unsure: "unsure"
    case .incomplete: "no claim"
    case .taken: "not read"
    }
  }
}
