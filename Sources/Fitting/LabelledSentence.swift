package import Extraction
package import Evaluation
internal import KnowledgeGraph

/// The candidates of a sentence with what people say of them.
package struct LabelledSentence: Sendable {
  /// A candidate: the relations that it says, and those of which nobody knows, as bits by ordinal.
  struct Label: Sendable {
    var right: UInt32 = 0
    var open: UInt32 = 0
    /// Whether nothing is to be learned of it.
    var isOpen = false
  }

  let sheet: ScoringSheet
  /// In the order of the candidates of the sheet.
  private(set) var labels: [Label]
  /// The ends of the candidates, as those who score know them.
  let ends: [Pair]
  /// How the text puts the claims that people found.
  let puts: [LabelledPut]

  /// The ends of a candidate.
  struct Pair: Sendable {
    let subject: String
    let object: String
    /// Whether it counts neither way, as an end is a group.
    let isFree: Bool
  }

  /// The sentence, taught by candidates with a group alone; nothing if there is none.
  var ofGroups: LabelledSentence? {
    guard ends.contains(where: \.isFree) else { return nil }
    var sentence = self
    for place in labels.indices where !ends[place].isFree { sentence.labels[place].isOpen = true }
    return sentence
  }
}

/// An item with its candidates and what is to be found in it.
package struct LabelledItem: Sendable {
  /// Who does what to whom.
  struct Key: Hashable, Sendable {
    let subject: String
    let relation: Int
    let object: String

    init(_ subject: String, _ relation: Relation, _ object: String) {
      let isTurned = relation.isSymmetric && object < subject
      self.subject = isTurned ? object : subject
      self.relation = relation.ordinal
      self.object = isTurned ? subject : object
    }
  }

  let sentences: [LabelledSentence]
  /// The sentences in which groups without a name act, read so that these are actors; of their
  /// candidates those alone teach of which an end is such a group.
  private(set) var grouped: [LabelledSentence] = []
  /// What must be found.
  let gold: Set<Key>
  /// What counts neither way.
  let free: Set<Key>

  /// - Parameter grouped: The candidates of the item where groups are actors, if they are to teach.
  package init(_ item: GoldItem, _ sheets: CandidateSheets, grouped: CandidateSheets? = nil) {
    self.init(item, sheets, holdsUnmarked: false)
    guard let grouped else { return }
    self.grouped = LabelledItem(item, grouped, holdsUnmarked: true).sentences
      .compactMap(\.ofGroups)
  }

  private init(_ item: GoldItem, _ sheets: CandidateSheets, holdsUnmarked: Bool) {
    let ends = sheets.sentences.flatMap(\.ends).map { sheets.entities[$0.entity].id }
    let alignment = ActorAlignment(item, sheets.entities, answers: ends).actors
    let groups = Set(item.actors.filter { $0.type == .group }.map(\.id))
    func key(_ claim: GoldClaim) -> Key { Key(claim.subject, claim.relation, claim.object) }
    let isFree = { (claim: GoldClaim) in
      claim.isDoubtful || groups.contains(claim.subject) || groups.contains(claim.object)
    }
    gold = Set(item.claims.filter { !isFree($0) }.map(key))
    free = Set(item.claims.filter(isFree).map(key))
    let labeller = Labeller(
      item: item,
      actors: sheets.entities.map { alignment[$0.id] },
      names: sheets.entities.map { alignment[$0.id] ?? "?" + $0.id.rawValue },
      isUnnamed: sheets.isUnnamed,
      groups: groups,
      holdsUnmarked: holdsUnmarked
    )
    sentences = sheets.sentences.map(labeller.labelled)
  }
}

/// Says of the candidates of an item what people say of them.
private struct Labeller {
  let item: GoldItem
  /// The actor of the gold as whom each entity is known.
  let actors: [String?]
  let names: [String]
  let isUnnamed: [Bool]
  let groups: Set<String>
  /// Whether groups of which people say nothing do nothing.
  let holdsUnmarked: Bool

  func labelled(_ sentence: CandidateSheets.Stretch) -> LabelledSentence {
    let claims = item.claims.map { claim in
      (claim: claim, isHere: claim.cue.contains { sentence.range.overlaps($0.range) })
    }
    var labels = sentence.sheet.candidates.map { candidate in
      label(candidate, sentence, claims.map(\.claim), claims.map(\.isHere))
    }
    settle(&labels)
    let puts = puts(labels, sentence)
    return LabelledSentence(
      sheet: sentence.sheet,
      labels: labels.map(\.label),
      ends: sentence.sheet.candidates.map { candidate in
        let (subject, object) = (
          sentence.ends[candidate.subject].entity, sentence.ends[candidate.object].entity
        )
        return LabelledSentence.Pair(
          subject: names[subject],
          object: names[object],
          isFree: isUnnamed[subject] || isUnnamed[object]
            || actors[subject].map(groups.contains) ?? false
            || actors[object].map(groups.contains) ?? false
        )
      },
      puts: puts
    )
  }

  /// How the text puts each claim that a trigger says, once.
  private func puts(_ labels: [Draft], _ sentence: CandidateSheets.Stretch) -> [LabelledPut] {
    var puts: [LabelledPut] = []
    var seen: Set<[Int]> = []
    for (draft, candidate) in zip(labels, sentence.sheet.candidates) {
      for fit in draft.fits where draft.label.right >> UInt32(fit.relation) & 1 == 1 {
        guard seen.insert([fit.claim, candidate.trigger]).inserted else { continue }
        let vote = sentence.votes.first {
          $0.trigger == candidate.trigger && $0.relation.ordinal == fit.relation
        }
        let claim = item.claims[fit.claim]
        let said = CandidateSheets.Said(trigger: candidate.trigger, relation: claim.relation)
        guard let sheet = vote?.veracity ?? sentence.veracity[said] else { continue }
        puts.append(LabelledPut(claim, sheet))
      }
    }
    return puts
  }

  /// A label before it is known whether another candidate fits a claim better.
  private struct Draft {
    var label = LabelledSentence.Label()
    /// The claims whose trigger and actors these are, each with how many ends stand at its words.
    var fits: [(claim: Int, relation: Int, ends: Int)] = []
  }

  private func label(
    _ candidate: ScoringSheet.Candidate,
    _ sentence: CandidateSheets.Stretch,
    _ claims: [GoldClaim],
    _ isHere: [Bool]
  ) -> Draft {
    var draft = Draft()
    let (subject, object) = (
      sentence.ends[candidate.subject], sentence.ends[candidate.object]
    )
    guard let first = actors[subject.entity], let second = actors[object.entity] else {
      draft.label.isOpen = [subject, object].contains {
        isUnnamed[$0.entity] && !(holdsUnmarked && isUnmarked($0.range, claims))
      }
      return draft
    }
    let trigger = sentence.triggers[candidate.trigger]
    for (place, claim) in claims.enumerated() {
      let isStraight = claim.subject == first && claim.object == second
      let isTurned =
        claim.relation.isSymmetric && claim.subject == second && claim.object == first
      guard isStraight || isTurned else { continue }
      let ordinal = claim.relation.ordinal
      let isCue = claim.cue.contains { $0.range.overlaps(trigger) }
      guard isHere[place], isCue, !claim.isDoubtful else {
        draft.label.open |= 1 << UInt32(ordinal)
        continue
      }
      let words =
        isStraight
        ? (claim.subjectWords.range, claim.objectWords.range)
        : (claim.objectWords.range, claim.subjectWords.range)
      let isAtWords = [words.0.overlaps(subject.range), words.1.overlaps(object.range)]
      draft.fits.append((place, ordinal, isAtWords.count { $0 }))
    }
    return draft
  }

  /// Whether no claim has an end at these words, under whatever name.
  private func isUnmarked(_ words: Range<Int>, _ claims: [GoldClaim]) -> Bool {
    !claims.contains {
      $0.subjectWords.range.overlaps(words) || $0.objectWords.range.overlaps(words)
    }
  }

  /// Of the candidates that fit a claim, those that stand at most of its words are right; of the
  /// others nobody knows.
  private func settle(_ drafts: inout [Draft]) {
    var best: [Int: Int] = [:]
    for draft in drafts {
      for fit in draft.fits { best[fit.claim] = max(best[fit.claim] ?? 0, fit.ends) }
    }
    for place in drafts.indices {
      for fit in drafts[place].fits {
        let bit: UInt32 = 1 << UInt32(fit.relation)
        if fit.ends == best[fit.claim] {
          drafts[place].label.right |= bit
        } else {
          drafts[place].label.open |= bit
        }
      }
      drafts[place].label.open &= ~drafts[place].label.right
    }
  }
}
