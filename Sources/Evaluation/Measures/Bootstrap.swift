/// How far figures would move with other items of the same kind: the percentile bootstrap.
///
/// As many items as there are get drawn with replacement, and everything is counted anew; 95 % of
/// the results lie in the interval.
struct Bootstrap {
  /// The sums of all tallies, one row for each resample.
  private let sums: [ItemTallies]

  init(_ items: [ItemTallies], resamples: Int, seed: UInt64) {
    guard !items.isEmpty else {
      sums = []
      return
    }
    var random = RandomNumbers(seed: seed)
    var sums: [ItemTallies] = []
    for _ in 0..<max(0, resamples) {
      var sum = ItemTallies()
      for _ in items { sum.add(items[random.number(below: items.count)]) }
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The interval of a figure; nothing where no resample has one.
  func interval(
    of column: ItemTallies.Column,
    _ figure: (Tally) -> Double?
  ) -> ClosedRange<Double>? {
    let values = sums.compactMap { figure($0[column]) }.sorted()
    return values.middle95
  }
}

extension [Double] {
  /// The interval between the quantiles 0.025 and 0.975 of sorted values; nothing of no values.
  package var middle95: ClosedRange<Double>? {
    guard let low = quantile(0.025), let high = quantile(0.975) else { return nil }
    return low...Swift.max(low, high)
  }

  /// A quantile of sorted values, between two neighbours in proportion.
  private func quantile(_ share: Double) -> Double? {
    guard let last = indices.last else { return nil }
    let place = share * Double(last)
    let below = Int(place)
    let above = Swift.min(below + 1, last)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
