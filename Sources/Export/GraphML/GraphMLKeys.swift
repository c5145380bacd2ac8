/// The declarations of attributes at the head of a GraphML file.
///
/// An identifier is the attribute's name, since some readers look for that; where nodes and edges
/// share a name, the node's gets a prefix, since no two keys of a document may be named alike.
enum GraphMLKeys {
  static func identifier(_ attribute: NodeAttribute) -> String {
    let isShared = EdgeAttribute(rawValue: attribute.rawValue) != nil
    return isShared ? "n_\(attribute.rawValue)" : attribute.rawValue
  }

  static func identifier(_ attribute: EdgeAttribute) -> String { attribute.rawValue }

  /// The node's attribute of this identifier, if there is one.
  static func nodeAttribute(_ identifier: String) -> NodeAttribute? {
    NodeAttribute.allCases.first { Self.identifier($0) == identifier }
  }

  static func write(to sink: inout ByteSink) {
    for key in NodeAttribute.allCases {
      write(identifier(key), for: "node", key.rawValue, key.valueType, to: &sink)
    }
    for key in EdgeAttribute.allCases {
      write(identifier(key), for: "edge", key.rawValue, key.valueType, to: &sink)
    }
  }

  private static func write(
    _ identifier: String,
    for element: String,
    _ name: String,
    _ type: ValueType,
    to sink: inout ByteSink
  ) {
    sink.write("<key id=\"\(identifier)\" for=\"\(element)\" ")
    sink.write("attr.name=\"\(name)\" attr.type=\"\(type.rawValue)\"/>\n")
  }
}
