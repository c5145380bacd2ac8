internal import FoundationEssentials

/// What the `meta` elements of a page tell, and elements with properties of schema.org and rNews.
struct PageProperties {
  /// The names by which pages tell the day of publication, the most exact first.
  static let dates = [
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date", "og:published_time",
    "citation_publication_date", "cxenseparse:recs:publishtime", "rnews:datecreated",
  ]

  private var values: [String: String] = [:]
  private let vocabulary = Ancestry { $0.attribute("vocab")?.lowercased() }

  init(_ root: MarkupNode) {
    for element in root.descendants where element.hasAttributes {
      element.isNamed("meta") ? read(meta: element) : read(marked: element)
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

  /// The day of publication, as a date or as a time since 1970.
  var published: String? {
    first(of: Self.dates) { PublicationDate.iso($0) ?? PublicationDate.ofEpoch($0) }
  }

  private mutating func read(meta element: MarkupNode) {
    let names = ["property", "name", "itemprop"]
    guard let name = names.lazy.compactMap(element.attribute).first?.lowercased() else { return }
    let content = element.attribute("content")
    if name == "parsely-page" { read(parselyPage: content ?? "") }
    set(Self.bare(name), content)
  }

  /// Reads an element that says of its own content what it is.
  private mutating func read(marked element: MarkupNode) {
    // The elements `time` are read by themselves, since they may tell of changes as well.
    guard !element.isNamed("time"), let name = markedName(of: element),
      name == "datepublished" || name == "rnews:datecreated"
    else { return }
    let told = element.isNamed("abbr") ? element.attribute("title") : nil
    let content = element.attribute("content") ?? element.attribute("datetime") ?? told
    set(name, content ?? element.text)
  }

  /// What an element says it is, in lower case.
  private func markedName(of element: MarkupNode) -> String? {
    if let name = element.attribute("itemprop") { return Self.bare(name.lowercased()) }
    guard let name = element.attribute("property")?.lowercased() else { return nil }
    let isOfNews = vocabulary.value(at: element)?.contains("rnews") ?? false
    return isOfNews && name == "datecreated" ? "rnews:datecreated" : Self.bare(name)
  }

  /// Reads what Parse.ly had pages tell, an object of JSON.
  private mutating func read(parselyPage content: String) {
    guard let page = try? JSONDecoder().decode(JSONValue.self, from: Data(content.utf8)) else {
      return
    }
    set("parsely-pub-date", page["pub_date"]?.text)
  }

  private mutating func set(_ name: String, _ value: String?) {
    guard values[name] == nil else { return }
    values[name] = value?.nonEmpty
  }

  /// The name without the vocabulary before it: `rnews:datePublished`.
  ///
  /// What rNews calls creation is publication there, but not elsewhere.
  private static func bare(_ name: String) -> String {
    guard name != "rnews:datecreated" else { return name }
    for vocabulary in ["rnews:", "schema:"] where name.hasPrefix(vocabulary) {
      return String(name.dropFirst(vocabulary.count))
    }
    return name
  }
}
