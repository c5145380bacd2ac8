/// Reads the day of publication where a page tells it in words alone.
enum WrittenPublication {
  /// The longest text that is taken for such a line, in bytes.
  private static let longest = 200

  /// The day in a line such as `By Staff | Published: May 5, 2020 9:30 a.m.`.
  ///
  /// A date counts if nothing but a word for publication stands with it between two bars; that of
  /// a change does not, nor one within a sentence.
  static func day(in text: String) -> String? {
    guard text.utf8.count <= longest else { return nil }
    return text.split { "|•·–—".contains($0) }.lazy.compactMap { day(ofPart: $0.lowercased()) }
      .first
  }

  /// Whether a word for a change is among the first words of a text: `Updated 5 May 2020`.
  static func tellsChange(_ text: String, within count: Int = .max) -> Bool {
    words(of: text.prefix(longest).lowercased()).prefix(count).contains {
      changes.contains($0[...])
    }
  }

  /// Whether a word for publication is among the first words of a text.
  static func isCalledPublication(_ text: String) -> Bool {
    words(of: text.prefix(longest).lowercased()).prefix(6).contains {
      publications.contains($0[...])
    }
  }

  /// Whether a text is nothing but a time, such as `Last updated 2 hours ago`, `3 min read` or
  /// `09.00 BST`.
  static func isTimeLine(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    if ClockTime.isOne(text.lowercased()) { return true }
    let words = words(of: text.lowercased())
    let isAgo = words.contains { $0.first?.isNumber ?? false } || words.contains("ago")
    return isAgo && words.count > 1
      && words.allSatisfy { belongsToDate($0) || timeWords.contains($0) }
      && words.contains { timeWords.contains($0) || changes.contains($0[...]) }
  }

  private static func day(ofPart part: String) -> String? {
    var words = part.split { $0 == " " }
    if let change = words.firstIndex(where: { changes.contains(bare($0)) }) {
      words.removeSubrange(change...)
    }
    if let word = words.firstIndex(where: { publications.contains(bare($0)) }) {
      let isIntroduced = word == 0 || (word == 1 && beginnings.contains(bare(words[0])))
      guard isIntroduced || bare(words[0]) == "by" else { return nil }
      words = Array(words[(word + 1)...].drop { introductions.contains(bare($0)) })
      words = withoutAuthor(words)
    }
    let line = words.joined(separator: " ")
    guard Self.words(of: line).allSatisfy(belongsToDate) else { return nil }
    // A year alone could be any number.
    return PublicationDate.iso(line).flatMap { $0.utf8.count == 10 ? $0 : nil }
  }

  /// The words of a date without the name of an author or a section behind them.
  private static func withoutAuthor(_ words: [Substring]) -> [Substring] {
    guard let name = words.firstIndex(where: { $0 == "by" || $0 == "in" }),
      words.count - name <= 5, words.last?.last != "."
    else { return words }
    return Array(words[..<name])
  }

  /// Whether a word belongs to lines that tell times.
  static func knows(_ word: Substring) -> Bool {
    words(of: word.lowercased()).allSatisfy {
      belongsToDate($0) || timeWords.contains($0) || changes.contains($0[...])
        || publications.contains($0[...]) || introductions.contains($0[...])
    }
  }

  /// Whether a word in lower case names a time zone.
  static func isZone(_ word: Substring) -> Bool { zones.contains(word) }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  private static func bare(_ word: Substring) -> Substring {
    let word = word.drop { "([".contains($0) }
    return word.prefix { $0.isLetter }
  }

  private static func belongsToDate(_ word: String) -> Bool {
    let letters = word.drop { $0.isNumber }
    return letters.isEmpty || dateWords.contains(letters[...]) || isZone(letters[...])
      || (letters.utf8.count >= 3 && longWords.contains { $0.hasPrefix(letters) })
  }

  private static let publications: Set<Substring> = [
    "published", "posted", "publication", "issued",
  ]
  /// What may stand before a word for publication: `first published`.
  private static let beginnings: Set<Substring> = [
    "admin", "article", "date", "editor", "first", "last", "originally", "staff", "story",
  ]
  private static let introductions: Set<Substring> = ["on", "at", "date", "time", "online"]
  private static let changes: Set<Substring> = [
    "updated", "update", "modified", "changed", "edited", "corrected",
  ]
  private static let dateWords: Set<Substring> = [
    "st", "nd", "rd", "th", "am", "pm", "a", "m", "p", "t", "z", "at", "on", "sept", "h",
  ]
  private static let zones: Set<Substring> = [
    "aedt", "aest", "bst", "cdt", "cest", "cet", "cst", "ct", "eat", "edt", "eest", "eet", "est",
    "et", "gmt", "hkt", "ist", "jst", "mdt", "msk", "mst", "mt", "pdt", "pkt", "pst", "pt", "sast",
    "sgt", "utc", "wat",
  ]
  /// What stands beside numbers in lines of time.
  private static let timeWords: Set<String> = [
    "ago", "last", "first", "read", "reading", "time", "min", "mins", "minute", "minutes", "hour",
    "hours", "hr", "hrs", "day", "days", "published", "posted", "updated", "update", "modified",
  ]
  private static let longWords = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]
}
