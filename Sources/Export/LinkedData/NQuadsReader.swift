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
    var scratch: [UInt8] = []
    var hasNext = true
    while hasNext, !hasNamedGraphs {
      hasNext = try lines.next { line in
        guard let quad = Quad(line, resolved: &scratch) else { return }
        base = base ?? String(decoding: line.extracting(quad.subject))
        hasNamedGraphs = quad.hasGraph
        scratch.removeAll(keepingCapacity: true)
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
        try blocks.add(line, number: number) { node in try assembler.add(&node, to: &visitor) }
      }
      try blocks.finish { node in try assembler.add(&node, to: &visitor) }
      try assembler.finish(&visitor)
    } catch let error as LinkedNodeError {
      throw ValidationProblem(file: path, line: error.line, what: error.what)
    }
  }
}
