/// The labels that mark names on words: outside, or the first, an inner, the last or the only word
/// of a name of some type (BILOU).
package struct NameLabel: Equatable, Hashable, Sendable {
  /// 0 for outside, else 1 + 4 × type + position.
  package let code: Int

  /// How many labels there are.
  package static let count = 1 + 4 * NameType.allCases.count
  package static let outside = NameLabel(code: 0)

  /// A word's place in a name.
  package enum Position: Int, Sendable {
    case first, inner, last, only
  }

  package init(code: Int) {
    self.code = code
  }

  package init(_ position: Position, of type: Int) {
    code = 1 + 4 * type + position.rawValue
  }

  package var position: Position? { code == 0 ? nil : Position(rawValue: (code - 1) % 4) }
  /// The position of the name's type in `NameType.allCases`.
  package var type: Int { (code - 1) / 4 }

  /// Whether this label can stand behind another.
  package func follows(_ previous: NameLabel) -> Bool {
    let isOpen = previous.position == .first || previous.position == .inner
    let continues = position == .inner || position == .last
    return isOpen ? continues && type == previous.type : !continues
  }

  /// The labels of a sentence with these names, whose tokens count from the sentence's start.
  package static func labels(of names: [Name], count: Int) -> [NameLabel] {
    var labels = Array(repeating: NameLabel.outside, count: count)
    for name in names {
      guard let type = NameType.allCases.firstIndex(of: name.type) else { continue }
      for index in name.tokens where labels.indices.contains(index) {
        let isFirst = index == name.tokens.lowerBound
        let isLast = index == name.tokens.upperBound - 1
        let position: Position =
          isFirst ? (isLast ? .only : .first) : isLast ? .last : .inner
        labels[index] = NameLabel(position, of: type)
      }
    }
    return labels
  }

  /// The names that labels mark; a name that is not closed ends where the next label differs.
  package static func names(in labels: some Sequence<NameLabel>, offset: Int) -> [Name] {
    var names: [Name] = []
    var start: Int?
    for (index, label) in labels.enumerated() {
      guard let position = label.position else {
        start = nil
        continue
      }
      if position == .first || position == .only { start = index }
      guard let first = start, position == .last || position == .only else { continue }
      let type = NameType.allCases[label.type]
      names.append(Name(tokens: offset + first..<offset + index + 1, type: type))
      start = nil
    }
    return names
  }
}
