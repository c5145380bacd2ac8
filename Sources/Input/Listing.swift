extension [String] {
  /// Things one after the other, as people list them: `a, b and c`.
  ///
  /// - Parameter last: what stands before the last one.
  public func listed(_ last: String = "and") -> String {
    guard let final = self.last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(last) \(final)"
  }
}
