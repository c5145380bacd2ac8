/// A node or an edge as a file of GraphML shows it.
struct GraphElement {
  /// The XML attributes: `id`, and of an edge `source` and `target`.
  let attributes: [String: String]
  /// The line at which it starts.
  let line: Int
  /// The identifiers of keys, and the values.
  let values: [(key: String, value: String)]
}
