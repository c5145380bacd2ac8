internal import KnowledgeGraph
internal import Language

/// Takes words of force for words where nobody is hurt: "Cameron attacked Brown over the budget".
///
/// What lies beside the word decides first, then whether the sentence tells of arms or victims, and
/// last whether those who are said to do it can use force at all.
struct FigurativeReader {
  private let reading: DocumentMentions
  private let sectors: SectorReader

  init(reading: DocumentMentions, published: PartialDate?) {
    self.reading = reading
    sectors = SectorReader(reading, claims: [], published: published)
  }

  /// The claims as they are meant; of those that become the same the first stays.
  func read(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    var changed = false
    let meant = drafts.map { draft -> ClaimDraft in
      guard !draft.isOrder, let word = reading.tree.top(of: draft.cue),
        let row = row(of: draft), saysWordsOnly(draft, at: word),
        reading.lexicon.switches.isOn(.figurative)
      else { return draft }
      changed = true
      var draft = draft
      draft.relation = row.relation
      draft.qualification.add(
        Operator(word: word, source: row.source, signature: .meant(nil))
      )
      return draft
    }
    return changed ? meant.uniqued(by: Said.init) : drafts
  }

  private func row(of draft: ClaimDraft) -> (relation: Relation, source: String)? {
    let lexicon = reading.lexicon.figurative
    return draft.cue.lazy.compactMap {
      lexicon.reading(of: reading.tokens[$0].lemma, draft.relation)
    }.first
  }

  private func saysWordsOnly(_ draft: ClaimDraft, at word: Int) -> Bool {
    guard let sentence = reading.sentence(of: word)?.tokens else { return false }
    if hasVerbalModifier(draft.cue) { return true }
    let words = sentence.lazy.filter { !draft.cue.contains($0) }
    guard !words.contains(where: { isOf(.force, $0) }) else { return false }
    guard !mayUseForce(draft.subject) else { return false }
    let isDebate = words.contains { isOf(.debate, $0) }
    guard isPolitical(draft.subject) || isDebate else { return false }
    guard mayUseForce(draft.object) else { return isPolitical(draft.object) || isDebate }
    let isBody = reading.actors[draft.subject].type == .organization
    return reading.actors[draft.object].type == .state && (isBody || isDebate)
  }

  /// "a blistering attack on", "a verbal assault".
  private func hasVerbalModifier(_ cue: [Int]) -> Bool {
    cue.contains { word in
      reading.tree.children(of: word, by: [.adjectivalModifier, .compound, .adverbialModifier])
        .contains { isOf(.verbal, $0) }
    }
  }

  private func isOf(_ wordClass: WordClass, _ word: Int) -> Bool {
    reading.lexicon.classes[wordClass].contains(reading.tokens[word].lemma)
  }

  /// Whether an actor is one of politics, and so seldom hurts others: a person whom the tables or
  /// the text know for an office, a party, a parliament, a paper.
  private func isPolitical(_ actor: DocumentActorIndex) -> Bool {
    switch sectors.sector(of: reading.actors[actor], []) {
    case .government, .legislature, .parties, .elites, .journalists, .opposition: true
    default: false
    }
  }

  private func mayUseForce(_ actor: DocumentActorIndex) -> Bool {
    sectors.mayUseForce(reading.actors[actor], [])
  }
}

/// What makes two claims of a sentence the same.
private struct Said: Hashable {
  let subject: DocumentActorIndex
  let relation: Relation
  let object: DocumentActorIndex
  let cue: [Int]

  init(_ draft: ClaimDraft) {
    subject = draft.subject
    relation = draft.relation
    object = draft.object
    cue = draft.cue
  }
}
