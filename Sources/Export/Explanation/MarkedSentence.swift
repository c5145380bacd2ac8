internal import KnowledgeGraph

/// The sentence of a claim with its subject, cue and object in brackets.
struct MarkedSentence {
  let text: String

  init(_ claim: Claim, names: EntityNames) {
    let evidence = claim.evidence
    var marks: [(range: Range<Int>, part: String)] = [(evidence.cueRange, "cue")]
    for (id, part) in [(claim.edge.subject, "subject"), (claim.edge.object, "object")] {
      let mentions = names.mentions(of: id, in: claim.document, within: evidence.range)
      marks += mentions.map { ($0.range, part) }
    }
    // At one place, what ends goes before what begins.
    let insertions = marks.flatMap { range, part in
      [(range.lowerBound, 1, "["), (range.upperBound, 0, "]\(part)")]
    }
    var bytes = Array(evidence.text.utf8)
    for (place, _, text) in insertions.sorted(by: { ($0.0, $0.1, $0.2) > ($1.0, $1.1, $1.2) }) {
      let offset = place - evidence.range.lowerBound
      guard bytes.indices.contains(offset) || offset == bytes.count else { continue }
      bytes.insert(contentsOf: text.utf8, at: offset)
    }
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}
