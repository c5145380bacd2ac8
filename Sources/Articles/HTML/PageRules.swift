/// What HTML leaves out, and what the authors of a page call by the name of some boilerplate.
struct PageRules: ParagraphRules {
  /// The bytes of prose below an element, and on the whole page.
  let density: TextDensity

  private let html = HTMLRules()

  func isBlock(_ name: String) -> Bool { html.isBlock(name) }

  func isLeftOut(_ element: MarkupNode, name: String) -> Bool {
    if html.isLeftOut(element, name: name) || name == "h1" { return true }
    switch name {
    case "html", "body", "article", "main": return false
    case "header": return !isPartOfArticle(element)
    default: return element.hasAttributes && isNamedBoilerplate(element)
    }
  }

  /// Whether its role, class or id names some boilerplate, and it does not hold the article.
  private func isNamedBoilerplate(_ element: MarkupNode) -> Bool {
    if let role = element.attribute("role"), BoilerplateWords.roles.contains(role) { return true }
    let names = [element.attribute("class"), element.attribute("id")]
    guard names.contains(where: { $0.map(BoilerplateWords.occur) ?? false }) else { return false }
    return !density.isMostOfPage(element) && !holdsArticle(element)
  }

  private func holdsArticle(_ element: MarkupNode) -> Bool {
    element.descendants.contains {
      $0.isNamed("article") || $0.attribute("itemprop") == "articleBody"
    }
  }

  private func isPartOfArticle(_ element: MarkupNode) -> Bool {
    sequence(first: element, next: \.parent).contains {
      $0.isNamed("article") || $0.isNamed("main")
    }
  }
}
