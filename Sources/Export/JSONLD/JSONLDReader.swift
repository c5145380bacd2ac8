internal import Input
public import KnowledgeGraph

/// Reads JSON-LD that Entente wrote, line by line; no other JSON-LD.
///
/// Documents, edges and claims are read whole, of entities what the documents say together. Written
/// again with the same options, they give the same bytes.
public struct JSONLDReader: GraphSource, AuditedSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk; `-` is standard input.
  public init(path: String) { self.path = path }

  /// The options with which the file was written.
  ///
  /// - Throws: `InputError` when the file cannot be read, `ValidationProblem` when it is not ours.
  public func options() throws -> RDFOptions {
    var base: String?
    var hasNamedGraphs = false
    try LineReader.forEachLine(ofFileAt: path) { line, _ in
      let key: StaticString = "\"entity\":\""
      if base == nil, line.starts(with: key) {
        let text = String(decoding: line.extracting(key.utf8CodeUnitCount..<line.count))
        base = text.split(separator: "entity/\"").first.map(String.init)
      }
      hasNamedGraphs = hasNamedGraphs || line.starts(with: "{\"@id\":\"document:")
    }
    guard let base, let options = try? RDFOptions(base: base, hasNamedGraphs: hasNamedGraphs) else {
      throw ValidationProblem(file: path, line: 1, what: "only JSON-LD that entente wrote is read")
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
    var state = ReadingState.beforeGraph
    do {
      try LineReader.forEachLine(ofFileAt: path) { line, number in
        for node in try state.nodes(in: line, number: number) {
          try assembler.add(node, to: &visitor)
        }
      }
      try state.expectEnd()
      try assembler.finish(&visitor)
    } catch let error as LinkedNodeError {
      throw ValidationProblem(file: path, line: error.line, what: error.what)
    }
  }
}

/// How far a file has been read.
private enum ReadingState {
  case beforeGraph, inGraph, afterGraph

  mutating func nodes(in line: Span<UInt8>, number: Int) throws(LinkedNodeError) -> [LinkedNode] {
    switch self {
    case .beforeGraph:
      if line.starts(with: "\"@graph\":[") { self = .inGraph }
      return []
    case .afterGraph: return []
    case .inGraph:
      if line.starts(with: "]}") {
        self = .afterGraph
        return []
      }
      var cursor = JSONCursor()
      do {
        return try cursor.nodes(in: line, number: number)
      } catch {
        throw LinkedNodeError(line: number, what: "byte \(error.offset + 1): \(error.problem)")
      }
    }
  }

  func expectEnd() throws(LinkedNodeError) {
    guard self == .afterGraph else {
      throw LinkedNodeError(line: 1, what: "the file is cut off, or no JSON-LD that entente wrote")
    }
  }
}

extension JSONCursor {
  /// Reads a line: a node, or a graph of them.
  fileprivate mutating func nodes(
    in line: Span<UInt8>,
    number: Int
  ) throws(JSONError) -> [LinkedNode] {
    var nodes: [LinkedNode] = []
    try node(in: line, number: number, depth: 1, into: &nodes)
    _ = take(UInt8(ascii: ","), in: line)
    try expectEnd(in: line)
    return nodes
  }

  private mutating func node(
    in line: Span<UInt8>,
    number: Int,
    depth: Int,
    into nodes: inout [LinkedNode]
  ) throws(JSONError) {
    try expectDepth(depth)
    var name = ""
    var values: [String: [String]] = [:]
    var isGraph = false
    try expect(UInt8(ascii: "{"), in: line)
    while let key = try key(isFirst: name.isEmpty && values.isEmpty, in: line) {
      switch key {
      case "@id": name = try string(in: line)
      case "@graph":
        isGraph = true
        try graph(in: line, number: number, depth: depth + 1, into: &nodes)
      default: values[key] = try texts(in: line)
      }
    }
    guard !isGraph else { return }
    var node = LinkedNode(line: number, name: name)
    node.classes = values.removeValue(forKey: "@type") ?? []
    node.values = values
    nodes.append(node)
  }

  private mutating func graph(
    in line: Span<UInt8>,
    number: Int,
    depth: Int,
    into nodes: inout [LinkedNode]
  ) throws(JSONError) {
    try expect(UInt8(ascii: "["), in: line)
    repeat {
      try node(in: line, number: number, depth: depth + 1, into: &nodes)
    } while take(UInt8(ascii: ","), in: line)
    try expect(UInt8(ascii: "]"), in: line)
  }

  private mutating func texts(in line: Span<UInt8>) throws(JSONError) -> [String] {
    peek(in: line) == UInt8(ascii: "[") ? try strings(in: line) : [try string(in: line)]
  }
}
