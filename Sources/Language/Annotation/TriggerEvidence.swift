/// What the network says of a word that may carry relations.
package struct TriggerEvidence: Equatable, Sendable {
  /// The position of the word.
  package var word: Int
  /// The relations that it may say.
  package var relations: [RelationEvidence]
  /// The words of its sentence.
  package var sentence: Range<Int>
  /// Log-odds, in sixteenths, that each word of the sentence is the head of its subject.
  package var subjects: [Int16]
  /// Log-odds, in sixteenths, that each word of the sentence is the head of its object.
  package var objects: [Int16]
  /// Log-odds, in sixteenths, that each word of the sentence names who says so.
  package var speakers: [Int16]
  /// Log-odds, in sixteenths, that each word of the sentence says when it takes place.
  package var times: [Int16]
  /// Log-odds, in sixteenths, that the relation is denied.
  package var negative: Int
  /// Scores, in sixteenths, of its being actual, planned, possible and demanded.
  package var modalities: [Int]

  package init(
    word: Int,
    relations: [RelationEvidence],
    sentence: Range<Int>,
    subjects: [Int16],
    objects: [Int16],
    speakers: [Int16] = [],
    times: [Int16] = [],
    negative: Int,
    modalities: [Int]
  ) {
    self.word = word
    self.relations = relations
    self.sentence = sentence
    self.subjects = subjects
    self.objects = objects
    self.speakers = speakers
    self.times = times
    self.negative = negative
    self.modalities = modalities
  }

  /// The best of the scores of some words; nothing where none of them is in the sentence.
  package func best(of words: Range<Int>, in scores: [Int16]) -> Int? {
    var best: Int?
    for word in words where scores.indices.contains(word - sentence.lowerBound) {
      best = max(best ?? .min, Int(scores[word - sentence.lowerBound]))
    }
    return best
  }
}

/// A relation that a word may say.
package struct RelationEvidence: Equatable, Sendable {
  /// The name of the relation in the ontology: `attacks`.
  package var name: String
  /// Its log-odds, in sixteenths.
  package var logOdds: Int

  package init(name: String, logOdds: Int) {
    self.name = name
    self.logOdds = logOdds
  }
}
