internal import Export
internal import Input

/// A number with its noun, in the right form: `1 article`, `2 articles`.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// Things one after the other: `a, b and c`.
func listed(_ things: [String], _ last: String = "and") -> String {
  things.listed(last)
}

extension GraphCount {
  /// `3 actors, 2 edges, 1 claim`.
  var words: String {
    [counted(actors, "actor"), counted(edges, "edge"), counted(claims, "claim")]
      .joined(separator: ", ")
  }
}
