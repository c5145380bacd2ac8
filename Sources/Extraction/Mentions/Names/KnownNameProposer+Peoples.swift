internal import KnowledgeGraph
internal import Language

/// Tells which peoples in the plural are nations, and so stand for their states.
extension KnownNameProposer {
  /// "the Palestinians", "Palestinians rejected …": a nation, not some of its people.
  func isNation(_ head: Int, isPlural: Bool) -> Bool {
    let children = tree.children(of: head)
    let hasArticle = children.contains { tokens[$0].form.inLowerCase == "the" }
    let isCounted = children.contains {
      [.numericModifier, .adjectivalModifier, .adnominalClauseRelative]
        .contains(tokens[$0].relation)
    }
    guard !isCounted, isPlural || tokens[head].pennTag.isPlural else { return false }
    let isBare = children.allSatisfy {
      $0 > head || [.coordination, .caseMarking].contains(tokens[$0].relation)
    }
    return hasArticle || isBare && (takesStance(head) || isPartner(head))
  }

  /// Whether a bare plural stands where nations speak: "Palestinians reject", not "Russians died".
  private func takesStance(_ head: Int) -> Bool {
    guard [.nominalSubject, .conjunct].contains(tokens[head].relation),
      let verb = tree.head(of: head)
    else { return false }
    if tokens[head].relation == .conjunct { return takesStance(verb) }
    let verbs = [verb] + tree.children(of: verb, by: [.openClausalComplement])
    return verbs.contains { mayTell($0, \.isVoiced) }
  }

  /// Whether a bare plural stands where nations are dealt with: "talks with Americans", "urged
  /// Europeans to", not "thousands of Palestinians".
  private func isPartner(_ head: Int) -> Bool {
    guard let above = tree.head(of: head) else { return false }
    switch tokens[head].relation {
    case .conjunct: return isPartner(above)
    case .nominalModifierPossessive: return true
    case .oblique, .obliqueAgent, .nominalModifier:
      return tree.isMarked(head, by: lexicon.classes[.dealing])
    case .object, .indirectObject: return mayTell(above, \.isVoiced)
    default: return false
    }
  }
}
