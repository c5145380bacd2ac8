public import KnowledgeGraph

/// The families of copies as people and programs read them.
public struct CopyReport: Sendable {
  private let families: CopyFamilies
  private let documents: [DocumentID: Document]
  private let count: Int

  /// - Parameter documents: All documents of a graph, as it shows them.
  public init(of documents: [Document]) {
    families = CopyFamilies(documents)
    count = documents.count
    let named = Set(families.families.joined())
    self.documents = Dictionary(
      documents.filter { named.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// `12 documents, 9 independent texts: 2 families with 3 copies`.
  public var summary: String {
    "\(count.of("document")), \((count - families.copies).of("independent text")): "
      + "\(families.families.count.of("family", plural: "families")) with "
      + families.copies.of("copy", plural: "copies")
  }

  /// The lines that people read: a family each, and its documents.
  ///
  /// - Parameter most: How many families are listed at most, and documents of each.
  public func lines(most: Int) -> [String] {
    let rest = families.families.count - most
    return families.families.prefix(most).flatMap { family in
      let more = family.count - most
      return ["\(family.count) copies"] + family.prefix(most).map(line)
        + (more > 0 ? ["  \(more) more"] : [])
    } + (rest > 0 ? ["\(rest.of("more family", plural: "more families"))"] : [])
  }

  private func line(_ id: DocumentID) -> String {
    let document = documents[id]
    let details = [
      document?.published?.description, document?.source, document?.title?.onOneLine,
    ].compactMap(\.self)
    return "  \(id.rawValue)" + details.map { "  \($0)" }.joined()
  }

  /// The families in JSON.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func json() throws -> String {
    try JSONText.of(
      CopiesRecord(
        documents: count,
        independent: count - families.copies,
        families: families.families.map { $0.map(\.rawValue) }
      )
    )
  }
}

/// The families of copies, in JSON.
private struct CopiesRecord: Encodable {
  let documents: Int
  let independent: Int
  let families: [[String]]

  private enum CodingKeys: String, CodingKey {
    case documents, families
    case independent = "independent_texts"
  }
}
