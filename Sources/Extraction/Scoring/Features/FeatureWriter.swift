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
    let (triggers, ends) = (candidates.triggers, candidates.ends)
    let ownGroups = triggers.map { trigger in sheet.addGroup { write(trigger, to: &$0) } }
    var sides = [Int](repeating: -1, count: triggers.count * ends.count * 2)
    var pairs = [Int](repeating: -1, count: ends.count * ends.count)
    var paths: [TreePath?] = Array(repeating: nil, count: triggers.count * ends.count)
    for triple in candidates.triples {
      let trigger = triggers[triple.trigger]
      func side(_ end: Int, _ isObject: Int) -> Int {
        let place = triple.trigger * ends.count + end
        let path = paths[place] ?? words.path(from: trigger.word, to: ends[end].word)
        paths[place] = path
        if sides[place * 2 + isObject] < 0 {
          sides[place * 2 + isObject] = sheet.addGroup {
            write(trigger, ends[end], UInt32(isObject), path, to: &$0)
          }
        }
        return sides[place * 2 + isObject]
      }
      let subject = side(triple.subject, 0)
      let object = side(triple.object, 1)
      let place = triple.subject * ends.count + triple.object
      if pairs[place] < 0 {
        pairs[place] = sheet.addGroup {
          write(ends[triple.subject], ends[triple.object], to: &$0)
        }
      }
      guard let first = paths[triple.trigger * ends.count + triple.subject],
        let second = paths[triple.trigger * ends.count + triple.object]
      else { continue }
      let link = sheet.addGroup { write(triple, first, second, to: &$0) }
      let start = sheet.singles.count
      writeSingles(triple, to: &sheet.singles)
      sheet.candidates.append(
        ScoringSheet.Candidate(
          trigger: triple.trigger,
          subject: triple.subject,
          object: triple.object,
          groups: [ownGroups[triple.trigger], subject, object, pairs[place], link],
          singles: start..<sheet.singles.count,
          admitted: admitted(triple)
        )
      )
    }
    return sheet
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
