internal import ArgumentParser
internal import KnowledgeGraph

/// The one actor that a user names.
enum NamedActor {
  /// Finds an actor by its name, an alias or its identifier.
  ///
  /// Of several of one name, the one that Wikidata knows is meant, if it knows one alone: what the
  /// program took for a body called Russia is not what a user asks for.
  ///
  /// - Parameter option: what stands before the words of the error.
  /// - Throws: `ValidationError` where there is none or more than one.
  static func find(
    _ name: String,
    in graph: some GraphSource,
    option: String = ""
  ) throws -> EntityID {
    let found = try graph.entities(called: name)
    let known = found.filter { $0.wikidata != nil }
    let meant = known.count == 1 ? known : found
    guard let actor = meant.first, meant.count == 1 else {
      let which = meant.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        found.isEmpty
          ? "\(option)no actor is called '\(name)': give a name, an alias or an identifier."
          : "\(option)'\(name)' may be \(which): give one of these."
      )
    }
    return actor
  }
}
