internal import Extraction
internal import KnowledgeGraph
internal import Review

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

extension [Refusal] {
  /// The refusals of a graph, by the decisions of a person who reviewed it.
  ///
  /// - Parameters:
  ///   - original: The graph as it was.
  ///   - documents: The documents in the order in which they are listed.
  func reviewed(
    _ graph: ReviewedGraph,
    of original: Graph,
    listing documents: [DocumentID]
  ) -> [Refusal] {
    let refused = graph.refused.map { ($0.claim, why: $0.words) }
    let claims = Refusal.claims(of: graph.graph) + Refusal.rejected(refused, from: original)
    let others = filter { !$0.reason.isOfClaims }
    var places: [DocumentID: Int] = [:]
    for document in documents where places[document] == nil { places[document] = places.count }
    // What a sentence claims goes before what it does not, as everywhere.
    let ordered = (claims + others).enumerated().sorted { left, right in
      let keys = [left, right].map { item in
        (places[item.element.document] ?? 0, item.element.sentence, item.offset)
      }
      return keys[0] < keys[1]
    }
    return ordered.map(\.element)
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
    case .rejected: "rejected"
    }
  }
}
