/// The words by which pages call what is not their article.
enum BoilerplateWords {
  /// Values of the attribute `role` (WAI-ARIA).
  static let roles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu",
    "menubar", "navigation", "search", "toolbar",
  ]

  /// Whether a word of the list occurs in a class or an id: `social-share`, `relatedLinks`.
  static func occur(in name: String) -> Bool {
    NameWords.contain(name) { word in
      words.contains(word) || beginnings.contains { word.hasPrefix($0) }
    }
  }

  private static let words: Set<String> = [
    "ad", "ads", "author", "authors", "banner", "bio", "byline", "comment", "comments", "consent",
    "copyright", "credit", "credits", "dfp", "disqus", "footer", "gdpr", "login", "masthead",
    "menu", "modal", "more",
    "nav", "navbar", "outbrain", "overlay", "pagination", "paywall", "popular", "popup", "rating",
    "recirc", "share", "sharebar", "sharedaddy", "sharing", "shares", "signin", "signup", "skip",
    "social", "socials", "taboola", "tags", "teaser", "timestamp", "toolbar", "trending",
  ]

  /// Beginnings of words that sites write in many ways: `relatedposts`, `newslettersignup`.
  private static let beginnings = [
    "advert", "breadcrumb", "cookie", "donat", "navigation", "newsletter", "promo", "recommend",
    "related", "sidebar", "sponsor", "subscri",
  ]
}
