internal import ArgumentParser
internal import Export

/// What a user may choose about GraphML.
struct GraphMLArguments: ParsableArguments {
  /// Whom the file is for.
  enum Profile: String, CaseIterable, ExpressibleByArgument {
    case gephi, strict
  }

  @Option(
    help: """
      Whom GraphML is for: gephi has an edge's kind as an XML attribute and keeps INF whole \
      there, strict is valid against the official schema alone (default: gephi).
      """
  )
  var profile: Profile?

  @Flag(help: "Make edges of symmetric relations undirected in GraphML; NetworkX refuses these.")
  var mixed = false

  var options: GraphMLOptions {
    GraphMLOptions(profile: profile == .strict ? .strict : .gephi, isMixed: mixed)
  }
}
