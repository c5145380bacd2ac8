public import KnowledgeGraph

/// A document as a store keeps it: with its text, and what was read in it.
public struct StoredDocument: Sendable {
  /// What its source says of it.
  public var document: Document
  /// The headline and the paragraphs, from which it can be read again.
  public var text: String
  /// Its entities and claims.
  public var graph: Graph

  public init(document: Document, text: String, graph: Graph) {
    self.document = document
    self.text = text
    self.graph = graph
  }
}
