/// Reads the day of publication that many sites put into the addresses of their pages.
enum AddressDate {
  /// The day in an address such as `https://gazette.example/world/2020/05/05/talks`,
  /// `…/2020/may/05/talks`, `…/2020-05-05-talks`, `…/2020-05/05/talks`, `…/202005/05/talks`,
  /// `…/2020/0505/talks`, `…/20200505/talks` or `…/AEN20200505001100315`.
  static func day(in address: String) -> String? {
    // Behind a question mark stands what is asked for.
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").dropFirst(2).map(String.init)
    return parts.indices.lazy.compactMap { index in
      parted(parts[index...]) ?? hyphenated(parts[index]) ?? together(parts[index...])
        ?? numbered(parts[index])
    }.first
  }

  /// The year, the month and the day, each for itself.
  private static func parted(_ parts: ArraySlice<String>) -> String? {
    let parts = Array(parts.prefix(3))
    guard parts.count == 3, isYear(parts[0]), parts[2].utf8.count <= 2 else { return nil }
    let isNamed = parts[1].first?.isLetter ?? false
    return day(
      isNamed ? "\(parts[2]) \(parts[1]) \(parts[0])" : "\(parts[0])-\(parts[1])-\(parts[2])"
    )
  }

  private static func hyphenated(_ part: String) -> String? {
    let numbers = part.split(separator: "-", omittingEmptySubsequences: false).prefix(3)
    guard numbers.count == 3, isYear(String(numbers[0])), numbers[1].utf8.count == 2 else {
      return nil
    }
    return PublicationDate.iso("\(numbers[0])-\(numbers[1])-\(numbers[2].prefix(2))")
  }

  /// Digits of which two parts or all stand together.
  ///
  /// What ends an address might be any number.
  private static func together(_ parts: ArraySlice<String>) -> String? {
    guard parts.count > 1, let first = parts.first else { return nil }
    if let day = digits(first, count: 8) { return day }
    let second = parts[parts.startIndex + 1]
    guard parts.count > 2 else { return nil }
    let isMonth = first.utf8.count == 7 && first.dropFirst(4).first == "-"
    let isParted = first.utf8.count + second.utf8.count == 8 && first.utf8.count % 2 == 0
    guard first.utf8.count >= 4, isMonth || isParted else { return nil }
    return digits(first.filter { $0 != "-" } + second, count: 8)
  }

  /// A number that begins with the day, as agencies count.
  ///
  /// `AEN20200505001100315`, `t20200505_7.html`.
  private static func numbered(_ part: String) -> String? {
    let letters = part.prefix { $0.isASCII && $0.isLetter }
    let number = part.dropFirst(letters.count)
    let count = number.prefix { $0.isASCII && $0.isNumber }.count
    let isMarked = count >= 14 || (count == 8 && number.dropFirst(8).first == "_")
    guard (1...4).contains(letters.count), isMarked else { return nil }
    return digits(String(number.prefix(8)), count: 8)
  }

  private static func digits(_ text: String, count: Int) -> String? {
    guard text.utf8.count == count, isYear(String(text.prefix(4))) else { return nil }
    return day(text)
  }

  private static func day(_ text: String) -> String? {
    PublicationDate.iso(text).flatMap { $0.utf8.count == 10 ? $0 : nil }
  }

  private static func isYear(_ part: String) -> Bool {
    part.utf8.count == 4 && Int(part).map { (1990...2100).contains($0) } ?? false
  }
}
