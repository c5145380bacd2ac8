internal import KnowledgeGraph
internal import Language

/// Reads what somebody does by saying something of another.
///
/// In "the Agency said that Iran had failed to answer" the Agency criticises, whatever Iran failed
/// to do. What denies or plans the other's deed then says nothing of that act; what stands above
/// the word of speech does.
struct TellingReader {
  let tree: SyntaxTree
  let lexicon: Lexicon

  /// How the text puts such an act, or nothing where the claim is none.
  func qualification(
    of qualification: Qualification,
    trigger: Int,
    subject: Int,
    object: Int
  ) -> Qualification? {
    guard let clause = clause(said: subject, with: trigger, of: object) else { return nil }
    var own = qualification
    own.operators.removeAll { $0.word == clause || tree.ancestors(of: $0.word).contains(clause) }
    return own
  }

  /// The clause that one says of another, and whose verb or adjective the trigger is.
  private func clause(said speaker: Int, with trigger: Int, of other: Int) -> Int? {
    guard [.verb, .adjective].contains(tree.tokens[trigger].partOfSpeech),
      [speaker, other].allSatisfy({ tree.tokens[$0].relation == .nominalSubject }),
      let verb = tree.head(of: speaker), let told = tree.head(of: other)
    else { return nil }
    let path = [trigger] + tree.ancestors(of: trigger)
    guard let place = path.firstIndex(of: verb), place > 0, path[..<place].contains(told),
      tree.tokens[path[place - 1]].relation == .clausalComplement
    else { return nil }
    let isSaid = lexicon.embeddings.rules(for: verb, in: tree).contains {
      $0.speaker == .subject && $0.complements.contains(.clause) && $0.signature.affirmed == .holds
    }
    return isSaid && tree.switches.isOn(.telling) ? path[place - 1] : nil
  }
}
