/// The limits of what a graph may hold.
public enum GraphLimits {
  /// The greatest count of mentions, documents, claims or bytes: what an `int` of GraphML holds.
  ///
  /// Readers refuse greater ones, so that no sum of numbers from files overflows; what is put
  /// together stays at it, so that it can be written and read again.
  public static let count = Int(Int32.max)

  /// The sum of two counts, at most the greatest.
  package static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, count) }
}
