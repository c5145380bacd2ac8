internal import Input

/// The declaration of an attribute in a GraphML file.
struct GraphMLKey {
  let identifier: String
  /// `node` or `edge`.
  let element: String
  let name: String
  let type: ValueType
}

/// A part of a GraphML file.
enum GraphMLPart {
  case key(GraphMLKey)
  /// The XML attributes of the graph.
  case graph([String: String])
  case node(GraphElement)
  case edge(GraphElement)
}

/// Reads the parts of a GraphML file one by one.
struct GraphMLParser: ~Copyable {
  private var reader: XMLPullReader

  /// Opens a file; `-` is standard input.
  init(path: String) throws(InputError) { reader = try XMLPullReader(path: path) }

  /// Makes the parser compare what it reads with a schema, which must live as long.
  mutating func validate(against schema: borrowing XMLSchema) { reader.validate(against: schema) }

  /// What was found to be invalid since the last call.
  func takeProblems() -> [ValidationProblem] { reader.takeProblems() }

  /// A problem at the line of the last part.
  func problem(_ what: String) -> ValidationProblem { reader.problem(what) }

  /// The next part; nothing at the end.
  mutating func next() throws(ValidationProblem) -> GraphMLPart? {
    while let event = try reader.next() {
      guard case .start(let name, let isEmpty) = event else { continue }
      switch name {
      case "key": if let key = try key(reader.attributes()) { return .key(key) }
      case "graph": return .graph(reader.attributes())
      case "node": return .node(try element(name, isEmpty: isEmpty))
      case "edge": return .edge(try element(name, isEmpty: isEmpty))
      default: continue
      }
    }
    return nil
  }

  private func key(_ attributes: [String: String]) throws(ValidationProblem) -> GraphMLKey? {
    guard let identifier = attributes["id"], let element = attributes["for"] else { return nil }
    let type = attributes["attr.type"] ?? ""
    guard let type = ValueType(rawValue: type) else {
      throw problem("the key '\(identifier)' has the type '\(type)', which is not one of ours")
    }
    return GraphMLKey(
      identifier: identifier,
      element: element,
      name: attributes["attr.name"] ?? identifier,
      type: type
    )
  }

  private mutating func element(
    _ name: String,
    isEmpty: Bool
  ) throws(ValidationProblem) -> GraphElement {
    let line = reader.line
    let attributes = reader.attributes()
    var values: [(key: String, value: String)] = []
    var size = 0
    while !isEmpty, let event = try reader.next(), event != .end(name: name) {
      guard case .start("data", let hasNoText) = event else { continue }
      let key = reader.attributes()["key"] ?? ""
      let value = hasNoText ? "" : try text()
      values.append((key, value))
      size += key.utf8.count + value.utf8.count
      guard size <= ReadLimits.line else {
        let limit = ReadLimits.size(ReadLimits.line)
        throw problem("this \(name) is longer than the limit of \(limit)")
      }
    }
    return GraphElement(attributes: attributes, line: line, values: values)
  }

  /// The text up to the end of the element.
  private mutating func text() throws(ValidationProblem) -> String {
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .text(let more): text += more
      case .end: return text
      case .start(let name, _): throw reader.problem("<data> holds an element <\(name)>")
      }
    }
    return text
  }
}
