internal import KnowledgeGraph
internal import Language

/// Names that only the model takes for bodies.
extension KnownNameProposer {
  /// Leaves open what the name model takes for a body; tells whether it may be one.
  mutating func keepBody(_ span: Range<Int>) -> Bool {
    let name = text.surface(span)
    guard name.contains(where: \.isUppercase), name.count > 1, !isTitle(span) else {
      return false
    }
    var range = span
    if tokens.indices.contains(span.upperBound), isContinued(span) {
      range = span.lowerBound..<(span.upperBound + 1)
    }
    page.leaveOpen(OpenName(tokens: range, type: .organization, known: nil))
    return true
  }

  /// "Supreme Leader", "King of Jordan": no body.
  private func isTitle(_ span: Range<Int>) -> Bool {
    guard let title = knowledge.longestTitle(text.forms(span)) else { return false }
    return title.length == span.count
      || tokens[span.lowerBound + title.length].form.lowercased() == "of"
  }

  /// "University of Texas Arlington": a place that closes the name.
  private func isContinued(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    return text.bodyKind(at: text.headNoun(of: span)) == .body
      && tokens[next - 1].pennTag == .properNoun
      && text.analysis.name(at: next) == Name(tokens: next..<(next + 1), type: .location)
  }
}
