/// How much prose there is below each element of a page.
///
/// Prose is what reads like sentences: not short, not links. An article is where most of it is.
struct TextDensity {
  private var bytes: [MarkupNode: Int] = [:]
  private var total = 0

  init(_ paragraphs: [Paragraph]) {
    for paragraph in paragraphs where paragraph.isProse {
      let length = paragraph.text.utf8.count
      total += length
      for element in sequence(first: paragraph.container, next: \.parent) {
        bytes[element, default: 0] += length
      }
    }
  }

  /// The number of bytes of prose below an element.
  func bytes(below element: MarkupNode) -> Int { bytes[element] ?? 0 }

  /// Whether an element holds more than half of the prose.
  func isMostOfPage(_ element: MarkupNode) -> Bool { bytes(below: element) * 2 > total }

  /// The smallest element below `root` that holds the article.
  ///
  /// Goes down as long as one child outweighs each of its siblings clearly; where some are alike,
  /// advertisements part the article, and all of them belong to it.
  func centre(below root: MarkupNode) -> MarkupNode {
    var centre = root
    while true {
      let children = centre.children.filter { bytes(below: $0) > 0 }
      guard let heaviest = children.max(by: { bytes(below: $0) < bytes(below: $1) }) else {
        return centre
      }
      let own = bytes(below: centre) - children.reduce(0) { $0 + bytes(below: $1) }
      let rest = children.lazy.filter { $0 != heaviest }.map { bytes(below: $0) }.max() ?? 0
      guard bytes(below: heaviest) > 2 * max(rest, own), heaviest.name != "p" else { return centre }
      centre = heaviest
    }
  }
}

extension Paragraph {
  /// Whether it reads like sentences.
  var isProse: Bool {
    guard role != .heading, linkDensity < 0.5 else { return false }
    return text.utf8.count >= (endsSentence ? 25 : 100)
  }

  /// Whether the last mark is one that ends a sentence.
  var endsSentence: Bool { text.last.map { ".!?\"”’'…)".contains($0) } ?? false }
}
