/// Counts from which precision, recall and their harmonic mean follow.
public struct OverlapCount: Equatable, Sendable {
  public var correct = 0
  public var predicted = 0
  public var gold = 0

  public init() {}

  /// The harmonic mean of precision and recall, from 0 to 1.
  public var f1: Double {
    predicted + gold == 0 ? 0 : 2 * Double(correct) / Double(predicted + gold)
  }

  /// Counts what two lists of distinct items share.
  public mutating func add<Item: Hashable>(predicted items: [Item], gold goldItems: [Item]) {
    let known = Set(goldItems)
    correct += items.count { known.contains($0) }
    predicted += items.count
    gold += goldItems.count
  }
}

/// A share of right answers.
public struct AccuracyCount: Equatable, Sendable {
  public var correct = 0
  public var total = 0

  public init() {}

  /// From 0 to 1.
  public var share: Double { total == 0 ? 0 : Double(correct) / Double(total) }

  public mutating func add(_ isCorrect: Bool) {
    total += 1
    if isCorrect { correct += 1 }
  }
}

/// A named figure in percent.
public struct Score: Equatable, Sendable {
  public var name: String
  public var percent: Double

  public init(name: String, share: Double) {
    self.name = name
    self.percent = share * 100
  }
}
