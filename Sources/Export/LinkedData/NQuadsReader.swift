internal import Input
public import KnowledgeGraph

/// Reads N-Quads that Entente wrote, line by line; no other N-Quads.
public struct NQuadsReader: GraphSource, AuditedSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk; `-` is standard input.
  public init(path: String) { self.path = path }

  /// The options with which the file was written.
  ///
  /// - Throws: `InputError` when the file cannot be read, `ValidationProblem` when it is not ours.
  public func options() throws -> RDFOptions {
    var base: String?
    var hasNamedGraphs = false
    var lines = try LineReader(path: path)
    var hasNext = true
    while hasNext, !hasNamedGraphs {
      hasNext = try lines.next { line in
        guard let quad = Quad(line) else { return }
        base = base ?? quad.subject
        hasNamedGraphs = quad.hasGraph
      }
    }
    guard let base, let options = try? RDFOptions(base: base, hasNamedGraphs: hasNamedGraphs) else {
      throw ValidationProblem(file: path, line: 1, what: "only N-Quads that entente wrote are read")
    }
    return options
  }

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
    var assembler = LinkedGraphAssembler(audit: audit)
    defer { audit = assembler.audit }
    var blocks = QuadBlocks()
    do {
      try LineReader.forEachLine(ofFileAt: path) { line, number in
        if let node = try blocks.add(line, number: number) {
          try assembler.add(node, to: &visitor)
        }
      }
      if let last = blocks.takeLast() { try assembler.add(last, to: &visitor) }
      try assembler.finish(&visitor)
    } catch let error as LinkedNodeError {
      throw ValidationProblem(file: path, line: error.line, what: error.what)
    }
  }
}

/// Gathers lines that follow each other and have the same subject.
private struct QuadBlocks {
  private var names: QuadNames?
  private var node: LinkedNode?
  private var length = 0

  /// Adds a line, and gives the node that is complete with the line before it.
  mutating func add(_ line: Span<UInt8>, number: Int) throws(LinkedNodeError) -> LinkedNode? {
    guard let quad = Quad(line) else {
      throw LinkedNodeError(line: number, what: "no line of N-Quads that entente wrote")
    }
    let names = self.names ?? QuadNames(base: quad.subject)
    self.names = names
    let name = names.short(quad.subject)
    var done: LinkedNode?
    // A plain triple of an edge is a node of its own, also right behind the node of its subject.
    if node.map({ ExactText($0.name) }) != ExactText(name) || names.isRelation(quad.predicate) {
      done = node
      node = LinkedNode(line: number, name: name)
      length = 0
    }
    length += line.count
    guard length <= ReadLimits.line else {
      let limit = ReadLimits.size(ReadLimits.line)
      throw LinkedNodeError(line: number, what: "more than \(limit) are said of '\(name)'")
    }
    let value = quad.isLink ? names.short(quad.value) : quad.value
    if quad.predicate == QuadNames.type {
      node?.classes.append(value)
    } else if let key = names.key(quad.predicate, datatype: quad.datatype) {
      node?.values[key, default: []].append(value)
    } else {
      throw LinkedNodeError(line: number, what: "'\(quad.predicate)' is not a property of ours")
    }
    return done
  }

  mutating func takeLast() -> LinkedNode? { node.take() }
}

/// The short names of IRIs, as JSON-LD of ours has them.
private struct QuadNames {
  static let type = Prefix.rdf.namespace(base: "") + "type"

  private let prefixes: [(name: String, namespace: String)]
  private let keys: [String: String]
  private let datatypes: [String: DatePrecision]
  private let relations = Set(Ontology.standard.definitions.map { Prefix.ontology + $0.name })

  /// - Parameter base: the IRI of the dataset, which stands first in a file.
  init(base: String) {
    prefixes = Prefix.allCases.map { ($0.name, $0.namespace(base: base)) }
    var keys = Dictionary(uniqueKeysWithValues: Property.allCases.map { ($0.name.iri, $0.term) })
    for relation in Ontology.standard.definitions {
      keys[Prefix.ontology + relation.name] = relation.name
    }
    self.keys = keys
    let xsd = Prefix.xsd.namespace(base: "")
    datatypes = Dictionary(
      uniqueKeysWithValues: DatePrecision.allCases.map { (xsd + $0.datatype, $0) }
    )
  }

  func short(_ iri: String) -> String {
    for prefix in prefixes {
      if let local = iri.dropping(prefix.namespace) { return "\(prefix.name):\(local)" }
    }
    return iri
  }

  func isRelation(_ iri: String) -> Bool { relations.contains(iri) }

  func key(_ iri: String, datatype: String?) -> String? {
    let ending = datatype.flatMap { datatypes[$0]?.termEnding } ?? ""
    return keys[iri].map { $0 + ending }
  }
}

/// A line of N-Quads.
private struct Quad {
  let subject: String
  let predicate: String
  let value: String
  let isLink: Bool
  let datatype: String?
  /// Whether it stands in a graph that has a name.
  let hasGraph: Bool

  init?(_ line: Span<UInt8>) {
    var cursor = JSONCursor()
    guard let subject = cursor.iri(in: line), let predicate = cursor.iri(in: line) else {
      return nil
    }
    self.subject = subject
    self.predicate = predicate
    if let link = cursor.iri(in: line) {
      value = link
      isLink = true
      datatype = nil
      hasGraph = cursor.iri(in: line) != nil
      return
    }
    guard let text = try? cursor.string(in: line) else { return nil }
    value = text
    isLink = false
    let isTyped =
      cursor.take(UInt8(ascii: "^"), in: line) && cursor.take(UInt8(ascii: "^"), in: line)
    datatype = isTyped ? cursor.iri(in: line) : nil
    hasGraph = cursor.iri(in: line) != nil
  }
}

extension JSONCursor {
  /// Reads an IRI between angle brackets, if one stands here.
  fileprivate mutating func iri(in line: Span<UInt8>) -> String? {
    guard take(UInt8(ascii: "<"), in: line) else { return nil }
    var end = position
    while end < line.count, line[end] != UInt8(ascii: ">") { end += 1 }
    guard end < line.count else { return nil }
    defer { advance(to: end + 1) }
    return String(decoding: line.extracting(position..<end))
  }
}
