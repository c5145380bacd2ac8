public import KnowledgeGraph

/// Reads GraphML that Entente wrote, of either profile, as it streams by.
///
/// The file holds sums, not claims: edges come with the digest of their claims alone. Written
/// again, they give the same bytes.
public struct GraphMLReader: GraphSource, AuditedSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk.
  public init(path: String) { self.path = path }

  /// Shows all parts to a visitor.
  ///
  /// - Throws: `InputError`, a `ValidationProblem` that names the line, or what the visitor throws.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var audit = GraphAudit(of: path)
    try walk(&visitor, &audit)
  }

  func walk(
    _ visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws {
    var parser = try GraphMLParser(path: path)
    var keys: [String: String] = [:]
    var isGuarded = true
    while let part = try parser.next() {
      switch part {
      case .key(let key): keys[key.identifier] = key.name
      case .graph(let attributes):
        isGuarded = attributes["id"] != GraphMLOptions.Profile.strict.graphIdentifier
      case .node(let node):
        let fields = GraphMLFields(node, keys, isGuarded: isGuarded, path: path)
        let part = try fields.node()
        try audit.check(part, line: node.line)
        try visitor.visit(part, entities: [])
      case .edge(let edge):
        let fields = GraphMLFields(edge, keys, isGuarded: isGuarded, path: path)
        let part = try fields.edge()
        try audit.check(part, line: edge.line)
        try visitor.visit(part, claims: [])
      }
    }
  }
}

/// The values of a node or an edge by the names of their attributes.
struct GraphMLFields {
  private let element: GraphMLElement
  private let path: String
  private var values: [String: String] = [:]

  init(_ element: GraphMLElement, _ keys: [String: String], isGuarded: Bool, path: String) {
    self.element = element
    self.path = path
    for (key, value) in element.values {
      values[keys[key] ?? key] = isGuarded ? InfinityGuard.unguarding(value) : value
    }
  }

  func node() throws(ValidationProblem) -> Node {
    Node(
      id: EntityID(rawValue: try attribute("id")),
      name: try required("name"),
      type: try oneOf("type"),
      subtype: values["subtype"],
      country: values["country"],
      sector: values["sector"] == nil ? nil : try oneOf("sector"),
      aliases: list("aliases"),
      mentions: try number("mentions"),
      documents: try number("documents")
    )
  }

  func edge() throws(ValidationProblem) -> Edge {
    let name = try required("relation")
    guard let relation = Relation(name) else {
      throw problem("the ontology has no relation '\(name)'")
    }
    let definition = relation.definition
    try expect("stance", definition.stance.rawValue)
    try expect("sign", "\(definition.sign)")
    return Edge(
      key: EdgeKey(
        subject: EntityID(rawValue: try attribute("source")),
        relation: relation,
        object: EntityID(rawValue: try attribute("target")),
        polarity: try oneOf("polarity"),
        modality: try oneOf("modality")
      ),
      weight: try number("weight"),
      documents: try number("documents"),
      first: try optional("first", "a date", PartialDate.init),
      last: try optional("last", "a date", PartialDate.init),
      place: values["place"],
      coordinates: try coordinates(),
      confidence: try fraction("confidence"),
      attributions: list("attribution_ids").map(EntityID.init(rawValue:)),
      roles: list("role"),
      isFormer: try optional("former", "true or false", Bool.init) ?? false,
      evidence: values["evidence"] ?? "",
      support: try support(),
      claimsDigest: try optional("claims", "16 hexadecimal digits") { ClaimsDigest($0) }
    )
  }

  /// Makes sure that a value, if it is there, is the one that follows from the relation.
  private func expect(_ name: String, _ expected: String) throws(ValidationProblem) {
    guard let found = values[name], found != expected else { return }
    throw problem("'\(name)' is '\(found)', and of this relation it is '\(expected)'")
  }

  private func list(_ name: String) -> [String] {
    guard let text = values[name] else { return [] }
    return text.split(separator: "; ", omittingEmptySubsequences: false).map(String.init)
  }

  private func coordinates() throws(ValidationProblem) -> Coordinates? {
    guard values["latitude"] != nil || values["longitude"] != nil else { return nil }
    let texts = (try required("latitude"), try required("longitude"))
    guard let coordinates = Coordinates(latitude: texts.0, longitude: texts.1) else {
      throw problem("'\(texts.0)' and '\(texts.1)' are no degrees north and east")
    }
    return coordinates
  }

  /// Reads what speaks for and against an edge; files of earlier versions do not tell it.
  private func support() throws(ValidationProblem) -> Support? {
    guard values["belief"] != nil else { return nil }
    return Support(
      affirmed: try number("affirmed"),
      denied: try number("denied"),
      sources: try number("sources"),
      belief: try fraction("belief")
    )
  }

  private func fraction(_ name: String) throws(ValidationProblem) -> Confidence {
    let text = try required(name)
    guard let value = Double(text), (0...1).contains(value) else {
      throw problem("the \(name) '\(text)' is not a number from 0 to 1")
    }
    return Confidence(hundredths: Int((value * 100).rounded()))
  }

  private func number(_ name: String) throws(ValidationProblem) -> Int {
    let text = try required(name)
    guard let number = Int(text), (0...GraphLimits.count).contains(number) else {
      throw problem("'\(name)' is not a number from 0 to \(GraphLimits.count): '\(text)'")
    }
    return number
  }

  /// Reads a value that may be missing, but not be wrong.
  private func optional<Value>(
    _ name: String,
    _ form: String,
    _ read: (String) -> Value?
  ) throws(ValidationProblem) -> Value? {
    guard let text = values[name] else { return nil }
    guard let value = read(text) else { throw problem("'\(name)' is '\(text)', not \(form)") }
    return value
  }

  private func oneOf<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(ValidationProblem) -> Choice {
    let text = try required(name)
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("'\(name)' is '\(text)', not one of \(choices)")
    }
    return choice
  }

  private func required(_ name: String) throws(ValidationProblem) -> String {
    guard let text = values[name] else {
      throw problem("has no '\(name)': only GraphML that entente wrote can be read")
    }
    return text
  }

  private func attribute(_ name: String) throws(ValidationProblem) -> String {
    guard let text = element.attributes[name], NameToken.isValid(text) else {
      throw problem("the attribute '\(name)' is missing or no name token")
    }
    return text
  }

  private func problem(_ what: String) -> ValidationProblem {
    ValidationProblem(file: path, line: element.line, what: what)
  }
}
