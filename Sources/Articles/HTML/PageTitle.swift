/// Takes the name of the site out of the titles of its pages.
enum PageTitle {
  private static let separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " · "]

  /// The title without the name of the site.
  ///
  /// - Parameters:
  ///   - heading: the headline that the page shows, where it shows one.
  ///   - sites: what the page calls its site.
  static func withoutSite(_ title: String, heading: String?, sites: [String]) -> String {
    if let heading, begins(title, with: heading) { return heading }
    for separator in separators {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if isSite(last, sites) { return String(title.dropLast(separator.count + last.count)) }
      if isSite(first, sites) { return String(title.dropFirst(separator.count + first.count)) }
    }
    return title
  }

  /// The title of a document that does not name its site: the last part is one, if it is short.
  static func withoutLastPart(_ title: String) -> String {
    for separator in separators {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      guard last.split(separator: " ").count <= 4 else { continue }
      return String(title.dropLast(separator.count + last.count))
    }
    return title
  }

  /// Whether the first part of a title is a headline of at least three words.
  static func begins(_ title: String, with heading: String) -> Bool {
    title.hasPrefix(heading) && heading.split(separator: " ").count >= 3
      && separators.contains(where: title.dropFirst(heading.count).hasPrefix)
  }

  /// The last part of a title that has several.
  static func lastPart(of title: String) -> String? {
    for separator in separators {
      let parts = title.split(separator: separator)
      if parts.count > 1, let last = parts.last { return String(last) }
    }
    return nil
  }

  /// Whether a text is one of the names of the site.
  static func isSite(_ part: Substring, _ sites: [String]) -> Bool {
    let part = plain(part)
    return !part.isEmpty && sites.contains { plain($0[...]) == part }
  }

  /// The letters alone, without an article and what follows a point: `The Gazette`, `gazette.com`.
  private static func plain(_ name: Substring) -> String {
    var name = name.lowercased()[...]
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    if !name.contains(" "), let point = name.firstIndex(of: ".") { name = name[..<point] }
    if name.hasPrefix("the ") { name = name.dropFirst(4) }
    return String(name.filter { $0.isLetter || $0.isNumber })
  }
}
