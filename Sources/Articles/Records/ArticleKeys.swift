/// The keys under which JSON holds news, and the columns of tables.
///
/// Each list is in the order in which its keys are taken.
///
/// They are those of the formats and programs that people have articles from: our own JSON Lines,
/// schema.org, JSON Feed, news-please, NewsAPI, the Guardian, the New York Times and WordPress.
/// The first key that has a value counts; its place in the object does not matter.
/// Columns may be written with other capitals, spaces and marks: `Publish Date` is `publish_date`.
public enum ArticleKeys {
  /// The lists of keys, by what they tell.
  public static let lists: [(what: String, keys: [String])] = [
    ("identifier", identifiers), ("address", addresses), ("headline", titles),
    ("day of publication", dates), ("publisher", sources), ("text", texts),
    ("page of HTML", pages), ("summary", summaries),
  ]

  static let identifiers = [
    "id", "_id", "guid", "uuid", "uri", "url", "link", "permalink", "canonical_url", "webUrl",
    "web_url",
  ]

  /// What may be the identifier as well, where nothing else is; an address must stand there.
  static let addresses = ["url", "link", "permalink", "canonical_url", "webUrl", "web_url"]

  static let titles = ["title", "headline", "webTitle", "name"]

  /// `date` is the key of our own; what stands there must be a date.
  static let dates = [
    "date", "published", "publishedAt", "published_at", "datePublished", "date_published",
    "date_publish", "pubDate", "pubdate", "pub_date", "publishDate", "publish_date",
    "published_date", "publishedDate", "publicationDate", "publication_date",
    "webPublicationDate", "first_published_at", "timestamp", "created_at", "dateCreated",
  ]

  static let sources = [
    "source", "publisher", "source_name", "sourceName", "site_name", "siteName", "source_domain",
    "domain", "site", "publication", "outlet",
  ]

  /// The whole text, verbatim or with the tags of HTML in it.
  static let texts = [
    "text", "full_text", "fullText", "fulltext", "maintext", "articleBody", "article_body",
    "article_text", "body", "bodyText", "body_text", "content", "content_text", "story",
  ]

  /// Whole pages of HTML.
  static let pages = ["html", "content_html", "raw_html"]

  /// What tells of the text at least its beginning.
  static let summaries = ["description", "summary", "abstract", "excerpt", "lead", "snippet"]

  /// The keys that hold the value proper where a value is an object: `{"name": "The Gazette"}`.
  static let parts = ["name", "rendered", "title", "main", "$date", "$oid", "value"]

  /// The ways to the list of articles in an object that is none itself.
  static let articleLists: [[String]] = [
    ["articles"], ["items"], ["results"], ["data"], ["docs"], ["documents"], ["news"], ["entries"],
    ["stories"], ["posts"], ["response", "docs"], ["response", "results"], ["data", "articles"],
    ["data", "items"], ["articles", "results"],
  ]

  /// All keys at which an article is looked at.
  static let all = identifiers + titles + dates + sources + contents

  /// All keys that hold the text of an article.
  static let contents = texts + pages + summaries
}
