public import KnowledgeGraph

/// What was found in each document of a graph.
public struct FoundGraphs: Sendable {
  private let documents: Set<DocumentID>
  private let entities: [DocumentID: [Entity]]
  private let claims: [DocumentID: [Claim]]

  public init(_ graph: Graph) {
    documents = Set(graph.documents.map(\.id))
    entities = Dictionary(grouping: graph.entities, by: \.document)
    claims = Dictionary(grouping: graph.claims, by: \.document)
  }

  /// Whether there is a document of this identifier.
  public func hold(_ id: String) -> Bool { documents.contains(DocumentID(rawValue: id)) }

  /// What was found in a document; an empty graph where it is not one of them.
  public subscript(id: String) -> Graph {
    let id = DocumentID(rawValue: id)
    return Graph(entities: entities[id] ?? [], claims: claims[id] ?? [])
  }
}
