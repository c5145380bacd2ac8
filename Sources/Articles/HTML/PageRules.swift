/// What HTML leaves out, and what the authors of a page call by the name of some boilerplate.
struct PageRules: ParagraphRules {
  /// The bytes of prose below an element, and on the whole page.
  private let density: TextDensity
  /// The elements that hold what is marked as an article.
  private let holders: Set<MarkupNode>
  /// The elements that hold the heading of the page.
  private let headers: Set<MarkupNode>
  let headline: String?
  private let articles = Ancestry(within: { $0.isNamed("article") || $0.isNamed("main") })
  private let html = HTMLRules()

  init(
    _ root: MarkupNode,
    density: TextDensity,
    headline: String?,
    heading: MarkupNode?
  ) {
    self.density = density
    self.headline = headline
    let isHeadline = heading.map { $0.isNamed("h1") && $0.text == headline } ?? false
    let marked = root.descendants.filter(Self.isMarkedAsArticle)
    let headings = [heading].compactMap(\.self)
    holders = Set(around: isHeadline ? marked + headings : marked)
    headers = Set(around: headings)
  }

  func isBlock(_ name: String) -> Bool { html.isBlock(name) }

  func isAboutPage(_ line: String) -> Bool { html.isAboutPage(line) }

  func isLeftOut(_ element: MarkupNode, name: String) -> Bool {
    if html.isLeftOut(element, name: name) { return true }
    switch name {
    case "html", "body", "article", "main", "h1": return false
    case "header": return !articles.includes(element) && !headers.contains(element)
    default: return element.hasAttributes && isNamedBoilerplate(element)
    }
  }

  /// Whether its role, class or id names some boilerplate, and it does not hold the article.
  private func isNamedBoilerplate(_ element: MarkupNode) -> Bool {
    if let role = element.attribute("role"), BoilerplateWords.roles.contains(role) { return true }
    let names = [element.attribute("class"), element.attribute("id")]
    guard names.contains(where: { $0.map(BoilerplateWords.occur) ?? false }) else { return false }
    return !density.isMostOfPage(element) && !holders.contains(element)
  }

  private static func isMarkedAsArticle(_ element: MarkupNode) -> Bool {
    element.isNamed("article") || element.attribute("itemprop") == "articleBody"
  }
}
