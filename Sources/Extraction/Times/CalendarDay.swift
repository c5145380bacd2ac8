internal import KnowledgeGraph

/// Days counted through the proleptic Gregorian calendar (Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms", 2021).
struct CalendarDay: Comparable {
  /// Days since 1 March of the year 0.
  let number: Int

  init(number: Int) { self.number = number }

  /// The day of a date; nothing when it is not known to the day.
  init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    let year = month > 2 ? date.year : date.year - 1
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// The date of the day.
  var date: PartialDate? {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return PartialDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day of the week, from 0 for Monday to 6 for Sunday.
  var weekday: Int { (number + 2) % 7 }

  /// The day that many days later.
  func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
