/// The parts of a date as texts write it: "29 March 2004", "January 16, 2009".
enum WrittenDate {
  /// The year that four digits may be.
  static func year(_ form: String) -> Int? {
    guard form.utf8.count == 4, let year = Int(form), (1500...2100).contains(year) else {
      return nil
    }
    return year
  }

  /// The day of a month that a number may be: "3", "11th".
  static func day(_ form: String) -> Int? {
    guard let first = form.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let digits = form.prefix { $0.isNumber }
    let ending = form.dropFirst(digits.count).lowercased()
    guard ["", "st", "nd", "rd", "th"].contains(ending), digits.utf8.count <= 2,
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  /// The month that a word names, in full or short.
  static func month(named name: String) -> Int? {
    let name = name.lowercased()
    return ClosedClass.months.firstIndex(of: name).map { $0 + 1 } ?? ClosedClass.shortMonths[name]
  }
}
