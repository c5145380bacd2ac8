internal import KnowledgeGraph
internal import Language

/// Writes the features of the candidates of a sentence.
struct FeatureWriter {
  let candidates: SentenceCandidates
  let words: SentenceWords
  let ends: [EndTraits]
  let tree: SyntaxTree
  let sorted: NearEnds
  let ties: ActorTies

  init(
    _ candidates: SentenceCandidates,
    reading: DocumentMentions,
    ties: ActorTies,
    clusters: WordClusters?
  ) {
    self.ties = ties
    self.candidates = candidates
    words = SentenceWords(candidates.sentence, in: reading.tree, clusters: clusters)
    tree = reading.tree
    ends = candidates.ends.map { EndTraits($0, reading) }
    sorted = NearEnds(candidates.ends)
  }

  /// The sheet of the sentence.
  func sheet() -> ScoringSheet {
    var sheet = ScoringSheet(triggers: candidates.triggers.count)
    let pairCount = candidates.near.reduce(0) { $0 + $1.count * $1.count }
    sheet.candidates.reserveCapacity(pairCount)
    sheet.features.reserveCapacity(10 * pairCount + 128 * candidates.triggers.count)
    var pairs = Array(repeating: SharedPair(), count: ends.count * ends.count)
    for trigger in candidates.triggers.indices where candidates.hasPair(trigger) {
      write(trigger, &pairs, to: &sheet)
    }
    return sheet
  }

  /// An end beside a trigger.
  struct Side {
    let path: TreePath
    let standing: TriggerView.Standing
    /// The groups of its features as subject and as object.
    let groups: Ends<Int>
  }

  /// What is the same of two ends beside any trigger, as far as it has been asked for.
  private struct SharedPair {
    var tie: ActorTies.Tie?
    /// The place of the group of its features.
    var group: Int?
  }

  /// Writes the candidates of a trigger.
  ///
  /// - Parameter pairs: What triggers share, by the places of subject and object.
  private func write(_ place: Int, _ pairs: inout [SharedPair], to sheet: inout ScoringSheet) {
    let view = TriggerView(
      place,
      of: candidates,
      ends,
      sorted: sorted,
      words: words,
      tree: tree
    )
    let own = sheet.addGroup { write(view.trigger, to: &$0) }
    sheet.network[place] = NetworkRow(view.trigger)
    let near = candidates.near[place]
    let sides = near.map { side($0, of: view, &sheet) }
    for (subject, first) in zip(near, sides) {
      for (object, second) in zip(near, sides) where ends[object].actor != ends[subject].actor {
        let triple = SentenceCandidates.Triple(trigger: place, subject: subject, object: object)
        let shared = subject * ends.count + object
        let tie = pairs[shared].tie ?? ties.tie(ends[subject].actor, ends[object].actor)
        pairs[shared].tie = tie
        let link = link(of: triple, view, first, second, tie)
        let joint = sheet.addGroup { write(link, to: &$0) }
        let pair =
          pairs[shared].group
          ?? sheet.addGroup { write(ends[subject], ends[object], tie, to: &$0) }
        pairs[shared].group = pair
        let start = sheet.singles.count
        writeSingles(view.trigger, link, to: &sheet.singles)
        sheet.candidates.append(
          ScoringSheet.Candidate(
            trigger: place,
            subject: subject,
            object: object,
            groups: [own, first.groups.subject, second.groups.object, pair, joint],
            singles: start..<sheet.singles.count,
            admitted: admitted(subject, object),
            measures: CandidateMeasures(of: link, first, second, among: ends.count, in: words)
          )
        )
      }
    }
  }

  private func side(_ place: Int, of view: TriggerView, _ sheet: inout ScoringSheet) -> Side {
    let end = ends[place]
    let path = words.path(from: view.trigger.word, to: end.word)
    let standing = view.standing(of: end, path)
    let groups = Ends(
      subject: sheet.addGroup { write(view, end, 0, path, standing, to: &$0) },
      object: sheet.addGroup { write(view, end, 1, path, standing, to: &$0) }
    )
    return Side(path: path, standing: standing, groups: groups)
  }

  /// The relations that may hold between the types of two ends; symmetric ones from left to right.
  private func admitted(_ subject: Int, _ object: Int) -> UInt32 {
    let bits = AdmittedRelations.bits(ends[subject].typeNumber, ends[object].typeNumber)
    let isInOrder = (ends[subject].word, subject) < (ends[object].word, object)
    return isInOrder ? bits : bits & ~AdmittedRelations.symmetric
  }
}

/// The relations that may hold between actors of two types, as bits by their ordinals.
private enum AdmittedRelations {
  static let symmetric = bits { $0.definition.isSymmetric }

  /// By the numbers of the types.
  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 16)
    let types = EntityType.allCases.filter { $0 != .group }
    for subject in types {
      for object in types {
        table[Int(subject.featureNumber * 4 + object.featureNumber)] = bits { relation in
          relation.definition.domain.contains(subject) && relation.definition.range.contains(object)
        }
      }
    }
    return table
  }()

  static func bits(_ subject: UInt32, _ object: UInt32) -> UInt32 {
    table[Int(subject * 4 + object)]
  }

  private static func bits(where holds: (Relation) -> Bool) -> UInt32 {
    Ontology.standard.relations.filter { $0.ordinal < ScorerModel.stride - 1 && holds($0) }
      .reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }
}
