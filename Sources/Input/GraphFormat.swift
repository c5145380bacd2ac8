/// What a graph can be written as.
///
/// The registry of formats: who writes, reads, lists or refuses files of graphs asks here. Readers
/// of articles do too, so that no graph is ever read as news.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// GraphML 1.1.
  case graphML = "graphml"
  /// GEXF 1.3.
  case gexf
  /// The language of Graphviz.
  case dot
  /// JSON-LD 1.1.
  case jsonLD = "jsonld"
  /// N-Quads, for the triple stores that read no JSON-LD.
  case nQuads = "nq"
  /// Turtle, for people who read RDF.
  case turtle = "ttl"
  /// The record format, JSON Lines.
  case records = "jsonl"
  /// Event rows, one claim a row.
  case eventRows = "csv"
  /// A table of actors.
  case nodeTable = "nodes.csv"
  /// A table of edges.
  case edgeTable = "edges.csv"
  /// JSON of Cytoscape and Cytoscape.js.
  case cytoscape = "cyjs"
  /// A signed network of Pajek.
  case pajek = "net"
  /// JSON Lines of entities of followthemoney.
  case followTheMoney = "ftm.json"

  /// What is to be known of the format.
  public var definition: GraphFormatDefinition {
    switch self {
    case .graphML:
      GraphFormatDefinition(
        "GraphML",
        for: "Gephi, Cytoscape, yEd, NetworkX, igraph, sigma.js, Neo4j",
        begins: ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "],
        [.readBack, .connected, .changes]
      )
    case .gexf:
      GraphFormatDefinition(
        "GEXF",
        for: "Gephi, with a time line",
        begins: ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf "],
        [.connected, .changes]
      )
    case .dot:
      GraphFormatDefinition(
        "DOT",
        for: "Graphviz",
        endings: ["dot", "gv"],
        begins: ["digraph "],
        [.readBack, .connected, .changes]
      )
    case .jsonLD:
      GraphFormatDefinition(
        "JSON-LD",
        for: "RDF libraries and triple stores",
        begins: ["{\"@context\":{\n\"rdf\":"],
        [.readBack, .claims, .changes]
      )
    case .nQuads:
      GraphFormatDefinition(
        "N-Quads",
        for: "triple stores",
        begins: ["<http://", "<https://", "<urn:"],
        goingOn: "> <",
        [.readBack, .claims, .changes]
      )
    case .turtle:
      GraphFormatDefinition(
        "Turtle",
        for: "people who read RDF",
        begins: ["@prefix "],
        [.claims, .changes]
      )
    case .records:
      GraphFormatDefinition(
        "records",
        for: "scripts, `entente export` and `entente merge`",
        endings: ["jsonl", "ndjson"],
        begins: ["document", "entity", "claim"].map { "{\"kind\":\"\($0)\"," },
        [.readBack, .claims]
      )
    case .eventRows:
      GraphFormatDefinition(
        "event rows",
        for: "R, pandas, spreadsheets: one claim a row",
        begins: ["claim,document,published,"],
        .claims
      )
    case .nodeTable:
      GraphFormatDefinition(
        "table of actors",
        for: "R, pandas, spreadsheets, Neo4j's import",
        begins: ["id,name,entity_type,", "id:ID,"],
        .changes
      )
    case .edgeTable:
      GraphFormatDefinition(
        "table of edges",
        for: "R, pandas, spreadsheets, Neo4j's import",
        begins: ["id,source,target,label,", "id,:START_ID,"],
        .changes
      )
    case .cytoscape:
      GraphFormatDefinition(
        "Cytoscape JSON",
        for: "Cytoscape, Cytoscape.js",
        begins: ["{\"format_version\":"],
        [.connected, .changes]
      )
    case .pajek:
      GraphFormatDefinition(
        "Pajek",
        for: "Pajek, for friends and foes",
        begins: ["*Vertices "],
        .connected
      )
    case .followTheMoney:
      GraphFormatDefinition(
        "followthemoney",
        for: "Aleph, OpenSanctions' tools",
        begins: ["Person", "PublicBody", "Organization", "LegalEntity"].map {
          "{\"schema\":\"\($0)\",\"id\":"
        },
        []
      )
    }
  }

  /// The endings of file names that mean this format, the usual one first, in lower case; one may
  /// be of several parts.
  public var fileEndings: [String] {
    let endings = definition.endings
    return endings.isEmpty ? [rawValue] : endings
  }
}

/// What is to be known of a format of graphs.
public struct GraphFormatDefinition: Sendable {
  /// What is true of a format.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Files that entente wrote can be read back.
    public static let readBack = Traits(rawValue: 1)
    /// The file holds every claim, and not sums of them alone.
    public static let claims = Traits(rawValue: 2)
    /// Actors without edges are usually left out, who would only drown the others.
    public static let connected = Traits(rawValue: 4)
    /// The file can tell of actors and edges what became of them.
    public static let changes = Traits(rawValue: 8)
  }

  /// What the format is called.
  public let title: String
  /// Who opens it, in words.
  public let readers: String
  /// The endings of file names where they are not the format's own name.
  let endings: [String]
  /// How files of it begin, where only that tells them from articles.
  let beginnings: [String]
  /// What the first line holds besides, where articles may begin so too.
  let sequel: String
  private let traits: Traits

  init(
    _ title: String,
    for readers: String,
    endings: [String] = [],
    begins beginnings: [String] = [],
    goingOn sequel: String = "",
    _ traits: Traits
  ) {
    self.title = title
    self.readers = readers
    self.endings = endings
    self.beginnings = beginnings
    self.sequel = sequel
    self.traits = traits
  }

  /// Whether files that entente wrote can be read back.
  public var isReadBack: Bool { traits.contains(.readBack) }

  /// Whether the file holds every claim, and not sums of them alone.
  public var holdsClaims: Bool { traits.contains(.claims) }

  /// Whether actors without edges are usually left out.
  public var isConnected: Bool { traits.contains(.connected) }

  /// Whether the file can tell of actors and edges what became of them.
  public var tellsChanges: Bool { traits.contains(.changes) }

  /// Whether a file that begins so is of this format.
  fileprivate func isBegun(by bytes: [UInt8]) -> Bool {
    guard beginnings.contains(where: { bytes.starts(with: $0.utf8) }) else { return false }
    return sequel.isEmpty || bytes.prefix { $0 != UInt8(ascii: "\n") }.contains(sequel.utf8)
  }
}

extension GraphFormat {
  /// The format that a file's name tells, if it tells one.
  public init?(path: String) {
    guard let (format, _) = Self.named(path) else { return nil }
    self = format
  }

  /// The format of a file that begins so, if that tells one.
  public init?(startOf bytes: [UInt8]) {
    let format = Self.allCases.first { $0.definition.isBegun(by: bytes) }
    guard let format else { return nil }
    self = format
  }

  /// Parts a path before the ending that tells the format: `graph` and `.nodes.csv`; nothing where
  /// no ending does.
  public static func parts(of path: String) -> (stem: Substring, ending: Substring)? {
    guard let (_, ending) = named(path) else { return nil }
    let hasPoint = path.utf8.dropLast(ending.utf8.count).last == UInt8(ascii: ".")
    let length = ending.utf8.count + (hasPoint ? 1 : 0)
    let place = path.utf8.index(path.endIndex, offsetBy: -length)
    return (path[..<place], path[place...])
  }

  /// The format that a path tells, and by which ending: of several the longest.
  private static func named(_ path: String) -> (format: Self, ending: String)? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let lower = name.lowercased()
    var found: (format: Self, ending: String)?
    for format in allCases {
      for ending in format.fileEndings where ending.utf8.count > found?.ending.utf8.count ?? 0 {
        // A file may be called nodes.csv, but not csv.
        let isWhole = lower == ending && ending.contains(".")
        if isWhole || lower.hasSuffix("." + ending) { found = (format, ending) }
      }
    }
    return found
  }

  /// All formats with their endings and readers, for help.
  public static var catalogue: String {
    allCases.map { ".\($0.fileEndings[0]) (\($0.definition.title)): \($0.definition.readers)" }
      .joined(separator: "; ")
  }

  /// The usual endings of formats, as lists for people have them: `.graphml, .dot and .jsonld`.
  ///
  /// - Parameter isMeant: Which formats are listed; all where nothing is said.
  public static func list(
    _ last: String = "and",
    where isMeant: (GraphFormatDefinition) -> Bool = { _ in true }
  ) -> String {
    allCases.filter { isMeant($0.definition) }.map { "." + $0.fileEndings[0] }.listed(last)
  }
}
