/// The words by which pages call what is not their article.
enum BoilerplateWords {
  /// Values of the attribute `role` (WAI-ARIA).
  static let roles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu",
    "menubar", "navigation", "search", "toolbar",
  ]

  /// Whether a word of the list occurs in a class or an id: `social-share`, `relatedLinks`.
  static func occur(in name: String) -> Bool {
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in name.utf8 {
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte)
      if !isLetter || (isCapital && (97...122).contains(previous)) {
        if isListed(word) { return true }
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(byte.lowerCased) }
      previous = byte
    }
    return isListed(word)
  }

  private static func isListed(_ word: [UInt8]) -> Bool {
    word.count > 1 && words.contains(String(decoding: word, as: UTF8.self))
  }

  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "advertising", "author", "authors", "banner", "bio",
    "breadcrumb", "breadcrumbs", "byline", "comment", "comments", "consent", "cookie", "cookies",
    "copyright", "dfp", "disqus", "donate", "donation", "footer", "gdpr", "login", "masthead",
    "menu", "modal", "more", "nav", "navbar", "navigation", "newsletter", "outbrain", "overlay",
    "pagination", "paywall", "popular", "popup", "print", "promo", "promoted", "promotion",
    "recirc", "recommended", "recommendations", "related", "rating", "share", "sharebar", "sharing",
    "shares", "sidebar", "signin", "signup", "skip", "social", "sponsor", "sponsored", "subscribe",
    "subscription", "subscriptions", "taboola", "tags", "teaser", "timestamp", "toolbar",
    "trending", "widget", "widgets",
  ]
}
