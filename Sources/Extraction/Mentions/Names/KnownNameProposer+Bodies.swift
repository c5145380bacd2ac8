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
    if let person = personAtEnd(of: span) {
      page.leaveOpen(OpenName(tokens: person, type: .person, known: nil))
      range = span.lowerBound..<person.lowerBound
    } else if tokens.indices.contains(span.upperBound), isContinued(span) {
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

  /// "Council on Foreign Relations Jane Smith": a person whom the model has joined to the body.
  private func personAtEnd(of span: Range<Int>) -> Range<Int>? {
    let start = span.upperBound - 2
    guard span.count > 3, tokens[start - 1].partOfSpeech != .adposition,
      tokens[span.upperBound - 1].pennTag == .properNoun,
      knowledge.givenName(tokens[start].form) != nil
        || knowledge.givenName(tokens[start + 1].form) != nil,
      (span.lowerBound..<start).contains(where: { text.bodyKind(at: $0) == .body }),
      text.bodyKind(at: start + 1) == nil
    else { return nil }
    return start..<span.upperBound
  }
}
