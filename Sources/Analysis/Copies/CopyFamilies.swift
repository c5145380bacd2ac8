public import KnowledgeGraph

/// Documents whose texts are copies of one another, and which support a claim but once.
public struct CopyFamilies: Sendable {
  /// The families of two and more, the largest first; documents in the order of their identifiers.
  public let families: [[DocumentID]]

  private let numbers: [DocumentID: Int]

  init(_ families: some Sequence<[DocumentID]>) {
    self.families = families.map { $0.sorted() }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
    var numbers: [DocumentID: Int] = [:]
    for (number, family) in self.families.enumerated() {
      for document in family { numbers[document] = number }
    }
    self.numbers = numbers
  }

  /// How many documents are copies of another one of their family.
  public var copies: Int { families.reduce(0) { $0 + $1.count - 1 } }

  /// How many independent texts some documents are: each family counts once.
  public func independentCount(of documents: some Sequence<DocumentID>) -> Int {
    var alone: Set<DocumentID> = []
    var seen: Set<Int> = []
    for document in documents {
      if let number = numbers[document] {
        seen.insert(number)
      } else {
        alone.insert(document)
      }
    }
    return alone.count + seen.count
  }
}
