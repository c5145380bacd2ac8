public import KnowledgeGraph

/// A sentence with its subject, cue and object in brackets.
public struct MarkedSentence: Sendable {
  /// Words that are marked, and as what.
  public struct Mark: Sendable {
    /// Where they stand, in UTF-8 bytes of the document's text.
    public var range: Range<Int>
    /// What stands after the closing bracket: `subject`.
    public var part: String

    public init(_ range: Range<Int>, _ part: String) {
      self.range = range
      self.part = part
    }
  }

  /// The marked sentence, such as `[Norway]subject [accused]cue [Sudan]object.`.
  public let text: String

  /// Marks words of a sentence; marks beyond it are left out.
  ///
  /// - Parameters:
  ///   - text: The sentence.
  ///   - start: Where it begins, in UTF-8 bytes of the document's text.
  public init(_ text: String, from start: Int, marks: [Mark]) {
    // At one place, what ends goes before what begins.
    let insertions = marks.flatMap { mark in
      [(mark.range.lowerBound, 1, "["), (mark.range.upperBound, 0, "]\(mark.part)")]
    }
    let sentence = Array(text.utf8)
    var bytes: [UInt8] = []
    var done = 0
    for (place, _, text) in insertions.sorted(by: { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }) {
      let offset = place - start
      guard (0...sentence.count).contains(offset) else { continue }
      bytes += sentence[done..<offset]
      bytes += text.utf8
      done = offset
    }
    bytes += sentence[done...]
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Marks the sentence of a claim.
  ///
  /// - Parameter graph: The graph, with the mentions of both ends.
  public init(_ claim: Claim, in graph: Graph) { self.init(claim, names: EntityNames(graph)) }

  init(_ claim: Claim, names: EntityNames) {
    let evidence = claim.evidence
    var marks = [Mark(evidence.cueRange, "cue")]
    for (id, part) in [(claim.edge.subject, "subject"), (claim.edge.object, "object")] {
      let mentions = names.mentions(of: id, in: claim.document, within: evidence.range)
      marks += mentions.map { Mark($0.range, part) }
    }
    self.init(evidence.text, from: evidence.range.lowerBound, marks: marks)
  }
}
