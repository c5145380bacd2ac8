public import KnowledgeGraph

/// A figure, and the interval in which it lies with 95 % confidence.
public struct Estimate: Equatable, Sendable {
  /// The figure, from 0 to 1.
  public let value: Double
  /// The interval; nothing without resamples.
  public let interval: ClosedRange<Double>?
}

/// Precision, recall and F1 of something; what cannot be computed, for want of cases, is left out.
public struct Score: Equatable, Sendable {
  /// How many are right, wrong and missed.
  public let tally: Tally
  /// The share of what was found that is right.
  public let precision: Estimate?
  /// The share of the gold that was found.
  public let recall: Estimate?
  /// The harmonic mean of both.
  public let f1: Estimate?
}

/// A part of some cases.
public struct Share: Equatable, Sendable {
  /// How many cases are part of it.
  public let count: Int
  /// How many cases there are.
  public let whole: Int
  /// The share; nothing where there are no cases.
  public let estimate: Estimate?
}

/// How right those claims are that have some confidence.
public struct CutScores: Sendable {
  /// The least confidence of the claims that count.
  public let minimumConfidence: Confidence
  /// Cooperation and conflict stated as facts, and all relations: precision, recall and F1.
  public let scores: [(measure: Measure, score: Score)]
}

/// How right what was found is, beside what people found.
public struct EvaluationResult: Sendable {
  /// How many items were compared.
  public let items: Int
  /// How many times they were drawn anew for the intervals.
  public let resamples: Int
  /// What the draws began with.
  public let seed: UInt64
  /// The confidence below which a claim counts as not found.
  public let minimumConfidence: Confidence
  /// Whether claims of unnamed groups count.
  public let countsGroups: Bool
  /// Precision, recall and F1 of everything that is measured, in order.
  public let scores: [(measure: Measure, score: Score)]
  /// The same of each relation, in the order of the ontology.
  public let relations: [(relation: Relation, score: Score)]
  /// How often the qualifiers of right claims are right.
  public let qualifiers: [(qualifier: Qualifier, share: Share)]
  /// How many right claims are given as facts that the gold denies, plans or doubts.
  public let assertedAgainstText: Share
  /// How far confidences can be trusted.
  public let calibration: Calibration
  /// The same of claims of cooperation and conflict.
  public let politicalCalibration: Calibration
  /// What higher and higher least confidences would leave, from the one that counts on.
  public let cuts: [CutScores]
  /// What was read between actors that are right.
  public let confusion: Confusion
  /// The mistakes, item by item, if they were to be listed.
  public let mistakes: [Mistake]
}
