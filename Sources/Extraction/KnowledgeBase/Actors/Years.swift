/// A stretch of whole years of the Gregorian calendar, open at either end.
public struct Years: Hashable, Sendable {
  /// The first year, or nothing when unknown or not begun to be counted.
  public let first: Int?
  /// The last year, or nothing when unknown or not over.
  public let last: Int?

  /// All years.
  public static let all = Years(first: nil, last: nil)

  public init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Whether the year lies within.
  public func contains(_ year: Int) -> Bool {
    (first ?? .min) <= year && year <= (last ?? .max)
  }

  /// Whether both have a year in common.
  public func overlaps(_ other: Years) -> Bool {
    (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
  }
}
