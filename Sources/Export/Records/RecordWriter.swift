public import KnowledgeGraph

/// Writes the record format: JSON Lines of documents, entities and claims.
///
/// The only format that loses nothing. One object a line, its keys in a fixed order; what is not
/// known is left out. The schema is `Schemas/records.schema.json`.
public struct RecordWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink

  /// Makes a writer that fills a sink.
  public init(to sink: consuming ByteSink) { self.sink = sink }

  public mutating func begin() {}

  public consuming func end() -> ByteSink { sink }

  public mutating func visit(_ document: Document) { sink.write(record: document) }

  /// - Throws: `SumOnlyError` when the entities that make the node are not known.
  public mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    guard !entities.isEmpty else {
      let isDifference = node.change != nil
      throw SumOnlyError(part: "node \(node.id.rawValue)", isDifference: isDifference)
    }
    for entity in entities {
      for piece in entity.pieces() { sink.write(record: piece) }
    }
  }

  /// - Throws: `SumOnlyError` when the claims that make the edge are not known.
  public mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    guard !claims.isEmpty else { throw SumOnlyError(part: "edge \(edge.id)") }
    for claim in claims { sink.write(record: claim) }
  }
}

/// A part of a graph of which only the sum is known, where a format needs its records.
public struct SumOnlyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The part.
  public let part: String
  /// Whether the graph tells what changed between two, for which there are no records.
  public let isDifference: Bool

  init(part: String, isDifference: Bool = false) {
    self.part = part
    self.isDifference = isDifference
  }

  /// One line with the remedy.
  public var description: String {
    isDifference
      ? "\(part): the input tells what changed between two graphs, which records cannot;"
        + " write another format"
      : "\(part): the input holds sums, not the records that they are made of;"
        + " write records from the articles or from a record file"
  }
}
