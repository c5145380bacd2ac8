public import Input
internal import KnowledgeGraph

/// Checks a GraphML file against our schema, and its values against the types of their keys.
///
/// Memory holds the identifiers of the nodes.
public struct GraphMLValidator {
  private let path: String
  private var keys: [String: GraphMLKey] = [:]
  private var nodes: Set<ExactText> = []
  private var lastEdge: String?
  private var problems: [ValidationProblem] = []

  /// More problems than this are not looked for.
  private static let limit = 100

  private init(path: String) { self.path = path }

  /// What is wrong in a file, in the order of its lines: nothing when it is valid, and at most
  /// about a hundred problems.
  ///
  /// - Parameter path: the file; `-` is standard input.
  /// - Throws: `InputError` when the file cannot be opened.
  public static func problems(inFileAt path: String) throws(InputError) -> [ValidationProblem] {
    var validator = GraphMLValidator(path: path)
    var parser = try GraphMLParser(path: path)
    guard let schema = XMLSchema(named: "entente-graphml.xsd") else {
      return [parser.problem("cannot be validated: the program holds no schema")]
    }
    parser.validate(against: schema)
    do {
      while validator.problems.count < limit, let part = try parser.next() {
        validator.problems += parser.takeProblems()
        validator.check(part)
      }
      validator.problems += parser.takeProblems()
    } catch {
      validator.problems += parser.takeProblems()
      validator.problems.append(error)
    }
    // The reader uses the schema until it ends.
    _ = consume parser
    _ = consume schema
    return validator.problems
  }

  private mutating func check(_ part: GraphMLPart) {
    switch part {
    case .key(let key): keys[key.identifier] = key
    case .graph: break
    case .node(let node):
      checkIsNew(node)
      checkValues(of: node, "node")
      require(["label", "name", "entity_type"], of: node, "node")
    case .edge(let edge):
      checkEnds(of: edge)
      checkValues(of: edge, "edge")
      require(["label", "relation", "polarity", "modality", "weight"], of: edge, "edge")
      checkIdentifier(of: edge)
    }
  }

  private mutating func checkIsNew(_ node: GraphElement) {
    guard let id = node.attributes["id"], !nodes.insert(ExactText(id)).inserted else { return }
    add(node, "the node '\(id)' is there twice")
  }

  /// What spans the file; that edges are in order, by which each comes but once, `GraphAudit` sees.
  private mutating func checkEnds(of edge: GraphElement) {
    if let id = edge.attributes["id"] {
      if id == lastEdge { add(edge, "the edge '\(id)' is there twice") }
      lastEdge = id
    }
    for name in ["source", "target"] {
      guard let end = edge.attributes[name], !nodes.contains(ExactText(end)) else { continue }
      add(edge, "the \(name) '\(end)' is not a node")
    }
  }

  private mutating func checkValues(of element: GraphElement, _ kind: String) {
    var seen: Set<String> = []
    for (identifier, value) in element.values {
      if !seen.insert(identifier).inserted {
        add(element, "has two values of '\(identifier)'")
      }
      guard let key = keys[identifier], key.element == kind else {
        add(element, "has a value of '\(identifier)', which no key declares for a \(kind)")
        continue
      }
      if let fault = Self.fault(in: value, of: key) {
        add(element, "the value '\(value.prefix(40))' of '\(key.name)' \(fault)")
      }
    }
  }

  private static func fault(in value: String, of key: GraphMLKey) -> String? {
    if key.name == "weight", let weight = Double(value), weight <= 0 {
      return "is not above 0: Gephi would drop the edge"
    }
    if key.name == "color", !isColor(value) { return "is not a colour of the form #RRGGBB" }
    return isValid(value, as: key.type) ? nil : "is not of the type \(key.type.rawValue)"
  }

  private static func isValid(_ value: String, as type: ValueType) -> Bool {
    switch type {
    case .boolean: value == "true" || value == "false"
    case .int: Int32(value) != nil && !value.hasPrefix("+")
    case .double: isDecimal(value)
    case .string: true
    }
  }

  /// Whether a text is a decimal number in the form that all readers share.
  private static func isDecimal(_ value: String) -> Bool {
    let digits = value.utf8.first == UInt8(ascii: "-") ? value.dropFirst() : value[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      }
  }

  private static func isColor(_ value: String) -> Bool {
    value.utf8.count == 7 && value.utf8.first == UInt8(ascii: "#")
      && value.dropFirst().allSatisfy(\.isHexDigit)
  }

  private mutating func require(_ names: [String], of element: GraphElement, _ kind: String) {
    let present = Set(
      element.values.compactMap { keys[$0.key]?.name }.map(PropertyColumns.currentName)
    )
    for name in names where !present.contains(name) {
      add(element, "this \(kind) has no '\(name)'")
    }
  }

  /// An edge's identifier says what it joins: else two files could not be compared.
  private mutating func checkIdentifier(of edge: GraphElement) {
    let values = Dictionary(edge.values.map { ($0.key, $0.value) }) { first, _ in first }
    guard let id = edge.attributes["id"], let source = edge.attributes["source"],
      let target = edge.attributes["target"], let name = values["relation"]
    else { return }
    guard let relation = Relation(name) else {
      return add(edge, "the ontology has no relation '\(name)'")
    }
    let polarity = Polarity(rawValue: values["polarity"] ?? "")
    let modality = Modality(rawValue: values["modality"] ?? "")
    guard let polarity, let modality else {
      return add(edge, "the polarity or the modality is not one of the ontology's")
    }
    let kind = EdgeKind(relation: relation, polarity: polarity, modality: modality)
    let ends = [source, target].map { EntityID(rawValue: $0).inEdges }
    let expected = "\(ends[0]).\(name).\(ends[1])\(kind.identifierSuffix)"
    if id != expected { add(edge, "the identifier '\(id)' should be '\(expected)'") }
  }

  private mutating func add(_ element: GraphElement, _ what: String) {
    problems.append(ValidationProblem(file: path, line: element.line, what: what))
  }
}
