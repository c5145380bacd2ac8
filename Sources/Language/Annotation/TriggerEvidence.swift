/// What the network says of a word that may carry relations.
public struct TriggerEvidence: Equatable, Sendable {
  /// The position of the word.
  public var word: Int
  /// The relations that it may say.
  public var relations: [RelationEvidence]
  /// The words of its sentence.
  public var sentence: Range<Int>
  /// Log-odds, in sixteenths, that each word of the sentence is the head of its subject.
  public var subjects: [Int16]
  /// Log-odds, in sixteenths, that each word of the sentence is the head of its object.
  public var objects: [Int16]
  /// Log-odds, in sixteenths, that the relation is denied.
  public var negative: Int
  /// Scores, in sixteenths, of its being actual, planned, possible and demanded.
  public var modalities: [Int]

  public init(
    word: Int,
    relations: [RelationEvidence],
    sentence: Range<Int>,
    subjects: [Int16],
    objects: [Int16],
    negative: Int,
    modalities: [Int]
  ) {
    self.word = word
    self.relations = relations
    self.sentence = sentence
    self.subjects = subjects
    self.objects = objects
    self.negative = negative
    self.modalities = modalities
  }
}

/// A relation that a word may say.
public struct RelationEvidence: Equatable, Sendable {
  /// The name of the relation in the ontology: `attacks`.
  public var name: String
  /// Its log-odds, in sixteenths.
  public var logOdds: Int

  public init(name: String, logOdds: Int) {
    self.name = name
    self.logOdds = logOdds
  }
}
