internal import Articles

/// What became of the articles that a command read.
struct ReadingSummary {
  /// What can become of an article; what else is to be counted is a case more.
  enum Fate: Int, CaseIterable {
    case read, failed
  }

  private var counts: [Fate: Int] = [:]

  subscript(fate: Fate) -> Int { counts[fate, default: 0] }

  /// Counts a result, says what is wrong with it, and gives what is right.
  mutating func take<Value>(_ result: Result<Value, ReadError>) -> Value? {
    switch result {
    case .success(let value):
      counts[.read, default: 0] += 1
      return value
    case .failure(let error):
      counts[.failed, default: 0] += 1
      Messages.say("\(error)")
      return nil
    }
  }

  /// `2 articles read, 1 failed`.
  var words: String {
    let others = Fate.allCases.filter { $0 != .read && self[$0] > 0 }
    let words = others.map { ", \(self[$0]) \($0)" }.joined()
    return counted(self[.read], "article") + " read" + words
  }
}
