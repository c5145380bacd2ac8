internal import Export
internal import KnowledgeGraph

/// A graph as two tables of tab-separated values, from which the peers load it.
struct TableFiles {
  static let nodeColumns = [
    "id", "label", "name", "labels", "type", "subtype", "country", "wikidata", "aliases",
    "mentions", "documents", "color",
  ]
  static let edgeColumns = [
    "id", "source", "target", "label", "relation", "stance", "sign", "plover", "polarity",
    "modality", "symmetric", "interaction", "color", "weight", "documents", "first", "last",
    "confidence", "former", "role", "attribution", "attribution_ids", "evidence", "claims",
  ]

  static func write(_ graph: SyntheticGraph, into folder: String) throws {
    var names: [EntityID: String] = [:]
    for node in graph.nodes { names[node.id] = node.name }
    try OutputFile.write(to: "\(folder)/nodes.tsv") { sink in
      try rows(nodeColumns, graph.nodes.lazy.map(row), to: sink)
    }
    try OutputFile.write(to: "\(folder)/edges.tsv") { sink in
      try rows(edgeColumns, graph.edges.lazy.map { row($0, names) }, to: sink)
    }
  }

  private static func rows(
    _ columns: [String],
    _ rows: some Sequence<[String]>,
    to sink: consuming ByteSink
  ) throws -> ByteSink {
    sink.write(columns.joined(separator: "\t") + "\n")
    for row in rows { sink.write(row.joined(separator: "\t") + "\n") }
    return sink
  }

  private static func row(_ node: Node) -> [String] {
    [
      node.id.rawValue, node.name, node.name, ":\(node.type.rawValue)", node.type.rawValue,
      node.subtype ?? "", node.country ?? "", node.id.wikidata ?? "",
      node.aliases.joined(separator: "; "), String(node.mentions), String(node.documents),
      Palette.color(of: node.type),
    ]
  }

  private static func row(_ edge: Edge, _ names: [EntityID: String]) -> [String] {
    let kind = EdgeKind(edge.key)
    let definition = edge.key.relation.definition
    return [
      edge.id, edge.key.subject.rawValue, edge.key.object.rawValue, kind.label, definition.name,
      definition.stance.rawValue, String(definition.sign), definition.ploverClass ?? "",
      edge.key.polarity.rawValue, edge.key.modality.rawValue, String(definition.isSymmetric),
      kind.label, Palette.color(of: definition.stance), String(edge.weight),
      String(edge.documents), edge.first?.description ?? "", edge.last?.description ?? "",
      edge.confidence.description, String(edge.isFormer), edge.roles.joined(separator: "; "),
      edge.attributions.map { names[$0] ?? "" }.joined(separator: "; "),
      edge.attributions.map(\.rawValue).joined(separator: "; "), edge.evidence,
      edge.claimsDigest?.description ?? "",
    ]
  }
}
