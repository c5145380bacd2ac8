internal import KnowledgeGraph
internal import Language

/// Writes the features of the candidates of a sentence.
struct FeatureWriter {
  let candidates: SentenceCandidates
  let words: SentenceWords
  let actors: DocumentActors
  let tree: SyntaxTree
  /// Which end each word belongs to most, by word.
  let rivals: [Int]

  init(_ candidates: SentenceCandidates, reading: DocumentMentions) {
    self.candidates = candidates
    words = SentenceWords(candidates.sentence, in: reading.tree)
    actors = reading.actors
    tree = reading.tree
    rivals = candidates.ends.map(\.word).sorted()
  }

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
    let types = (actors[subject.actor].type, actors[object.actor].type)
    var bits: UInt32 = 0
    for relation in Ontology.standard.relations where relation.ordinal < 31 {
      let definition = relation.definition
      guard definition.domain.contains(types.0), definition.range.contains(types.1),
        !definition.isSymmetric || (subject.word, triple.subject) < (object.word, triple.object)
      else { continue }
      bits |= 1 << UInt32(relation.ordinal)
    }
    return bits
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
