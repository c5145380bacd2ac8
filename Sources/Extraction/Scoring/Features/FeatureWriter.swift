internal import KnowledgeGraph
internal import Language

/// Writes the features of the candidates of a sentence.
struct FeatureWriter {
  let candidates: SentenceCandidates
  let words: SentenceWords
  let actors: DocumentActors
  let tree: SyntaxTree
  /// The words of the ends, in order.
  private let endWords: [Int]
  /// The places of the ends in the order of their words.
  private let endOrder: [Int]

  init(
    _ candidates: SentenceCandidates,
    reading: DocumentMentions,
    clusters: WordClusters?
  ) {
    self.candidates = candidates
    words = SentenceWords(candidates.sentence, in: reading.tree, clusters: clusters)
    actors = reading.actors
    tree = reading.tree
    let ends = candidates.ends
    endOrder = ends.indices.sorted { (ends[$0].word, $0) < (ends[$1].word, $1) }
    endWords = endOrder.map { ends[$0].word }
  }

  /// How many other ends stand between two words, at most four.
  func rivals(between first: Int, _ second: Int) -> UInt32 {
    let (low, high) = (min(first, second), max(first, second))
    let start = endWords.partitioningIndex { $0 > low }
    let end = endWords.partitioningIndex { $0 >= high }
    return UInt32(min(4, max(0, end - start)))
  }

  /// The ends near a word; not all, so that a sentence without end costs no more than its length.
  func ends(near word: Int) -> [CandidateEnd] {
    let start = endWords.partitioningIndex { $0 >= word - Self.reach }
    let end = endWords.partitioningIndex { $0 > word + Self.reach }
    return endOrder[start..<end].map { candidates.ends[$0] }
  }

  /// In words.
  private static let reach = 40

  /// The sheet of the sentence.
  func sheet() -> ScoringSheet {
    var sheet = ScoringSheet()
    var groups = SharedGroups(candidates)
    let triggers = candidates.triggers.map { trigger in
      sheet.addGroup { write(trigger, to: &$0) }
    }
    for triple in candidates.triples {
      let first = path(triple.trigger, triple.subject, &groups)
      let second = path(triple.trigger, triple.object, &groups)
      let subject = side(triple.trigger, triple.subject, 0, first, &groups, &sheet)
      let object = side(triple.trigger, triple.object, 1, second, &groups, &sheet)
      let pair = pair(triple, &groups, &sheet)
      let link = self.link(of: triple)
      let joint = sheet.addGroup { write(triple, link, first, second, to: &$0) }
      let start = sheet.singles.count
      writeSingles(candidates.triggers[triple.trigger], link, to: &sheet.singles)
      sheet.candidates.append(
        ScoringSheet.Candidate(
          trigger: triple.trigger,
          subject: triple.subject,
          object: triple.object,
          groups: [triggers[triple.trigger], subject, object, pair, joint],
          singles: start..<sheet.singles.count,
          admitted: admitted(triple)
        )
      )
    }
    return sheet
  }

  /// The groups that several candidates share, by their places; -1 where there is none yet.
  private struct SharedGroups {
    var sides: [Int]
    var pairs: [Int]
    var paths: [TreePath?]
    let ends: Int

    init(_ candidates: SentenceCandidates) {
      ends = candidates.ends.count
      let count = candidates.triggers.count * ends
      sides = Array(repeating: -1, count: count * 2)
      pairs = Array(repeating: -1, count: ends * ends)
      paths = Array(repeating: nil, count: count)
    }
  }

  private func path(_ trigger: Int, _ end: Int, _ groups: inout SharedGroups) -> TreePath {
    let place = trigger * groups.ends + end
    if let known = groups.paths[place] { return known }
    let path = words.path(
      from: candidates.triggers[trigger].word,
      to: candidates.ends[end].word
    )
    groups.paths[place] = path
    return path
  }

  private func side(
    _ trigger: Int,
    _ end: Int,
    _ side: Int,
    _ path: TreePath,
    _ groups: inout SharedGroups,
    _ sheet: inout ScoringSheet
  ) -> Int {
    let place = (trigger * groups.ends + end) * 2 + side
    if groups.sides[place] < 0 {
      groups.sides[place] = sheet.addGroup {
        write(candidates.triggers[trigger], candidates.ends[end], UInt32(side), path, to: &$0)
      }
    }
    return groups.sides[place]
  }

  private func pair(
    _ triple: SentenceCandidates.Triple,
    _ groups: inout SharedGroups,
    _ sheet: inout ScoringSheet
  ) -> Int {
    let place = triple.subject * groups.ends + triple.object
    if groups.pairs[place] < 0 {
      groups.pairs[place] = sheet.addGroup {
        write(candidates.ends[triple.subject], candidates.ends[triple.object], to: &$0)
      }
    }
    return groups.pairs[place]
  }

  /// The relations that may hold between the types of two ends; symmetric ones from left to right.
  private func admitted(_ triple: SentenceCandidates.Triple) -> UInt32 {
    let (subject, object) = (candidates.ends[triple.subject], candidates.ends[triple.object])
    let bits = AdmittedRelations.bits(actors[subject.actor].type, actors[object.actor].type)
    let isInOrder = (subject.word, triple.subject) < (object.word, triple.object)
    return isInOrder ? bits : bits & ~AdmittedRelations.symmetric
  }
}

/// The relations that may hold between actors of two types, as bits by their ordinals.
private enum AdmittedRelations {
  static let symmetric = bits { $0.definition.isSymmetric }

  private static let table = EntityType.allCases.map { subject in
    EntityType.allCases.map { object in
      bits { relation in
        relation.definition.domain.contains(subject) && relation.definition.range.contains(object)
      }
    }
  }

  static func bits(_ subject: EntityType, _ object: EntityType) -> UInt32 {
    let (first, second) = (FeatureWriter.number(of: subject), FeatureWriter.number(of: object))
    return table[Int(first) - 1][Int(second) - 1]
  }

  private static func bits(where holds: (Relation) -> Bool) -> UInt32 {
    Ontology.standard.relations.filter { $0.ordinal < ScorerModel.stride - 1 && holds($0) }
      .reduce(0) { $0 | 1 << UInt32($1.ordinal) }
  }
}

extension [Feature] {
  /// Adds a feature made of numbers.
  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32 = 0) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    hash.mix(third)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(
    _ kind: FeatureKind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32
  ) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    hash.mix(third)
    hash.mix(fourth)
    append(Feature(kind, hash))
  }
}
