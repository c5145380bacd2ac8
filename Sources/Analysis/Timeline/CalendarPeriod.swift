public import KnowledgeGraph

/// A stretch of the calendar over which claims are put together.
public enum CalendarUnit: String, CaseIterable, Sendable {
  case month, quarter, year

  /// How many of them a year has.
  fileprivate var perYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .year: 1
    }
  }
}

/// A month, a quarter or a year.
public struct CalendarPeriod: Hashable, Comparable, Sendable {
  /// What it is.
  public let unit: CalendarUnit
  /// Its number among those of its unit, counted from the year 0.
  public let number: Int

  /// The period that holds a date; nothing where the date may be in several.
  public init?(_ date: PartialDate, unit: CalendarUnit) {
    guard let month = date.month ?? (unit == .year ? 1 : nil) else { return nil }
    self.unit = unit
    number = date.year * unit.perYear + (month - 1) * unit.perYear / 12
  }

  private init(unit: CalendarUnit, number: Int) {
    self.unit = unit
    self.number = number
  }

  /// The period that comes so many later.
  public func advanced(by count: Int) -> CalendarPeriod {
    CalendarPeriod(unit: unit, number: number + count)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.unit.perYear, left.number) < (right.unit.perYear, right.number)
  }

  private var year: Int { number / unit.perYear }
  private var part: Int { number % unit.perYear }
  private var months: Int { 12 / unit.perYear }

  /// Its first day; nothing beyond the calendar.
  public var firstDay: PartialDate? {
    PartialDate(year: year, month: part * months + 1, day: 1)
  }

  /// Its last day; nothing beyond the calendar.
  public var lastDay: PartialDate? {
    let month = (part + 1) * months
    return PartialDate(year: year, month: month, day: PartialDate.days(in: month, of: year))
  }
}

extension CalendarPeriod: CustomStringConvertible {
  /// `2015-09`, `2015-Q3` or `2015`.
  public var description: String {
    let start = firstDay?.description ?? ""
    return switch unit {
    case .month: String(start.prefix(7))
    case .quarter: "\(start.prefix(4))-Q\(part + 1)"
    case .year: String(start.prefix(4))
    }
  }
}
