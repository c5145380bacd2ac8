internal import Evaluation

/// How far a change of a figure would move with other items of the same kind: the percentile
/// bootstrap over items, each drawn alike with the part on and with it off.
struct PairedBootstrap {
  /// How often each item is drawn, one row for each resample.
  private let draws: [[UInt16]]
  /// The figures of all that are drawn, with all parts on.
  private let base: [GoldFigures]

  /// - Parameters:
  ///   - items: What was counted in each item, by its place from 0.
  ///   - resamples: How often as many items as there are get drawn with replacement.
  init(_ items: [Int: GoldFigures], resamples: Int = 500, seed: UInt64 = 1) {
    var random = RandomNumbers(seed: seed)
    draws = (0..<(items.isEmpty ? 0 : resamples)).map { _ in
      var times = [UInt16](repeating: 0, count: items.count)
      for _ in 0..<items.count { times[random.number(below: items.count)] += 1 }
      return times
    }
    base = draws.map { Self.sum(of: items, $0) }
  }

  private static func sum(of items: [Int: GoldFigures], _ times: [UInt16]) -> GoldFigures {
    items.reduce(into: GoldFigures()) { sum, item in
      guard times.indices.contains(item.key) else { return }
      sum.add(item.value, times: Int(times[item.key]))
    }
  }

  /// What the resamples change, of what changes in each item.
  func changes(_ items: [Int: GoldFigures]) -> [GoldFigures] {
    draws.map { Self.sum(of: items, $0) }
  }

  /// The interval that holds 95 % of the changes of a figure.
  func interval(
    of tally: KeyPath<GoldFigures, Tally>,
    _ figure: (Tally) -> Double?,
    _ changes: [GoldFigures]
  ) -> ClosedRange<Double>? {
    zip(base, changes).map { base, change in
      var without = base
      without.add(change)
      return (figure(without[keyPath: tally]) ?? 0) - (figure(base[keyPath: tally]) ?? 0)
    }
    .sorted().middle95
  }
}
