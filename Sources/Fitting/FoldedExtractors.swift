internal import Evaluation
package import Extraction

/// Extractors for items to learn from.
///
/// Where the network of triggers learned from such items itself, an item is read by one whose
/// network has not seen its article: what it says there is as good as elsewhere.
package struct FoldedExtractors: Sendable {
  private let extractors: [Extractor]

  /// - Parameter extractors: One for each fold, whose network has not seen it; or one for all.
  package init(_ extractors: [Extractor]) {
    self.extractors = extractors
  }

  /// The extractor of each item.
  func extractors(of items: [GoldItem]) -> [Extractor] {
    Self.parts(of: items, extractors.count).map { extractors[$0] }
  }

  /// The same extractors, each changed in one way.
  package func map(_ change: (Extractor) -> Extractor) -> FoldedExtractors {
    FoldedExtractors(extractors.map(change))
  }

  /// The fold of each item; pieces of one article ("id.1", "id.2") go together.
  static func parts(of items: [GoldItem], _ folds: Int) -> [Int] {
    var numbers: [String: Int] = [:]
    return items.map { item in
      let article = String(item.id.prefix { $0 != "." })
      let number = numbers[article] ?? numbers.count
      numbers[article] = number
      return number % folds
    }
  }
}
