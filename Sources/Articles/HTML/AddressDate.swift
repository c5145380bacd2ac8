/// Reads the day of publication that many sites put into the addresses of their pages.
enum AddressDate {
  /// The day in an address such as `https://gazette.example/world/2020/05/05/talks`,
  /// `…/2020/may/05/talks` or `…/2020-05-05-talks`.
  static func day(in address: String) -> String? {
    // Behind a question mark stands what is asked for.
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").dropFirst(2).map(String.init)
    return parts.indices.lazy.compactMap { day(at: $0, of: parts) }.first
  }

  private static func day(at index: Int, of parts: [String]) -> String? {
    if index + 2 < parts.count {
      let (year, month, day) = (parts[index], parts[index + 1], parts[index + 2])
      if isYear(year), day.utf8.count <= 2 {
        let isNamed = month.first?.isLetter ?? false
        let text = isNamed ? "\(day) \(month) \(year)" : "\(year)-\(month)-\(day)"
        if let date = PublicationDate.iso(text), date.utf8.count == 10 { return date }
      }
    }
    let numbers = parts[index].split(separator: "-", omittingEmptySubsequences: false).prefix(3)
    guard numbers.count == 3, isYear(String(numbers[0])), numbers[1].utf8.count == 2 else {
      return nil
    }
    return PublicationDate.iso("\(numbers[0])-\(numbers[1])-\(numbers[2].prefix(2))")
  }

  private static func isYear(_ part: String) -> Bool {
    part.utf8.count == 4 && Int(part).map { (1990...2100).contains($0) } ?? false
  }
}
