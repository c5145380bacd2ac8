/// Tells in which format a page of the web holds articles.
enum WebPage {
  private static let pages: Set<String> = ["text/html", "application/xhtml+xml"]
  private static let feeds: Set<String> = ["application/rss+xml", "application/atom+xml"]
  private static let others: Set<String> = ["application/xml", "text/xml"]

  /// Whether a media type may be that of an article; pages without one may be.
  static func mayBeArticle(_ mediaType: String?) -> Bool {
    guard let mediaType else { return true }
    return pages.contains(mediaType) || feeds.contains(mediaType) || others.contains(mediaType)
  }

  /// The format of a page; nothing where it is no news, such as a map of a site.
  static func format(of document: SourceDocument, mediaType: String?) -> ArticleFormat? {
    if let mediaType, pages.contains(mediaType) { return .html }
    if let mediaType, feeds.contains(mediaType) { return .feed }
    guard let format = try? FormatSniffer.format(of: document) else { return nil }
    return [.html, .feed, .nitf, .newsML].contains(format) ? format : nil
  }
}
