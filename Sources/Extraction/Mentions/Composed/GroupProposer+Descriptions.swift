internal import KnowledgeGraph
internal import Language

/// Nouns for people that only describe somebody who has a name.
extension GroupProposer {
  /// "Benoît Maria, a French activist", "two American tourists, Jeffrey Fowle and Michael Miller",
  /// "opposition leader and candidate Alain Bauer", "X is a Pakistani citizen".
  func describesName(_ group: Group) -> Bool {
    if isTitle(group.words) || isBeforeNames(group.words) { return true }
    var noun = group.words.upperBound - 1
    for _ in 0..<Self.highest {
      if isDescribing(noun) { return true }
      guard let head = tree.head(of: noun), Self.within.contains(tokens[noun].relation) else {
        return false
      }
      // "Alain Bauer and other activists" are several.
      if isNamed(head) { return tokens[noun].relation != .conjunct }
      noun = head
    }
    return false
  }

  /// How many steps up a phrase may take.
  private static let highest = 4

  /// How a word hangs on another of its phrase.
  private static let within: Set<DependencyRelation> = [.compound, .conjunct, .flatExpression]

  private func isDescribing(_ noun: Int) -> Bool {
    if tokens[noun].relation == .apposition, let head = tree.head(of: noun), isNamed(head) {
      return true
    }
    if tree.children(of: noun, by: [.apposition]).contains(where: isNamed) { return true }
    return tree.child(of: noun, by: .copula) != nil
      && tree.children(of: noun, by: [.nominalSubject]).contains(where: isNamed)
  }

  /// "Irish poet and lecturer Tom Paulin": one, with no article, joined to a title or a name.
  private func isTitle(_ words: Range<Int>) -> Bool {
    let noun = words.upperBound - 1
    guard !tokens[noun].pennTag.isPlural, tree.children(of: noun, by: [.determiner]).isEmpty
    else { return false }
    return tree.children(of: noun, by: [.conjunct]).contains { isNamed($0) || isNamed($0 + 1) }
  }

  /// "two tourists, Jeffrey Fowle and Michael Miller,": the names between marks say who they are.
  private func isBeforeNames(_ words: Range<Int>) -> Bool {
    var next = words.upperBound
    guard isForm(next, [","]) else { return false }
    while isForm(next, [",", "and"]), isNamed(next + 1), let name = mentions.mention(at: next + 1) {
      next = name.tokens.upperBound
    }
    return next > words.upperBound && isForm(next, [",", ".", ";", ")"])
  }

  private func isNamed(_ word: Int) -> Bool {
    mentions.mention(at: word)?.actor.map { actors[$0].type != .state } ?? false
  }
}
