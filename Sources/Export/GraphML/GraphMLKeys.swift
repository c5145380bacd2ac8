/// The declarations of attributes at the head of a GraphML file.
///
/// An identifier is the attribute's name, since some readers look for that; where nodes and edges
/// share a name, the node's gets a prefix, since no two keys of a document may be named alike.
enum GraphMLKeys {
  /// The identifiers of the keys of nodes.
  static let nodes = PropertyList.nodes.map { column in
    PropertyList.edges.contains { $0.name == column.name } ? "n_\(column.name)" : column.name
  }

  /// - Parameter changes: whether it is told what changed.
  static func write(to sink: inout ByteSink, withChanges changes: Bool) {
    for (identifier, column) in zip(nodes, PropertyList.nodes) where changes || !column.isChange {
      write(identifier, for: "node", column, to: &sink)
    }
    for column in PropertyList.edges.declared(withChanges: changes) {
      write(column.name, for: "edge", column, to: &sink)
    }
  }

  private static func write(
    _ identifier: String,
    for element: String,
    _ column: PropertyColumn,
    to sink: inout ByteSink
  ) {
    sink.write("<key id=\"\(identifier)\" for=\"\(element)\" ")
    sink.write("attr.name=\"\(column.name)\" attr.type=\"\(column.type.rawValue)\"/>\n")
  }
}
