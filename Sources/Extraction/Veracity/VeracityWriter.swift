internal import KnowledgeGraph
internal import Language

/// Writes what tells how the text puts what a trigger says: the words on it, beside it and above
/// it, what the tables say of them, what the rules make of all that, and what the network holds.
struct VeracityWriter {
  let words: SentenceWords
  let tree: SyntaxTree
  let lexicon: Lexicon

  /// - Parameter words: The words of the sentence.
  init(_ words: SentenceWords, reading: DocumentMentions) {
    self.words = words
    tree = reading.tree
    lexicon = reading.lexicon
  }

  /// How far up the tree it looks.
  private static let height = 6

  func sheet(
    of trigger: Int,
    evidence: TriggerEvidence?,
    qualification: Qualification
  ) -> VeracitySheet {
    var sheet = VeracitySheet()
    sheet.add(.always, 0)
    writeTrigger(trigger, to: &sheet)
    let core = core(of: trigger)
    writeCore(core, above: trigger, to: &sheet)
    writeAbove(trigger, to: &sheet)
    writeBeside(trigger, to: &sheet)
    writeClauses(core, trigger, to: &sheet)
    writeTables(trigger, to: &sheet)
    let verdict = writeRules(qualification, trigger, to: &sheet)
    sheet.rules = Int(verdict)
    writeNetwork(evidence, trigger, verdict, to: &sheet)
    return sheet
  }

  // MARK: - The trigger

  private func writeTrigger(_ trigger: Int, to sheet: inout VeracitySheet) {
    let word = words[trigger]
    sheet.addBoth(.trigger, 1, word.lemma)
    sheet.add(.trigger, 2, word.tag)
    sheet.add(.trigger, 3, word.relation)
    sheet.add(.trigger, 4, word.lemma, word.tag)
    sheet.addBoth(.trigger, 5, word.tag, word.relation)
    sheet.add(.trigger, 6, word.cluster)
    writeChildren(of: trigger, level: 0, to: &sheet)
  }

  private static let told: Set<DependencyRelation> = [
    .auxiliary, .auxiliaryPassive, .adverbialModifier, .marker, .determiner, .caseMarking,
    .coordination, .coordinationPreconjunction, .copula, .adjectivalModifier, .oblique,
    .obliqueUnmarked, .discourse, .expletive, .nominalSubject, .nominalSubjectPassive, .object,
    .adverbialClause, .clausalComplement, .openClausalComplement, .adnominalClause, .parataxis,
    .nominalModifier, .compound,
  ]

  private func writeChildren(of word: Int, level: UInt32, to sheet: inout VeracitySheet) {
    for child in tree.children(of: word) where Self.told.contains(tree.tokens[child].relation) {
      let own = words[child]
      sheet.add(level == 0 ? .beside : .above, 1, level, own.relation, own.lemma)
      if tree.tokens[child].relation == .auxiliary {
        sheet.add(level == 0 ? .beside : .above, 2, level, own.lemma, own.tag)
      }
    }
  }

  /// The head of the noun phrase in which a word only modifies: "joint" in "joint exercises".
  private func core(of word: Int) -> Int {
    var core = word
    for _ in 0..<3 {
      switch tree.tokens[core].relation {
      case .adjectivalModifier, .compound, .flatExpression, .nominalModifierDescriptive,
        .numericModifier, .nominalModifierPossessive, .determiner:
        guard words[core].head >= 0 else { return core }
        core = words[core].head
      default: return core
      }
    }
    return core
  }

  private func writeCore(_ core: Int, above trigger: Int, to sheet: inout VeracitySheet) {
    let word = words[core]
    let head = words[word.head]
    let marks = introduction(of: core)
    sheet.add(.beside, 3, word.lemma)
    sheet.add(.beside, 4, word.relation, marks)
    sheet.addBoth(.beside, 5, marks)
    sheet.add(.above, 3, head.lemma, word.relation, marks)
    sheet.add(.above, 4, head.lemma, word.lemma)
    for child in tree.children(of: core) where child != trigger {
      sheet.add(.beside, 6, words[child].relation, words[child].lemma)
    }
  }

  /// The prepositions and conjunctions before a word, with those that belong to them.
  private func introduction(of word: Int) -> UInt32 {
    var hash = FeatureHash(7)
    for child in tree.children(of: word, by: [.caseMarking, .marker]) {
      hash.mix(words[child].lemma)
      for part in tree.children(of: child) { hash.mix(words[part].lemma) }
    }
    return hash.value
  }

  // MARK: - Above it

  private func writeAbove(_ trigger: Int, to sheet: inout VeracitySheet) {
    var current = trigger
    var path = FeatureHash(11)
    var level: UInt32 = 0
    while level < Self.height, words[current].head >= 0 {
      level += 1
      let (low, high) = (words[current], words[words[current].head])
      let near = min(level, 3)
      let form = form(of: current)
      path.mix(low.relation)
      sheet.add(.above, 5, near, high.lemma, low.relation)
      sheet.add(.above, 6, high.lemma, low.relation, form, low.preposition)
      sheet.add(.above, 7, high.lemma)
      sheet.add(.above, 8, near, low.relation, form, introduction(of: current))
      sheet.add(.above, 9, low.relation, high.tag, form)
      sheet.add(.above, 10, high.lemma, words[trigger].lemma)
      sheet.add(.above, 11, path.value)
      sheet.add(.above, 12, path.value, high.lemma)
      sheet.add(.above, 13, high.cluster, low.relation, form)
      sheet.add(.above, 14, near, low.lemma, high.lemma)
      writeChildren(of: low.head, level: near, to: &sheet)
      current = low.head
    }
    sheet.add(.above, 15, words[current].lemma, words[current].tag)
    sheet.add(.above, 16, level)
  }

  /// The tag, or what stands for an infinitive.
  private func form(of word: Int) -> UInt32 { tree.isInfinitive(word) ? 1 : words[word].tag }

  // MARK: - Beside it

  private func writeBeside(_ trigger: Int, to sheet: inout VeracitySheet) {
    func lemma(_ offset: Int) -> UInt32 { words[trigger + offset].lemma }
    for offset in [-3, -2, -1, 1, 2, 3] {
      sheet.add(.beside, 7, UInt32(bitPattern: Int32(offset)), lemma(offset))
    }
    let tag = words[trigger].tag
    sheet.add(.beside, 8, words[trigger - 1].tag, tag)
    sheet.add(.beside, 9, words[trigger + 1].tag, tag)
    sheet.add(.beside, 10, lemma(-2), lemma(-1))
    sheet.add(.beside, 11, lemma(-3), lemma(-2))
    sheet.add(.beside, 12, lemma(-1), lemma(1))
    sheet.add(.beside, 13, lemma(-2), lemma(-1), tag)
    for offset in 1...8 {
      sheet.add(.beside, 14, lemma(-offset))
      if offset < 6 { sheet.add(.beside, 15, lemma(offset)) }
    }
    sheet.add(.beside, 16, words[words.range.upperBound - 1].lemma)
  }

  // MARK: - Clauses

  /// The verbs in whose clauses the trigger stands, with their auxiliaries and what marks them.
  private func writeClauses(_ core: Int, _ trigger: Int, to sheet: inout VeracitySheet) {
    var verbs: [Int] = []
    var (current, steps) = (core, 0)
    while current >= 0, steps <= Self.height {
      if tree.tokens[current].partOfSpeech == .verb { verbs.append(current) }
      current = words[current].head
      steps += 1
    }
    var forms = FeatureHash(13)
    for (place, verb) in verbs.prefix(3).enumerated() {
      let number = UInt32(place)
      let group = group(of: verb)
      forms.mix(form(of: verb))
      sheet.addBoth(.clause, 1, number, words[verb].tag, group)
      sheet.add(.clause, 2, number, words[verb].lemma, form(of: verb))
      let marks = introduction(of: verb)
      sheet.add(.clause, 3, number, words[verb].relation, words[verb].tag, marks)
      for child in tree.children(of: verb) {
        switch tree.tokens[child].relation {
        case .adverbialModifier, .oblique, .obliqueUnmarked, .nominalSubject,
          .nominalSubjectPassive, .object:
          sheet.add(.clause, 4, number, words[child].relation, words[child].lemma)
        default: break
        }
      }
    }
    sheet.add(.clause, 5, forms.value)
    sheet.add(.clause, 6, UInt32(verbs.count))
  }

  /// The auxiliaries of a verb, and whether it is an infinitive or denied.
  private func group(of verb: Int) -> UInt32 {
    var hash = FeatureHash(form(of: verb))
    for child in tree.children(of: verb, by: [.auxiliary, .auxiliaryPassive, .copula]) {
      hash.mix(words[child].lemma)
      hash.mix(words[child].tag)
    }
    hash.mix(tree.children(of: verb).contains { cue(at: $0)?.reverses == true } ? 1 : 0)
    return hash.value
  }

  private func cue(at word: Int) -> CueRule? { lexicon.cues.rule(at: word, in: tree) }
}
