internal import KnowledgeGraph

/// Says what is told of nodes and edges, for all formats that tell it as properties: the only place
/// that names a property.
///
/// What is written, read back, listed and compared follows from it, in this order.
extension PropertyScribe where Self: ~Copyable {
  private static var supportNames: SupportNames {
    SupportNames(
      affirmed: "affirmed",
      denied: "denied",
      sources: "sources",
      voices: "voices",
      belief: "belief"
    )
  }

  /// What became of a node or an edge, which graphs of differences alone tell.
  private static var change: StaticString { "change" }

  /// Goes through what is said of a node.
  ///
  /// - Parameter place: where a picture shows it.
  @inline(__always)
  mutating func describe(_ node: inout Node, at place: Layout.Place?) throws(Failure) {
    // The name, for what draws.
    try derive("label", node.name)
    // The name, for igraph and Cytoscape.
    try add("name", required: &node.name)
    // The type, for Neo4j.
    try derive("labels", NodeLabels(type: node.type))
    // Not `type`, by which sigma.js chooses how it draws a node.
    try add("entity_type", required: &node.type)
    try add("subtype", &node.subtype)
    try add("country", &node.country)
    try add("sector", &node.sector)
    try derive("wikidata", node.id.wikidata)
    try add("aliases", &node.aliases)
    try add("mentions", required: &node.mentions)
    try add("documents", required: &node.documents)
    try derive("color", Palette.color(of: node.type))
    try derive("size", place.map { Tenths(number: $0.radius) })
    try derive("x", place.map { Tenths(number: $0.x) })
    try derive("y", place.map { Tenths(number: $0.y) })
    try add(Self.change, &node.change)
  }

  /// Goes through what all edges of a kind share.
  mutating func describe(_ kind: EdgeKind) throws(Failure) {
    let definition = kind.relation.definition
    // The kind as people read it: "cooperates with (denied)".
    try derive("label", kind.label)
    try derive("relation", definition.name)
    try derive("stance", definition.stance.rawValue)
    try derive("sign", definition.sign)
    try derive("plover", definition.ploverClass)
    try derive("polarity", kind.polarity)
    try derive("modality", kind.modality)
    try derive("symmetric", definition.isSymmetric)
    // The kind once more, for Cytoscape.
    try derive("interaction", kind.label)
    try derive("color", Palette.color(of: definition.stance))
  }

  /// Goes through what is said of an edge beside its ends and its kind.
  ///
  /// - Parameter speakers: the names of those whose word it is.
  @inline(__always)
  mutating func describe(_ edge: inout Edge, speakers: String?) throws(Failure) {
    var weight = WholeNumber(edge.weight)
    try add("weight", required: &weight)
    edge.weight = weight.number
    try add("documents", required: &edge.documents)
    try add("first", &edge.first)
    try add("last", &edge.last)
    try add("place", &edge.place)
    try add(("latitude", "longitude"), &edge.coordinates)
    try add("confidence", required: &edge.confidence)
    try add(Self.supportNames, &edge.support)
    var isFormer: Bool? = edge.isFormer
    try add("former", &isFormer)
    edge.isFormer = isFormer ?? false
    try add("role", &edge.roles)
    try derive("attribution", speakers)
    try add("attribution_ids", &edge.attributions)
    var evidence: String? = edge.evidence
    try add("evidence", &evidence)
    edge.evidence = evidence ?? ""
    try add("claims", &edge.claimsDigest)
    try add(Self.change, &edge.change)
  }
}
