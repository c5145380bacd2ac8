/// Reads the dates of news formats as ISO 8601 writes a day.
///
/// The day is the one that is written: times and time zones are left out of account.
enum PublicationDate {
  /// The date in a text such as `2015-09-27T12:00:00Z`, `2015-9-7`, `20150927T120000Z`, `2015-09`,
  /// `Sun, 27 Sep 2015 12:00:00 GMT`, `27 September 2015` or `September 27, 2015`.
  static func iso(_ text: String) -> String? {
    let text = SpaceFolder.folded(text)
    return numeric(text) ?? yearLast(text)
      ?? spelled(text.split { !$0.isASCIIAlphanumeric }.map(String.init))
  }

  /// The day in Greenwich of a time that is told in seconds or milliseconds since 1970.
  static func ofEpoch(_ digits: String) -> String? {
    guard let number = Int(digits), number > 0, (9...13).contains(digits.utf8.count) else {
      return nil
    }
    let day = (digits.utf8.count > 10 ? number / 1000 : number) / 86_400
    // Howard Hinnant's algorithm: years that begin in March, in eras of 400.
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(dayOfYear - (153 * march + 2) / 5 + 1))"
  }

  /// A date in digits, the year first, with or without marks between its parts.
  private static func numeric(_ text: String) -> String? {
    let day = text.prefix { $0 != "T" && $0 != "t" && $0 != " " }
    let parts = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    switch parts.count {
    case 1 where [8, 12, 14].contains(day.utf8.count):
      guard day.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return date(day.prefix(4), day.dropFirst(4).prefix(2), day.dropFirst(6).prefix(2))
    case 1: return day.count == text.count ? date(day, nil, nil) : nil
    case 2: return date(parts[0], parts[1], nil)
    // What follows the day's digits is a time zone.
    default:
      let last = parts[2].prefix { $0.isASCII && $0.isNumber }
      return date(parts[0], twoDigits(parts[1]), twoDigits(last))
    }
  }

  private static func twoDigits(_ digits: Substring) -> Substring {
    digits.utf8.count == 1 ? "0\(digits)" : digits
  }

  /// A date in digits, the year last, if it can be read in one way alone: `27/11/2017`.
  private static func yearLast(_ text: String) -> String? {
    let parts = text.prefix { $0 != " " && $0 != "," }.split(omittingEmptySubsequences: false) {
      $0 == "/" || $0 == "." || $0 == "-"
    }
    guard parts.count == 3, let first = dayNumber(String(parts[0])),
      let second = dayNumber(String(parts[1]))
    else { return nil }
    let readings = [
      date(parts[2], second[...], first[...]), date(parts[2], first[...], second[...]),
    ]
    let days = Set(readings.compactMap(\.self))
    return days.count == 1 ? days.first : nil
  }

  /// A date with the month's name, the day before or after it, and the year behind.
  private static func spelled(_ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let after = words[(index + 1)...]
      if index > 0, let day = dayNumber(words[index - 1]), let year = after.first {
        if let date = date(year[...], month[...], day[...]) { return date }
      }
      if after.count > 1, let first = after.first, let day = dayNumber(first) {
        if let date = date(after[index + 2][...], month[...], day[...]) { return date }
      }
    }
    return nil
  }

  private static func month(_ word: String) -> String? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard let index = names.firstIndex(where: { $0.hasPrefix(word) }) else {
      return word == "sept" ? "09" : nil
    }
    return padded(index + 1)
  }

  /// `7`, `07` or `7th` in two digits.
  private static func dayNumber(_ word: String) -> String? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word.dropFirst(digits.count).lowercased()
    guard ["", "st", "nd", "rd", "th"].contains(ending), let day = Int(digits) else { return nil }
    return (1...31).contains(day) ? padded(day) : nil
  }

  /// The date in ISO 8601, if there is such a day.
  private static func date(_ year: Substring, _ month: Substring?, _ day: Substring?) -> String? {
    guard let yearNumber = number(year, digits: 4), yearNumber >= 1000 else { return nil }
    guard let month else { return String(year) }
    guard let monthNumber = number(month, digits: 2), (1...12).contains(monthNumber) else {
      return nil
    }
    guard let day else { return "\(year)-\(month)" }
    let days =
      monthNumber == 2 ? leapDays(yearNumber) : [4, 6, 9, 11].contains(monthNumber) ? 30 : 31
    guard let dayNumber = number(day, digits: 2), (1...days).contains(dayNumber) else { return nil }
    return "\(year)-\(month)-\(day)"
  }

  private static func leapDays(_ year: Int) -> Int {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Character {
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
