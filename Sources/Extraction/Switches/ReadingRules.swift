internal import Synchronization

/// A set of rules, as bits.
package struct ReadingRules: Equatable, Sendable {
  /// The first 128 rules, and the rest.
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  /// The set of no rule.
  package init() {}

  /// The set of some rules.
  package init(_ rules: some Sequence<ReadingRule>) {
    for rule in rules { insert(rule) }
  }

  /// Adds a rule.
  package mutating func insert(_ rule: ReadingRule) {
    if rule.rawValue < 128 { low |= Self.bit(of: rule) } else { high |= Self.bit(of: rule) }
  }

  /// Whether a rule is one of them.
  @inline(__always)
  package func contains(_ rule: ReadingRule) -> Bool {
    (rule.rawValue < 128 ? low : high) & Self.bit(of: rule) != 0
  }

  @inline(__always)
  private static func bit(of rule: ReadingRule) -> UInt128 { 1 << UInt128(rule.rawValue & 127) }
}

/// Notes which rules were asked for.
final class RuleTrace: Sendable {
  private let rules = Mutex(ReadingRules())

  /// The rules that were asked for.
  var noted: ReadingRules { rules.withLock { $0 } }

  func note(_ rule: ReadingRule) {
    rules.withLock { $0.insert(rule) }
  }
}
