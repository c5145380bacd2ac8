internal import KnowledgeGraph
internal import Language

/// Reads two states of which only the second is named in full.
extension KnownNameProposer {
  /// "North and South Korea": both, by the words that their names share; tells where to go on.
  mutating func readPair(at start: Int, in sentence: Sentence) -> Int? {
    let second = start + 2
    guard second < sentence.tokens.upperBound,
      tokens[start + 1].pennTag == .coordinatingConjunction,
      tokens[start].form.first?.isUppercase ?? false,
      let match = text.knownForms[second], match.length > 1, let later = state(match),
      let earlier = state(named: tokens[start].form, like: second..<(second + match.length)),
      earlier != later
    else { return nil }
    let range = start..<(second + match.length)
    page.mention(
      page.add(knowledge.actor(later)),
      at: range,
      by: .description,
      evidence: Self.known,
      with: [page.add(knowledge.actor(earlier))]
    )
    return range.upperBound
  }

  /// The state whose name is a word and all but the first of some words.
  private func state(named first: String, like name: Range<Int>) -> ActorIndex? {
    let forms = [first] + text.forms(name.dropFirst())
    guard let match = knowledge.longestMatch(forms[...]), match.length == forms.count else {
      return nil
    }
    return state(match)
  }

  /// The one state whose name a form is, at whatever time.
  private func state(_ match: AliasMatch) -> ActorIndex? {
    let states = match.readings.filter { $0.kind.rank == 0 }.compactMap(\.actor)
      .filter { knowledge.type(of: $0) == .state }.uniqued()
    return states.count == 1 ? states.first : nil
  }
}
