internal import FoundationEssentials

/// What the JSON-LD of a page tells about its article, in the words of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var address: String?
  /// The day of publication of the page itself, where it describes no article.
  private(set) var pagePublished: String?
  /// The whole text, which some pages show to scripts and search engines alone.
  private(set) var body: String?

  /// Reads the first article that the scripts of a page describe.
  init(_ root: MarkupNode) {
    let scripts = root.descendants.filter {
      $0.isNamed("script") && $0.attribute("type")?.lowercased() == "application/ld+json"
    }
    for script in scripts {
      guard let value = Self.value(of: script.verbatimText) else { continue }
      let page = Self.first(in: value) { $0 == "WebPage" || $0 == "ItemPage" }
      pagePublished = pagePublished ?? page?["datePublished"]?.text
      guard let article = Self.first(in: value, where: Self.isArticle) else { continue }
      headline = article["headline"]?.text.flatMap(Self.unescaped)
      published = article["datePublished"]?.text
      publisher = (article["publisher"]?["name"] ?? article["publisher"])?.text?.nonEmpty
      address = (article["mainEntityOfPage"]?["@id"] ?? article["url"] ?? article["@id"])?.text
      body = article["articleBody"]?.text
      return
    }
  }

  /// What a script holds; old pages hide it from older browsers in comments and `CDATA`.
  private static func value(of script: String) -> JSONValue? {
    if let value = try? JSONDecoder().decode(JSONValue.self, from: Data(script.utf8)) {
      return value
    }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let bare = ["<![CDATA[", "]]>", "<!--", "-->"].reduce(script) { $0.replacing($1, with: " ") }
    return try? decoder.decode(JSONValue.self, from: Data(bare.utf8))
  }

  /// The first object whose type is wanted, among lists and `@graph`s.
  private static func first(
    in value: JSONValue,
    where isWanted: @escaping (String) -> Bool
  ) -> JSONValue? {
    switch value {
    case .list(let values):
      return values.lazy.compactMap { first(in: $0, where: isWanted) }.first
    case .object(let members):
      if value["@type"]?.texts.contains(where: isWanted) ?? false { return value }
      return members["@graph"].flatMap { first(in: $0, where: isWanted) }
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
