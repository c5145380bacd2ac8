/// A knowledge graph: documents, the entities that they mention, and the claims that they make.
///
/// Three sets, kept in order. Merging is their union, so graphs are a commutative, idempotent
/// monoid: the same corpus gives the same graph whatever the order or the split of its documents.
public struct Graph: Equatable, Sendable {
  /// The documents, in order of their identifiers.
  public private(set) var documents: [Document]
  /// The entities, in order of their identifiers and documents.
  public private(set) var entities: [Entity]
  /// The claims, in order of their edges.
  public private(set) var claims: [Claim]

  /// Makes a graph of records in any order; what is there twice is kept once.
  public init(documents: [Document] = [], entities: [Entity] = [], claims: [Claim] = []) {
    self.documents = documents.sortedSet()
    self.entities = entities.sortedSet()
    self.claims = claims.sortedSet()
  }

  /// Makes a graph of all that some graphs hold, in one step.
  public init(merging graphs: [Graph]) {
    self.init(
      documents: graphs.flatMap(\.documents),
      entities: graphs.flatMap(\.entities),
      claims: graphs.flatMap(\.claims)
    )
  }

  /// Adds what another graph holds.
  public mutating func merge(_ other: Graph) {
    documents.formSortedUnion(other.documents)
    entities.formSortedUnion(other.entities)
    claims.formSortedUnion(other.claims)
  }

  /// The graph of both graphs' records.
  public func merging(_ other: Graph) -> Graph {
    var merged = self
    merged.merge(other)
    return merged
  }

  /// Takes a document out, with everything that rests on it alone.
  public mutating func remove(_ document: DocumentID) {
    documents.removeAll { $0.id == document }
    entities.removeAll { $0.document == document }
    claims.removeAll { $0.document == document }
  }

  /// The graph without claims that are less sure; documents and entities stay.
  public func keepingClaims(atLeast confidence: Confidence) -> Graph {
    var kept = self
    kept.claims.removeAll { $0.confidence < confidence }
    return kept
  }

  /// Whether the graph holds nothing.
  public var isEmpty: Bool { documents.isEmpty && entities.isEmpty && claims.isEmpty }
}
