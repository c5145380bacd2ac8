internal import KnowledgeGraph

/// Writes the identifiers of edges: `Q159.opposes.Q212.negative`.
struct EdgeIdentifier {
  private let relations = ByteTable(Ontology.standard.definitions.map { ".\($0.name)." })
  private let suffixes = ByteTable(EdgeKind.all.map(\.identifierSuffix))

  /// Adds the identifier of an edge, with a format's escapes.
  ///
  /// - Parameter kind: the ordinal of the edge's kind.
  @inline(__always)
  func write(
    _ key: borrowing EdgeKey,
    kind: Int,
    as escape: (some TextEscape).Type,
    to sink: inout ByteSink
  ) {
    sink.write(inEdge: key.subject, as: escape)
    relations.write(key.relation.ordinal, to: &sink)
    sink.write(inEdge: key.object, as: escape)
    suffixes.write(kind, to: &sink)
  }

  /// Adds the identifier of an edge, with the escapes of IRIs.
  func write(encoded key: borrowing EdgeKey, to sink: inout ByteSink) {
    sink.write(encodedInEdge: key.subject)
    relations.write(key.relation.ordinal, to: &sink)
    sink.write(encodedInEdge: key.object)
    suffixes.write(EdgeKind(copy key).ordinal, to: &sink)
  }
}
