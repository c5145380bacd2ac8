/// Tells short paragraphs that are about the page and not about the world.
enum PageFurniture {
  /// Whether a paragraph invites to go elsewhere, or tells who made the page and when.
  static func isOne(_ text: String) -> Bool {
    if isOrigin(text) || KeywordList.isOne(text) { return true }
    guard text.utf8.count < 150 else { return false }
    let start = text.prefix(40).lowercased()
    if !text.endsSentence, start.hasPrefix("by ") || PublicationDate.iso(text) != nil {
      return true
    }
    if WrittenPublication.day(in: text) != nil || WrittenPublication.isTimeLine(text) {
      return true
    }
    return invitations.contains { start.hasPrefix($0) }
  }

  /// Whether a paragraph tells where else the text stands: `The post … appeared first on …`.
  private static func isOrigin(_ text: String) -> Bool {
    guard text.utf8.count < 600, text.hasPrefix("The post ") else { return false }
    let parts = text.split(separator: " appeared first on ")
    return parts.count == 2 && parts[1].first?.isUppercase ?? false
  }

  private static let invitations = [
    "additional reporting by", "advertisement", "also read", "all rights reserved", "click here",
    "continue reading", "copyright", "©", "editing by", "follow us", "image source",
    "listen to this article", "more on this story", "our standards", "photo:", "read also",
    "read more", "read next", "recommended", "related", "reporting by", "see also", "share this",
    "sign up", "skip to", "story continues", "subscribe", "this article originally appeared",
    "this article was originally published", "watch:", "writing by", "you may also",
  ]
}
