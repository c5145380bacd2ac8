internal import KnowledgeGraph

/// The days that a date may mean, counted from a day long ago.
struct DayRange: Equatable {
  let first: Int
  let last: Int

  init(_ date: PartialDate) {
    let month = date.month ?? 12
    first = Self.number(date.year, date.month ?? 1, date.day ?? 1)
    last = Self.number(date.year, month, date.day ?? PartialDate.days(in: month, of: date.year))
  }

  /// How many days lie between two dates at least; 0 where both may be the same day.
  func distance(to other: DayRange) -> Int { max(0, other.first - last, first - other.last) }

  /// How many days lie between two dates at most.
  func mostDistance(to other: DayRange) -> Int { max(other.last - first, last - other.first) }

  /// Whether a day of the one may be no later than a day of the other.
  func mayPrecede(_ other: DayRange) -> Bool { first <= other.last }

  /// The number of a day of the Gregorian calendar, the next day having the next number.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // The year begins in March, so that the day of leap years is its last.
    let year = month > 2 ? year : year - 1
    let month = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
  }
}
