internal import ArgumentParser
internal import Export
internal import Input

/// Which actors are written; the same for every command that writes graphs.
struct ActorOption: ParsableArguments {
  /// Which actors are written.
  enum Actors: EnumerableFlag {
    /// Those whom an edge names.
    case connected
    /// All.
    case allActors

    static func help(for value: Actors) -> ArgumentHelp? {
      switch value {
      case .connected:
        """
        Leave out actors without edges, as is usual in \
        \(GraphFormat.list(where: \.isConnected)) (but with --profile strict).
        """
      case .allActors: "Write actors without edges to all outputs."
      }
    }
  }

  @Flag var actors: Actors?

  /// Whether actors without edges are left out of an output.
  func leavesOutIdle(of format: GraphFormat, _ options: ExportOptions) -> Bool {
    if let actors { return actors == .connected }
    let isForAll = format == .graphML && options.graphML.profile == .strict
    return format.definition.isConnected && !isForAll
  }
}
