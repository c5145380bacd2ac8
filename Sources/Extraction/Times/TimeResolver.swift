internal import KnowledgeGraph

/// Tells which date an expression of time means, by the day of publication.
///
/// A stretch that is not a day, month or year is the narrowest of these in which all of it lies:
/// "last week" is a month, or nothing where it lies in two years.
struct TimeResolver {
  /// The day of publication.
  let published: PartialDate?
  let switches: ReadingSwitches

  /// - Parameter isAhead: Whether the act lies ahead, so that "on Friday" is the next one.
  func date(of meaning: TimeMeaning, isAhead: Bool) -> PartialDate? {
    switch meaning {
    case .date(let date):
      let rule: ReadingRule = date.month == nil ? .yearAlone : .writtenDate
      return switches.isOn(rule) ? date : nil
    case .day(let offset): return switches.isOn(.relativeDay) ? day(offset) : nil
    case .overnight: return switches.isOn(.relativeDay) ? cover(-1, 0) : nil
    case .weekday(let weekday, let shift):
      return switches.isOn(.weekday) ? self.weekday(weekday, shift, isAhead) : nil
    case .month(let month, let day, let shift):
      guard switches.isOn(.writtenDate), let year = year(of: month, shift, isAhead) else {
        return nil
      }
      return PartialDate(year: year, month: month, day: day)
        ?? PartialDate(year: year, month: month)
    case .monthOfYear(let month, let day, let shift):
      guard let published, switches.isOn(.writtenDate) else { return nil }
      return PartialDate(year: published.year + shift, month: month, day: day)
    case .unit(let unit, let shift, let count): return date(unit, shift, count, isAhead)
    case .ago(let count, let unit):
      return switches.isOn(.unitsAgo) ? back(count, unit) : nil
    }
  }

  private var today: CalendarDay? { published.flatMap { CalendarDay($0) } }

  private func day(_ offset: Int) -> PartialDate? { today?.adding(days: offset).date }

  /// The narrowest day, month or year in which all days from one to another lie.
  private func cover(_ first: Int, _ last: Int) -> PartialDate? {
    guard let start = day(first), let end = day(last), start.year == end.year else { return nil }
    if start == end { return start }
    return PartialDate(year: start.year, month: start.month == end.month ? start.month : nil)
  }

  // MARK: - Days and months

  private func weekday(_ weekday: Int, _ shift: Int?, _ isAhead: Bool) -> PartialDate? {
    guard let today else { return nil }
    let back = (today.weekday - weekday + 7) % 7
    if shift == 1 || isAhead && shift != -1 {
      return today.adding(days: back == 0 ? (isAhead ? 0 : 7) : 7 - back).date
    }
    return today.adding(days: back == 0 && shift == -1 ? -7 : -back).date
  }

  /// The year in which a month lies whose year the text leaves out: the nearest, before or ahead.
  private func year(of month: Int, _ shift: Int?, _ isAhead: Bool) -> Int? {
    guard let published, switches.isOn(.nearestYear) else { return nil }
    guard let today = published.month else { return published.year }
    if shift == -1 { return month < today ? published.year : published.year - 1 }
    if shift == 0 { return published.year }
    if shift == 1 || isAhead { return month >= today ? published.year : published.year + 1 }
    return month <= today ? published.year : published.year - 1
  }

  // MARK: - Stretches

  private func date(
    _ unit: TimeUnit,
    _ shift: Int?,
    _ count: Int,
    _ isAhead: Bool
  ) -> PartialDate? {
    let shift = shift ?? (isAhead ? 1 : -1)
    let rule: ReadingRule = shift < 0 ? .lastUnit : shift > 0 ? .nextUnit : .thisUnit
    guard switches.isOn(rule) else { return nil }
    if count == 1 {
      switch unit {
      case .month: return month(shift)
      case .year: return published.flatMap { PartialDate(year: $0.year + shift) }
      case .week: return week(shift)
      case .weekend: return weekend(shift)
      case .hour, .day: break
      }
    }
    let count = unit == .hour ? (count + 23) / 24 : count
    let days = unit.days * min(count, 10_000)
    return shift < 0 ? cover(-days, 0) : cover(0, days)
  }

  private func month(_ shift: Int) -> PartialDate? {
    guard let published, let month = published.month else { return nil }
    let months = published.year * 12 + month - 1 + shift
    return PartialDate(year: months / 12, month: months % 12 + 1)
  }

  private func week(_ shift: Int) -> PartialDate? {
    guard let today else { return nil }
    let start = 7 * shift - today.weekday
    return cover(start, start + 6)
  }

  /// The Saturday and Sunday before the day of publication, around it or after it.
  private func weekend(_ shift: Int) -> PartialDate? {
    guard let today else { return nil }
    let saturday = 5 - today.weekday
    let start = shift < 0 ? saturday - 7 : saturday
    return cover(start, start + 1)
  }

  private func back(_ count: Int, _ unit: TimeUnit) -> PartialDate? {
    guard let published, (0...9999).contains(count) else { return nil }
    switch unit {
    case .hour: return cover(-(count + 23) / 24, 0)
    case .day: return day(-count)
    // It is seldom meant to the day.
    case .week, .weekend: return cover(-7 * count - 3, -7 * count + 3)
    case .month: return month(-count)
    case .year: return PartialDate(year: published.year - count)
    }
  }
}

extension TimeUnit {
  fileprivate var days: Int {
    switch self {
    case .hour, .day: 1
    case .week, .weekend: 7
    case .month: 31
    case .year: 366
    }
  }
}
