extension DocumentMentions {
  /// A way as records have it, such as `object “attack” > possessor “its”`.
  ///
  /// - Parameter end: The word that leads to the actor.
  func words(of way: Way, to end: Int?) -> String {
    let steps = way.steps
    let slot = way.slot?.name ?? "noun phrase"
    guard !steps.isEmpty else { return slot }
    let start = way.word.map { " “\(words(at: $0))”" } ?? ""
    let last = end == way.word ? "" : end.map { " “\(words(at: $0))”" } ?? ""
    return slot + start + steps.map { " > \($0.rawValue)" }.joined() + last
  }

  /// The name to which a word belongs, or the word.
  private func words(at word: Int) -> String {
    text.nameText(mentions.mention(at: word)?.tokens ?? word..<(word + 1))
  }
}
