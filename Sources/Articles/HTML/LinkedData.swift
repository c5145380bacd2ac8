internal import FoundationEssentials

/// What the JSON-LD of a page tells about its article, in the words of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var address: String?
  /// The whole text, which some pages show to scripts and search engines alone.
  private(set) var body: String?

  /// Reads the first article that the scripts of a page describe.
  init(_ root: MarkupNode) {
    let scripts = root.descendants.filter {
      $0.isNamed("script") && $0.attribute("type")?.lowercased() == "application/ld+json"
    }
    for script in scripts {
      let data = Data(script.verbatimText.utf8)
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: data) else { continue }
      guard let article = Self.article(in: value) else { continue }
      headline = article["headline"]?.text.flatMap(Self.unescaped)
      published = article["datePublished"]?.text
      publisher = (article["publisher"]?["name"] ?? article["publisher"])?.text?.nonEmpty
      address = (article["mainEntityOfPage"]?["@id"] ?? article["url"] ?? article["@id"])?.text
      body = article["articleBody"]?.text
      return
    }
  }

  /// The first object whose type is some kind of article, among lists and `@graph`s.
  private static func article(in value: JSONValue) -> JSONValue? {
    switch value {
    case .list(let values):
      return values.lazy.compactMap(article).first
    case .object(let members):
      if value["@type"]?.texts.contains(where: isArticle) ?? false { return value }
      return members["@graph"].flatMap(article)
    case .text, .other:
      return nil
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
  }

  /// Sites escape their headlines for HTML even here.
  private static func unescaped(_ text: String) -> String? {
    let document = SourceDocument(origin: "", bytes: [])
    let paragraphs = try? HTMLFragment.paragraphs(ofText: text, in: document)
    return paragraphs?.joined(separator: " ").nonEmpty
  }
}
