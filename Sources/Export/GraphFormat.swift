/// What a graph can be written as.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML 1.1, for Gephi, Cytoscape, yEd, NetworkX, igraph and Neo4j.
  case graphML = "graphml"
  /// GEXF 1.3, for Gephi's timeline.
  case gexf
  /// The language of Graphviz.
  case dot
  /// JSON-LD 1.1, for triple stores.
  case jsonLD = "jsonld"
  /// N-Quads, for the triple stores that read no JSON-LD.
  case nQuads = "nq"
  /// Turtle, for people who read RDF.
  case turtle = "ttl"
  /// The record format, JSON Lines.
  case records = "jsonl"
  /// Event rows, one claim a row, for R and spreadsheets.
  case eventRows = "csv"

  /// The endings of file names that mean this format, the usual one first, in lower case.
  public var fileEndings: [String] {
    switch self {
    case .graphML: ["graphml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .jsonLD: ["jsonld"]
    case .nQuads: ["nq"]
    case .turtle: ["ttl"]
    case .records: ["jsonl", "ndjson"]
    case .eventRows: ["csv"]
    }
  }

  /// The format that a file's name tells, if it tells one.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileEndings.contains(ending) }) else {
      return nil
    }
    self = format
  }
}
