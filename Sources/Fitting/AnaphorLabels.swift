internal import Evaluation
internal import Extraction
internal import KnowledgeGraph

/// Whom the pronouns and descriptions of an item mean, as the ends of its claims tell.
struct AnaphorLabels {
  private let item: GoldItem
  /// The actors of the gold, by those that were found.
  private let names: [EntityID: String]

  init(_ item: GoldItem, _ found: [EntityID], _ names: [EntityID: String]) {
    self.item = item
    self.names = names
  }

  /// How much it counts that a word is the end of no claim, and so may mean nobody.
  private static let silence: Float = 0.05

  func labelled(_ asked: [AskedAnaphor]) -> [LabelledChoice] {
    asked.compactMap { question in
      guard question.sheet.answers.count > 1 else { return nil }
      let gold = meant(by: question.range)
      let answers = question.answers.map { Set($0.map { names[$0] }) }
      let none = Array(repeating: false, count: answers.count)
      guard !gold.isEmpty else {
        return LabelledChoice(sheet: question.sheet, isRight: [true] + none, weight: Self.silence)
      }
      let whole = Set(gold.map(Optional.some))
      for isRight in [
        { $0 == whole }, { $0.isSuperset(of: whole) }, { !$0.isDisjoint(with: whole) },
      ]
        as [(Set<String?>) -> Bool]
      {
        let right = answers.map(isRight)
        if right.contains(true) {
          return LabelledChoice(sheet: question.sheet, isRight: [false] + right)
        }
      }
      return LabelledChoice(sheet: question.sheet, isRight: [true] + none)
    }
  }

  /// The actors that a word means as the last word of an end.
  private func meant(by range: Range<Int>) -> Set<String> {
    var meant: Set<String> = []
    for claim in item.claims {
      for (actor, words) in [
        (claim.subject, claim.subjectWords), (claim.object, claim.objectWords),
      ]
      where words.range.contains(range.lowerBound) && words.range.upperBound <= range.upperBound + 3
      {
        meant.insert(actor)
      }
    }
    return meant
  }
}
