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

  /// "the newspaper Milenio", "health regulator Anvisa": a name after the noun that tells its kind.
  func isCalledBody(_ name: Range<Int>) -> Bool {
    var noun = name.lowerBound - 1
    if noun > 0, tokens[noun].pennTag == .openingQuote { noun -= 1 }
    guard noun >= 0, tokens[noun].pennTag == .noun,
      tokens[noun].form.first?.isLowercase ?? false,
      lexicon.classes[.namedBody].contains(tokens[noun].lemma.inLowerCase)
    else { return false }
    let head = tree.headWord(of: name)
    return tokens[head].head == noun || tokens[noun].head == head
  }

  /// "Libertas founder", "editor of Umuvugizi": no known place, with posts that only bodies have.
  func hasPosts(_ name: Range<Int>) -> Bool {
    guard knowledge.readings(of: text.nameText(name)).isEmpty else { return false }
    let of = name.lowerBound - 1
    return isBodyPost(name.upperBound)
      || of > 0 && ClosedClass.ownerPrepositions.contains(tokens[of].form) && isBodyPost(of - 1)
  }

  func isGivenName(_ word: Int) -> Bool { knowledge.givenName(tokens[word].form) != nil }

  private func isBodyPost(_ word: Int) -> Bool {
    tokens.indices.contains(word)
      && lexicon.classes[.bodyPost].contains(tokens[word].lemma.inLowerCase)
  }

  /// "Supreme Leader", "King of Jordan", "State" of "Secretary of State": no body.
  private func isTitle(_ span: Range<Int>) -> Bool {
    if text.isInTitle(span) { return true }
    guard let title = knowledge.longestTitle(text.forms(span)) else { return false }
    return title.length == span.count
      || tokens[span.lowerBound + title.length].form.inLowerCase == "of"
  }

  /// "University of Texas Arlington": a place that closes the name.
  private func isContinued(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    return text.bodyKind(at: text.headNoun(of: span)) == .body
      && tokens[next - 1].pennTag == .properNoun
      && text.analysis.name(at: next) == Name(tokens: next..<(next + 1), type: .location)
  }
}
