/// How HTML shapes paragraphs, and which of its elements never hold an article's text.
struct HTMLRules: ParagraphRules {
  var headline: String?

  func isBlock(_ name: String) -> Bool { Self.blocks.contains(name) }

  func isAboutPage(_ line: String) -> Bool { PageFurniture.isOne(line) }

  func isLeftOut(_ element: MarkupNode, name: String) -> Bool {
    Self.leftOut.contains(name) || (element.hasAttributes && Self.isHidden(element))
  }

  private static func isHidden(_ element: MarkupNode) -> Bool {
    if element.attribute("hidden") != nil || element.attribute("aria-hidden") == "true" {
      return true
    }
    guard let style = element.attribute("style") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  private static let leftOut: Set<String> = [
    "applet", "aside", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "footer",
    "form", "frameset", "head", "iframe", "input", "link", "map", "math", "menu", "meta", "nav",
    "noscript", "object", "option", "picture", "script", "select", "style", "svg", "template",
    "textarea", "video",
  ]
}
