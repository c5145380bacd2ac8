/// How much prose there is below each element of a page.
///
/// Prose is what reads like sentences: not short, not links. An article is where most of it is.
struct TextDensity {
  private var bytes: [MarkupNode: Int] = [:]
  private var total = 0

  init(_ paragraphs: [Paragraph], below root: MarkupNode) {
    for paragraph in paragraphs where paragraph.isProse {
      let length = paragraph.text.utf8.count
      total += length
      bytes[paragraph.container, default: 0] += length
    }
    // Backwards, all that is below an element comes before it.
    for element in Array(root.descendants).reversed() {
      guard let length = bytes[element], let parent = element.parent else { continue }
      bytes[parent, default: 0] += length
    }
  }

  /// The number of bytes of prose below an element.
  func bytes(below element: MarkupNode) -> Int { bytes[element] ?? 0 }

  /// Whether an element holds more than half of the prose.
  func isMostOfPage(_ element: MarkupNode) -> Bool { bytes(below: element) * 2 > total }

  /// The smallest element below `root` that holds the article.
  ///
  /// Goes down as long as one child outweighs clearly what is of its kind beside it: where several
  /// are alike, advertisements part the article, and all of them belong to it.
  func centre(below root: MarkupNode) -> MarkupNode {
    var centre = root
    while let child = mainChild(of: centre) { centre = child }
    return centre
  }

  /// The child with twice the prose that is beside it, not counting what is much shorter.
  private func mainChild(of element: MarkupNode) -> MarkupNode? {
    let children = element.children.filter { $0.name != "p" && bytes(below: $0) > 0 }
    guard let main = children.max(by: { bytes(below: $0) < bytes(below: $1) }) else { return nil }
    let weight = bytes(below: main)
    let own = bytes(below: element) - children.reduce(0) { $0 + bytes(below: $1) }
    let beside = children.lazy.filter { $0 != main }.map { bytes(below: $0) }
    return weight > 2 * (own + beside.reduce(0) { $0 + ($1 * 5 > weight ? $1 : 0) }) ? main : nil
  }
}

extension Paragraph {
  /// Whether it reads like sentences.
  var isProse: Bool {
    guard role != .heading, linkDensity < 0.5 else { return false }
    return text.utf8.count >= (endsSentence ? 25 : 100)
  }

  /// Whether the last mark is one that ends a sentence.
  var endsSentence: Bool { text.endsSentence }

  /// Whether it ends as a sentence does, and not as the captions of pictures and films do.
  var endsWithStop: Bool {
    text.reversed().first { !"\"”’'".contains($0) }.map { ".!?".contains($0) } ?? false
  }
}
