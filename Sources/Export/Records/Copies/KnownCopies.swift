internal import KnowledgeGraph

/// Which documents of a corpus are copies of others, by their texts' samples.
struct KnownCopies {
  /// The identifiers of the originals, by the number of the copy in the order of identifiers.
  private var originals: [Int: DocumentID] = [:]

  /// Compares all documents of a corpus.
  ///
  /// - Parameters:
  ///   - documents: shows them in order, as often as it is called.
  ///   - memory: how many bytes of what is compared may be in memory at once.
  /// - Throws: what shows them, and `OutputError` when a temporary file cannot be used.
  init(among documents: SortedRecords<Document>, memory: Int) throws {
    var finder = CopyFinder(shelf: SketchFile(memory: memory))
    try Self.number(documents) { try finder.add($1, number: $0) }
    let numbers = try finder.originals()
    guard !numbers.isEmpty else { return }
    let wanted = Set(numbers.values)
    var names: [Int: DocumentID] = [:]
    try Self.number(documents) { number, document in
      if wanted.contains(number) { names[number] = document.id }
    }
    originals = numbers.compactMapValues { names[$0] }
  }

  private static func number(
    _ documents: SortedRecords<Document>,
    _ body: (Int, Document) throws -> Void
  ) throws {
    var number = 0
    try documents.forEachGroup(by: \.id, where: { _ in true }) { group in
      if let first = group.first { try body(number, first) }
      number += 1
    }
  }

  /// The document, and of which other one it is a copy.
  ///
  /// - Parameter number: how many came before it.
  func telling(_ document: Document, number: Int) -> Document {
    guard document.sketch != nil else { return document }
    var told = document
    told.copyOf = originals[number]
    return told
  }
}
