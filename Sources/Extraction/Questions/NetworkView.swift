internal import Language

/// What the network says of the words beside a trigger that may answer a question of its claim.
struct NetworkView {
  private let evidence: TriggerEvidence?
  private let scores: [Int16]

  /// - Parameter side: The scores that answer the question.
  init(_ evidence: TriggerEvidence?, _ side: KeyPath<TriggerEvidence, [Int16]>) {
    self.evidence = evidence
    scores = evidence?[keyPath: side] ?? []
  }

  /// The log-odds of the best of some words, in sixteenths; nothing where the network knows none.
  func score(of words: Range<Int>) -> Int? {
    evidence?.best(of: words, in: scores)
  }

  /// Adds what it says of one answer, and how many it gives more.
  func write<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    of score: Int?,
    among all: [Int?],
    _ other: UInt32,
    to features: inout ChoiceFeatures
  ) {
    let bucket = Self.bucket(score)
    let better = UInt32.bucket(all.count { ($0 ?? .min) > (score ?? .min) })
    features.add(kind, bucket)
    features.add(kind, bucket, better, 1)
    features.add(kind, bucket, other, 2)
    features.add(kind, better, other, Self.bucket(best(of: all)), 3)
  }

  /// Adds what it says for there being no answer.
  func write<Kind: RawRepresentable<UInt32>>(
    _ kind: Kind,
    among all: [Int?],
    _ first: UInt32,
    _ second: UInt32,
    to features: inout ChoiceFeatures
  ) {
    let bucket = Self.bucket(best(of: all))
    let anywhere = Self.bucket(scores.max().map(Int.init))
    features.add(kind, bucket)
    features.add(kind, bucket, first, 1)
    features.add(kind, bucket, second, 2)
    features.add(kind, anywhere, 3)
    features.add(kind, anywhere, bucket, 4)
  }

  private func best(of all: [Int?]) -> Int? { all.compactMap(\.self).max() }

  private static func bucket(_ score: Int?) -> UInt32 {
    score.map { FeatureWriter.bucket($0) } ?? 31
  }
}
