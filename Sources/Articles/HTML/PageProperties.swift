/// What the `meta` elements of a page tell, and elements with `itemprop`.
struct PageProperties {
  /// The names by which pages tell the day of publication, the most exact first.
  static let dates = [
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date", "og:published_time",
  ]

  private var values: [String: String] = [:]

  init(_ root: MarkupNode) {
    for element in root.descendants where element.isNamed("meta") {
      let name =
        element.attribute("property") ?? element.attribute("name") ?? element.attribute("itemprop")
      guard let name = name?.lowercased(), values[name] == nil else { continue }
      values[name] = element.attribute("content")?.nonEmpty
    }
  }

  /// The value of a name in lower case.
  subscript(name: String) -> String? { values[name] }

  /// The first of some names' values that can be read.
  func first<Answer>(of names: [String], as read: (String) -> Answer?) -> Answer? {
    for name in names {
      if let value = values[name].flatMap(read) { return value }
    }
    return nil
  }
}
