internal import KnowledgeGraph
internal import Language

/// Titles that name somebody.
extension RelationReader {
  /// How the text puts an affiliation whose title names somebody, whatever is said of them.
  ///
  /// "Talks with the president of X may fail": nobody doubts who holds the office.
  func sparingTitle(_ qualification: Qualification, at trigger: Int) -> Qualification {
    guard tree.switches.isOn(.titleInPlace), namesSomebody(trigger) else { return qualification }
    var result = qualification
    for (place, cue) in qualification.operators.enumerated()
    where !cue.isOrder && cue.word != trigger && tree.head(of: cue.word) != trigger {
      result.operators[place].signature = .meant(nil)
      result.operators[place].note = "above a title"
    }
    return result
  }

  /// Whether a title stands with a name or as one: nobody is said here to get it, nor to have it.
  private func namesSomebody(_ title: Int) -> Bool {
    guard [.noun, .properNoun].contains(tree.tokens[title].partOfSpeech),
      tree.children(of: title, by: [.copula]).isEmpty
    else { return false }
    switch tree.tokens[title].relation {
    case .compound, .apposition, .flatExpression, .nominalSubject, .nominalSubjectPassive:
      return true
    case .oblique, .nominalModifier:
      return tree.preposition(of: title).map { !["as", "for"].contains($0) } ?? true
    case .object:
      return !tree.children(of: title, by: [.compound, .apposition, .flatExpression]).isEmpty
    default: return false
    }
  }
}
