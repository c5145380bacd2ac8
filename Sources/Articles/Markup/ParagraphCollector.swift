/// Tells how the elements of a vocabulary shape paragraphs.
protocol ParagraphRules {
  /// Whether an element parts paragraphs.
  func isBlock(_ name: String) -> Bool
  /// Whether nothing within the element is text of the article.
  func isLeftOut(_ element: MarkupNode, name: String) -> Bool
  /// The headline, which is a paragraph of its own where no more than a line break ends it.
  var headline: String? { get }
  /// Whether a line below the headline tells of the page, and begins no paragraph.
  func isAboutPage(_ line: String) -> Bool
}

extension ParagraphRules {
  var headline: String? { nil }
  func isAboutPage(_ line: String) -> Bool { false }
}

/// Collects the paragraphs below an element in the order of the document.
///
/// Only the elements' names matter, not how they are nested: pages of real sites put blocks into
/// paragraphs and text beside blocks.
struct ParagraphCollector<Rules: ParagraphRules> {
  private let rules: Rules
  private var paragraphs: [Paragraph] = []
  /// The lines of the paragraph that breaks have ended.
  private var lines = (text: "", linkLength: 0)
  private var folder = SpaceFolder()
  private var linkLength = 0
  private var isBelowHeadline = false
  private var links = 0
  private var lineBreaks = 0
  private var blocks: [(node: MarkupNode, role: Paragraph.Role)] = []

  private init(rules: Rules) { self.rules = rules }

  /// The paragraphs below `root`.
  static func paragraphs(of root: MarkupNode, rules: Rules) -> [Paragraph] {
    var collector = ParagraphCollector(rules: rules)
    collector.walk(root)
    return collector.paragraphs
  }

  /// Walks without recursion, since documents may be nested deep.
  private mutating func walk(_ root: MarkupNode) {
    enter(root, name: root.name)
    var next = root.firstChild
    var parent = root
    while true {
      if let node = next {
        let name = node.name
        if let characters = node.characters {
          append(characters)
        } else if node.isElement, !rules.isLeftOut(node, name: name) {
          enter(node, name: name)
          if let child = node.firstChild {
            (parent, next) = (node, child)
            continue
          }
          leave(node, name: name)
        }
        next = node.next
      } else {
        leave(parent, name: parent.name)
        guard parent != root, let grandparent = parent.parent else { return }
        (next, parent) = (parent.next, grandparent)
      }
    }
  }

  private mutating func enter(_ node: MarkupNode, name: String) {
    if name == "a" { links += 1 }
    if name == "br" { breakLine() }
    guard blocks.isEmpty || rules.isBlock(name) else { return }
    finishParagraph()
    blocks.append((node, Self.role(name)))
  }

  private mutating func leave(_ node: MarkupNode, name: String) {
    if name == "a" { links -= 1 }
    guard blocks.last?.node == node else { return }
    finishParagraph()
    blocks.removeLast()
  }

  private mutating func append(_ characters: String) {
    guard characters.unicodeScalars.contains(where: { $0.value > 32 }) else {
      folder.append(" ")
      return
    }
    lineBreaks = 0
    folder.append(characters)
    if links > 0 { linkLength += characters.utf8.count }
  }

  /// One line break is a space, two are the end of a paragraph.
  private mutating func breakLine() {
    lineBreaks += 1
    finishLine()
    if lineBreaks > 1 { finishParagraph() }
  }

  private mutating func finishParagraph() {
    finishLine()
    finishLines()
    (lineBreaks, isBelowHeadline) = (0, false)
  }

  /// Ends a line, which is a paragraph if it is the headline, or tells of the page below it.
  private mutating func finishLine() {
    defer { (folder, linkLength) = (SpaceFolder(), 0) }
    guard !folder.isEmpty else { return }
    let line = folder.text
    let isHeadline = line == rules.headline
    let standsAlone = isHeadline || (isBelowHeadline && rules.isAboutPage(line))
    if standsAlone { finishLines() }
    let length = lines.linkLength + linkLength
    lines = (lines.text.isEmpty ? line : "\(lines.text) \(line)", length)
    if standsAlone { finishLines() }
    isBelowHeadline = standsAlone
  }

  private mutating func finishLines() {
    defer { lines = ("", 0) }
    guard !lines.text.isEmpty, let block = blocks.last else { return }
    paragraphs.append(
      Paragraph(
        text: lines.text,
        linkLength: lines.linkLength,
        role: block.role,
        container: block.node
      )
    )
  }

  private static func role(_ name: String) -> Paragraph.Role {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "li": .item
    default: .text
    }
  }
}
