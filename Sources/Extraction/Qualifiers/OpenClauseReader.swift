internal import KnowledgeGraph
internal import Language

/// What is neither said nor denied: questions and conditions.
extension QualificationReader {
  /// "Did X attack Y?": what is asked is not said; what "why" asks for is taken for granted.
  func readQuestion(at predicate: Int, into result: inout Qualification) {
    let marks: Set<String> = [".", "?", "!", ";"]
    guard let sentence = tree.sentence(of: predicate)?.tokens,
      let end = (predicate..<sentence.upperBound).first(where: {
        marks.contains(tree.tokens[$0].form)
      }),
      tree.tokens[end].form == "?",
      !(sentence.lowerBound..<predicate).contains(where: isInterrogative),
      tree.switches.isOn(.question)
    else { return }
    result.weaken(to: .possible)
    result.cues.append(QualifierCue(word: end, source: "question"))
  }

  private func isInterrogative(_ word: Int) -> Bool {
    (tree.isRelativePronoun(word) || tree.tokens[word].pennTag == .interrogativeAdverb)
      && tree.switches.isOn(.askedDetail)
  }

  /// "Had X attacked Y, …": a condition without "if".
  func readInversion(of verb: Int, into result: inout Qualification) {
    guard let subject = tree.children(of: verb, by: SyntaxTree.subjectRelations).first,
      let inverted = tree.children(of: verb).first,
      inverted < subject,
      ClosedClass.inversions.contains(tree.tokens[inverted].form.lowercased()),
      tree.switches.isOn(.invertedCondition)
    else { return }
    result.weaken(to: .possible)
    result.cues.append(QualifierCue(word: inverted, source: "condition"))
  }

  /// "if …": the clause on the other side of a condition is no fact either.
  func readCondition(on word: Int, into result: inout Qualification) {
    for clause in tree.children(of: word, by: [.adverbialClause]) {
      let marker = tree.children(of: clause, by: [.marker]).first {
        ClosedClass.conditions.contains(tree.tokens[$0].form.lowercased())
      }
      guard let marker, tree.switches.isOn(.condition) else { continue }
      if result.modality != .demanded { result.modality = .possible }
      result.cues.append(QualifierCue(word: marker, source: "condition"))
    }
  }
}
