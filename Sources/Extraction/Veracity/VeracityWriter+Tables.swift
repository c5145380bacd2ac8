internal import KnowledgeGraph
internal import Language

/// What the tables, the rules and the network say.
extension VeracityWriter {
  /// What the tables say of the words above the trigger and before it, however they hang together:
  /// so words that no annotated item has count as those of their class.
  func writeTables(_ trigger: Int, to sheet: inout VeracitySheet) {
    var classes: Set<UInt32> = []
    var current = trigger
    var level: UInt32 = 0
    while level < 6 {
      for child in tree.children(of: current) {
        for number in self.classes(of: child) {
          sheet.add(.tables, 1, min(level, 2), words[child].relation, number)
          classes.insert(number | 1 << 16)
        }
      }
      let head = words[current].head
      guard head >= 0 else { break }
      level += 1
      for number in self.classes(of: head) {
        let form: UInt32 = tree.isInfinitive(current) ? 1 : words[current].tag
        sheet.add(.tables, 2, words[current].relation, form, number)
        sheet.add(.tables, 3, min(level, 3), words[current].relation, number)
        classes.insert(number)
      }
      current = head
    }
    for offset in 1...7 where words.range.contains(trigger - offset) {
      for number in self.classes(of: trigger - offset) {
        sheet.addBoth(.tables, 4, number)
        sheet.add(.tables, 5, number, offset < 3 ? 1 : 0)
      }
    }
    var all = FeatureHash(17)
    for number in classes.sorted() {
      all.mix(number)
      sheet.addBoth(.tables, 6, number)
      sheet.add(.tables, 7, number, words[trigger].tag)
    }
    sheet.add(.tables, 8, all.value)
  }

  /// What the tables say of a word, as numbers.
  private func classes(of word: Int) -> [UInt32] {
    var numbers = lexicon.embeddings.rules(for: word, in: tree).map { Self.number($0.signature) }
    if let cue = lexicon.cues.rule(at: word, in: tree) {
      numbers.append(Self.number(cue.signature) | 1 << 12)
    }
    return numbers.uniqued()
  }

  private static func number(_ signature: Signature) -> UInt32 {
    let modality = signature.modality.flatMap(Modality.allCases.firstIndex).map { $0 + 1 } ?? 0
    let speech = signature.speech == nil ? 0 : 1
    return UInt32(modality << 1 | speech) << 4 | number(signature.affirmed) << 2
      | number(signature.denied)
  }

  private static func number(_ implication: Implication) -> UInt32 {
    switch implication {
    case .holds: 1
    case .fails: 2
    case .open: 3
    }
  }

  /// What the rules make of it.
  ///
  /// - Returns: their verdict, as a number.
  func writeRules(
    _ qualification: Qualification,
    _ trigger: Int,
    to sheet: inout VeracitySheet
  ) -> UInt32 {
    let verdict = UInt32(VeracityModel.place(of: qualification.composed))
    sheet.addBoth(.rules, 1, verdict)
    sheet.add(.rules, 2, verdict, words[trigger].tag)
    for found in qualification.operators {
      let number = Self.number(found.signature)
      sheet.add(.rules, 3, words[found.word].lemma)
      sheet.add(.rules, 4, words[found.word].lemma, verdict)
      sheet.add(.rules, 5, number, verdict)
    }
    sheet.add(.rules, 6, UInt32(min(qualification.operators.count, 4)), verdict)
    return verdict
  }

  func writeNetwork(
    _ evidence: TriggerEvidence?,
    _ trigger: Int,
    _ verdict: UInt32,
    to sheet: inout VeracitySheet
  ) {
    guard let evidence, evidence.modalities.count == Modality.allCases.count else {
      sheet.add(.network, 0)
      return
    }
    let scores = evidence.modalities
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    let (best, second) = (order[0], order[1])
    sheet.add(.network, 1, FeatureWriter.bucket(evidence.negative))
    sheet.add(.network, 2, UInt32(best), FeatureWriter.bucket(scores[best] - scores[second]))
    sheet.add(.network, 3, UInt32(best), UInt32(second))
    sheet.addBoth(.network, 4, UInt32(best))
    for place in 1..<scores.count {
      sheet.add(.network, 5, UInt32(place), FeatureWriter.bucket(scores[place] - scores[0]))
    }
    sheet.add(.network, 6, UInt32(best), words[trigger].tag, words[trigger].relation)
    sheet.add(.network, 7, UInt32(best), words[trigger].lemma)
    sheet.add(.network, 8, UInt32(best), verdict)
  }
}
