public import KnowledgeGraph

/// Documents whose texts are copies of one another, and which support a claim but once.
public struct CopyFamilies: Sendable {
  /// The families of two and more, the largest first; documents in the order of their identifiers.
  public let families: [[DocumentID]]

  /// - Parameter documents: those of a graph, as it shows them.
  public init(_ documents: [Document]) {
    var origins = Origins()
    for document in documents { origins.insert(document) }
    let groups = Dictionary(grouping: documents.map(\.id)) { origins.text(of: $0) }.values
    families = groups.filter { $0.count > 1 }.map { $0.sorted() }.sorted { left, right in
      left.count != right.count
        ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
  }

  /// How many documents are copies of another one of their family.
  public var copies: Int { families.reduce(0) { $0 + $1.count - 1 } }
}
