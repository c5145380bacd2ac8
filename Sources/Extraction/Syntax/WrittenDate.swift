internal import Language

/// A date with a month as texts write it: "29 March 2004", "January 16, 2009", "in March".
struct WrittenDate {
  /// From 1 for January to 12.
  let month: Int
  /// From 1 to 31, where given.
  let day: Int?
  let year: Int?

  /// The date of which a word is part, by the order of the words alone.
  init?(around word: Int, in tokens: [Token]) {
    let near = max(0, word - 3)..<min(tokens.count, word + 4)
    guard
      let found = near.filter({ Self.month(tokens[$0]) != nil })
        .min(by: { abs($0 - word) < abs($1 - word) }), let month = Self.month(tokens[found])
    else { return nil }
    var first = found
    var last = found
    func form(_ position: Int) -> String {
      tokens.indices.contains(position) ? tokens[position].form : ""
    }
    var day = Self.day(form(found - 1))
    if day != nil { first -= 1 }
    if day == nil, let after = Self.day(form(found + 1)) {
      day = after
      last += 1
    }
    let yearPosition = form(last + 1) == "," ? last + 2 : last + 1
    let year = Self.year(form(yearPosition))
    if year != nil { last = yearPosition }
    guard (first...last).contains(word) else { return nil }
    self.month = month
    self.day = day
    self.year = year
  }

  /// The year that four digits may be.
  static func year(_ form: String) -> Int? {
    guard form.utf8.count == 4, let year = Int(form), (1500...2100).contains(year) else {
      return nil
    }
    return year
  }

  /// The day of a month that a number may be: "3", "11th".
  static func day(_ form: String) -> Int? {
    let digits = form.prefix { $0.isNumber }
    let ending = form.dropFirst(digits.count).lowercased()
    guard ["", "st", "nd", "rd", "th"].contains(ending), digits.utf8.count <= 2,
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  private static func month(_ token: Token) -> Int? {
    guard token.form.first?.isUppercase ?? false, token.pennTag != .modal else { return nil }
    return month(named: token.form)
  }

  /// The month that a word names, in full or short.
  static func month(named name: String) -> Int? {
    let name = name.lowercased()
    return months.firstIndex(of: name).map { $0 + 1 } ?? shortMonths[name]
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let shortMonths = [
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10,
    "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]
}
