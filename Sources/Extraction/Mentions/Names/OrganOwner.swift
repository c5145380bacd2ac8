internal import KnowledgeGraph
internal import Language

/// Reads whose organ a name names that begins with its state.
extension MentionProposer {
  /// "Iraqi Army", "Pakistan Navy": the state that the name of its organ begins with.
  mutating func readOwner(of organ: DocumentActorIndex, in range: Range<Int>) {
    guard actors[organ].type == .organization, range.count > 1,
      actors[organ].kind?.plays(.organ) ?? false,
      let index = state(atStartOf: range, country: actors[organ].country)
    else { return }
    let state = page.add(knowledge.actor(index))
    page.affiliate(organ, .part, state, cue: Array(range), rule: "organ")
  }

  /// The state of this country with which a name begins: "US" of "US Treasury Department".
  private func state(atStartOf name: Range<Int>, country: String?) -> ActorIndex? {
    for end in (name.lowerBound + 1)..<name.upperBound {
      let match = knowledge.longestMatch(tokens[name.lowerBound..<end])
      let found = match?.readings.lazy.compactMap(\.actor).first {
        knowledge.type(of: $0) == .state && knowledge.actor($0).country == country
      }
      if let found { return found }
    }
    return nil
  }
}
