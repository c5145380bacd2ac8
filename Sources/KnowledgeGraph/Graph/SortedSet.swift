extension Array where Element: Comparable {
  /// The elements in order, each once.
  func sortedSet() -> [Element] {
    let ordered = isStrictlyAscending ? self : sorted()
    guard !ordered.isStrictlyAscending else { return ordered }
    var unique: [Element] = []
    unique.reserveCapacity(ordered.count)
    for element in ordered where unique.last != element { unique.append(element) }
    return unique
  }

  private var isStrictlyAscending: Bool {
    zip(self, dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Adds the elements of another array; both must be in order, without repetition.
  mutating func formSortedUnion(_ other: [Element]) {
    if other.isEmpty { return }
    if isEmpty || self[count - 1] < other[0] { return append(contentsOf: other) }
    var merged: [Element] = []
    merged.reserveCapacity(count + other.count)
    var left = 0
    var right = 0
    while left < count, right < other.count {
      let takesLeft = self[left] < other[right]
      let takesBoth = !takesLeft && !(other[right] < self[left])
      merged.append(takesLeft || takesBoth ? self[left] : other[right])
      left += takesLeft || takesBoth ? 1 : 0
      right += takesLeft ? 0 : 1
    }
    merged += self[left...]
    merged += other[right...]
    self = merged
  }
}
