/// A date of the proleptic Gregorian calendar, known to the year, the month or the day (ISO 8601).
public struct PartialDate: Hashable, Sendable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12, where it is known.
  public let month: Int?
  /// The day of the month, from 1 to 31, where it is known.
  public let day: Int?

  /// Makes a date, or nothing when no such day exists.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2015`, `2015-09` or `2015-09-26`; anything after a `T` is left out.
  public init?(_ text: String) { self.init(text.utf8.span) }

  /// Reads the same of a text's bytes in UTF-8.
  public init?(_ bytes: Span<UInt8>) {
    var count = 0
    while count < bytes.count, bytes[count] != UInt8(ascii: "T") { count += 1 }
    guard [4, 7, 10].contains(count), let year = Self.number(bytes, 0..<4) else { return nil }
    var parts: (month: Int?, day: Int?) = (nil, nil)
    if count > 4 {
      guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes, 5..<7) else { return nil }
      parts.month = month
    }
    if count > 7 {
      guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes, 8..<10) else { return nil }
      parts.day = day
    }
    self.init(year: year, month: parts.month, day: parts.day)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      guard (48...57).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
    }
    return number
  }

  /// The number of days of a month.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2015`, `2015-09` or `2015-09-26`.
  public var description: String {
    let parts =
      [Self.padded(year, to: 4)] + [month, day].compactMap(\.self).map { Self.padded($0, to: 2) }
    return parts.joined(separator: "-")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension PartialDate: Comparable {
  /// Orders by year, then month, then day; a less precise date comes before those within it.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}
