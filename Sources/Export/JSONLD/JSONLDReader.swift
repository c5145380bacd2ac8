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
    var nodes = JSONLDNodes()
    do {
      try LineReader.forEachLine(ofFileAt: path) { line, number in
        guard state.next(line) else { return }
        try nodes.read(line, number: number) { node in try assembler.add(&node, to: &visitor) }
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

  /// Goes on by a line, and tells whether it holds nodes.
  mutating func next(_ line: Span<UInt8>) -> Bool {
    switch self {
    case .beforeGraph where line.starts(with: "\"@graph\":["): self = .inGraph
    case .inGraph where line.starts(with: "]}"): self = .afterGraph
    case .inGraph: return true
    case .beforeGraph, .afterGraph: break
    }
    return false
  }

  func expectEnd() throws(LinkedNodeError) {
    guard self == .afterGraph else {
      throw LinkedNodeError(line: 1, what: "the file is cut off, or no JSON-LD that entente wrote")
    }
  }
}
