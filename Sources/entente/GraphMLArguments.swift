internal import ArgumentParser
internal import Export
internal import Input

/// What a user may choose about GraphML and tables.
struct GraphMLArguments: ParsableArguments {
  /// Whom the file is for.
  enum Profile: String, CaseIterable, ExpressibleByArgument {
    case gephi, strict, neo4j

    /// On what it acts.
    var scope: [Matter] {
      switch self {
      case .gephi, .strict: [.output(.graphML)]
      case .neo4j: [.output(.nodeTable), .output(.edgeTable)]
      }
    }
  }

  @Option(
    help: """
      Whom the output is for. In GraphML, gephi has an edge's kind as an XML attribute and keeps \
      INF whole there, strict is valid against the official schema alone (default: gephi). \
      neo4j gives tables of actors and of edges the headers of Neo4j's import.
      """
  )
  var profile: Profile?

  @Flag(help: "Make edges of symmetric relations undirected in GraphML; NetworkX refuses these.")
  var mixed = false

  /// The options of tables.
  var tables: TableOptions { TableOptions(profile: profile == .neo4j ? .neo4j : .plain) }

  var options: GraphMLOptions {
    GraphMLOptions(profile: profile == .strict ? .strict : .gephi, isMixed: mixed)
  }
}
