/// Finds the name that a misspelt one was to be.
struct NearestName {
  let names: [String]

  /// The name that the word begins, or the nearest one if that is near: a letter in three may be
  /// wrong.
  func name(for word: String) -> String? {
    let begun = names.filter { $0.hasPrefix(word) }
    if let name = begun.first, begun.count == 1 { return name }
    let found = names.map { (name: $0, distance: Self.distance(word, $0)) }
    guard let best = found.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.count / 3) ? best.name : nil
  }

  /// How many letters have to be put in, taken out, replaced, or swapped with their neighbour
  /// (optimal string alignment).
  private static func distance(_ left: String, _ right: String) -> Int {
    // What is much longer than any name need not be measured.
    let (left, right) = (Array(left.prefix(64)), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1)
        best = min(best, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
