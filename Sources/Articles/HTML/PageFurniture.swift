/// Tells short paragraphs that are about the page and not about the world.
enum PageFurniture {
  /// Whether a paragraph invites to go elsewhere, or tells who made the page and when.
  static func isOne(_ text: String) -> Bool {
    if isOrigin(text) || KeywordList.isOne(text) { return true }
    guard text.utf8.count < 150 else { return false }
    if WrittenPublication.day(in: text) != nil || WrittenPublication.isTimeLine(text) {
      return true
    }
    let line = withoutBrackets(text)
    if !line.endsSentence, line.prefix(3).lowercased() == "by " || isDateline(line) { return true }
    return isInvitation(line)
  }

  /// Whether a paragraph tells where else the text stands: `The post … appeared first on …`.
  private static func isOrigin(_ text: String) -> Bool {
    guard text.utf8.count < 600, text.hasPrefix("The post ") else { return false }
    let parts = text.split(separator: " appeared first on ")
    return parts.count == 2 && parts[1].first?.isUppercase ?? false
  }

  private static func withoutBrackets(_ text: String) -> String {
    let isBracketed = text.first == "(" && text.last == ")" || text.first == "[" && text.last == "]"
    return isBracketed ? String(text.dropFirst().dropLast()) : text
  }

  /// Whether a line is a date with names, and without words that tell something.
  private static func isDateline(_ text: String) -> Bool {
    PublicationDate.iso(text) != nil
      && text.split(separator: " ").allSatisfy { isNameOrLink($0) || WrittenPublication.knows($0) }
  }

  private static func isInvitation(_ text: String) -> Bool {
    let start = text.prefix(60).lowercased().replacing("’", with: "'")
    if labels.contains(start) || starts.contains(where: start.hasPrefix) { return true }
    if invitations.contains(where: { rest(of: text, start, behind: $0) != nil }) { return true }
    return isLabelled(text, start) || isCredit(text, start) || isCopyright(text, start)
  }

  /// Whether a word that may begin a sentence stands apart, or begins none.
  private static func isLabelled(_ text: String, _ start: String) -> Bool {
    guard let rest = ambiguous.lazy.compactMap({ rest(of: text, start, behind: $0) }).first else {
      return false
    }
    let mark = rest.first { !$0.isWhitespace }
    return !text.endsSentence || mark.map { ":|.-–—»>/".contains($0) } ?? true
  }

  /// Whether it names those who made the article.
  ///
  /// `Reporting by the army's paper angered Peru` tells something.
  private static func isCredit(_ text: String, _ start: String) -> Bool {
    guard let rest = credits.lazy.compactMap({ rest(of: text, start, behind: $0) }).first else {
      return false
    }
    return !text.endsSentence || rest.contains(";")
      || rest.split(separator: " ").allSatisfy(isNameOrLink)
  }

  private static func isCopyright(_ text: String, _ start: String) -> Bool {
    guard let rest = rest(of: text, start, behind: "copyright") else { return false }
    let next = rest.first { !$0.isWhitespace }
    return !text.endsSentence || !(next?.isLowercase ?? false)
  }

  /// What is behind some whole words at the beginning of a text.
  private static func rest(of text: String, _ start: String, behind words: String) -> Substring? {
    guard start.hasPrefix(words) else { return nil }
    let rest = text.dropFirst(words.count)
    let goesOn = rest.first.map { $0.isLetter || $0.isNumber || "'’".contains($0) } ?? false
    return goesOn ? nil : rest
  }

  private static func isNameOrLink(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter || $0.isNumber || $0 == "@" }) else {
      return true
    }
    return !first.isLowercase || links.contains(word.lowercased().filter(\.isLetter))
  }

  /// Words between names.
  private static let links: Set<String> = [
    "additional", "and", "at", "by", "compiling", "editing", "for", "from", "in", "of", "on",
    "reporting", "the", "with", "writing",
  ]

  /// How lines begin that never tell something about the world.
  private static let invitations = [
    "all rights reserved", "already a subscriber", "also read", "click here", "continue reading",
    "follow us", "image caption", "image source", "listen to this article", "more on this story",
    "our standards", "read also", "read more", "read next", "see also", "share this", "sign up",
    "skip to", "story continues", "subscribe", "this article originally appeared",
    "this article was originally published", "to continue reading", "you may also",
  ]

  /// How such lines begin whatever follows.
  private static let starts = [
    "©", "don't miss:", "more:", "photo:", "photos:", "video:", "watch:",
  ]

  /// Words that begin such lines, and sentences as well.
  private static let ambiguous = ["advertisement", "recommended", "related"]

  private static let credits = [
    "additional reporting by", "editing by", "reporting by", "writing by",
  ]

  /// Whole lines above lists of other articles.
  private static let labels: Set<String> = [
    "latest news", "more news", "most popular", "most read", "top stories", "trending now",
    "up next",
  ]
}
