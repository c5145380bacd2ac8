/// What HTML leaves out, and what the authors of a page call by the name of some boilerplate.
struct PageRules: ParagraphRules {
  /// The bytes of prose below an element, and on the whole page.
  private let density: TextDensity
  /// The elements that hold what is marked as an article.
  private let holders: Set<MarkupNode>
  private let articles = Ancestry(within: { $0.isNamed("article") || $0.isNamed("main") })
  private let html = HTMLRules()

  init(_ root: MarkupNode, density: TextDensity) {
    self.density = density
    var holders: Set<MarkupNode> = []
    for element in root.descendants where Self.isMarkedAsArticle(element) {
      var holder = element.parent
      while let current = holder, holders.insert(current).inserted { holder = current.parent }
    }
    self.holders = holders
  }

  func isBlock(_ name: String) -> Bool { html.isBlock(name) }

  func isLeftOut(_ element: MarkupNode, name: String) -> Bool {
    if html.isLeftOut(element, name: name) { return true }
    switch name {
    case "html", "body", "article", "main", "h1": return false
    case "header": return !articles.includes(element)
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
