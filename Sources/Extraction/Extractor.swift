public import Articles
public import KnowledgeGraph

/// Reads articles into graphs.
public struct Extractor: Sendable {
  public init() {}

  /// Reads one article into a graph of its own, to be merged with others.
  public func graph(of article: Article) -> Graph {
    let digest = Digest(of: article.text.utf8)
    let document = Document(
      id: DocumentID(rawValue: article.id ?? "doc-\(digest.hexadecimal(bytes: 6))"),
      title: article.title,
      published: article.published.flatMap { PartialDate($0) },
      source: article.source,
      sha256: digest.hexadecimal()
    )
    return Graph(documents: [document])
  }
}
