internal import Input
public import KnowledgeGraph

/// Reads DOT that Entente wrote: one statement a line; no other DOT.
///
/// The file holds sums, not claims: edges come with the digest of their claims alone.
public struct DOTReader: GraphSource, AuditedSource {
  private let path: String

  /// - Parameter path: the file, which is read anew with each walk; `-` is standard input.
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
    var state = ReadingState.beforeGraph
    var lines = DOTLines()
    var statement = DOTStatement()
    var fields = PropertyFields(path: path)
    var last = 1
    try LineReader.forEachLine(ofFileAt: path) { line, number in
      last = number
      guard try lines.add(line, number: number, of: path) else { return }
      let bytes = lines.bytes
      guard let part = state.next(bytes.span, &statement) else {
        throw problem(lines.start, "only DOT that entente wrote can be read")
      }
      guard part == .statement else { return }
      fields.begin(line: lines.start)
      statement.fill(&fields, from: bytes.span)
      try statement.isEdge
        ? showEdge(&fields, line: lines.start, to: &visitor, &audit)
        : showNode(&fields, line: lines.start, to: &visitor, &audit)
    }
    guard state == .afterGraph, lines.isComplete else {
      throw problem(last, "the file is cut off, or no DOT that entente wrote")
    }
  }

  private func showNode(
    _ fields: inout PropertyFields,
    line: Int,
    to visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws {
    let node = try fields.node()
    try audit.check(node, line: line)
    try visitor.visit(node, entities: [])
  }

  private func showEdge(
    _ fields: inout PropertyFields,
    line: Int,
    to visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws {
    let edge = try fields.edge()
    try audit.check(edge, line: line)
    try visitor.visit(edge, claims: [])
  }

  private func problem(_ line: Int, _ what: String) -> ValidationProblem {
    ValidationProblem(file: path, line: line, what: what)
  }
}

/// What a line of DOT is.
private enum DOTPart {
  /// What only draws.
  case drawing
  case statement
}

/// How far a file has been read.
private enum ReadingState: Equatable {
  case beforeGraph, inHead
  /// Whether all texts are written as Graphviz draws them, as entente once did.
  case inGraph(isOld: Bool)
  case afterGraph

  private static let headings: [StaticString] = [
    "graph [", "layout=", "_background=", "node [", "edge [",
  ]

  private static func isHeading(_ line: Span<UInt8>) -> Bool {
    for heading in headings where line.starts(with: heading) { return true }
    return false
  }

  /// Goes on by a line; nothing where that cannot stand here.
  ///
  /// - Parameter statement: what the line says, where it is a statement.
  mutating func next(_ line: Span<UInt8>, _ statement: inout DOTStatement) -> DOTPart? {
    switch self {
    case .beforeGraph:
      guard line.starts(with: "digraph \"entente\" {") else { return nil }
      self = .inHead
    case .inHead where Self.isHeading(line): break
    case .inHead, .inGraph:
      if line.starts(with: "}") {
        self = .afterGraph
      } else {
        guard statement.read(line), statement.isOurs else { return nil }
        statement.isOld = self == .inGraph(isOld: true) || statement.namesAsOnce
        self = .inGraph(isOld: statement.isOld)
        return .statement
      }
    case .afterGraph: guard line.isEmpty else { return nil }
    }
    return .drawing
  }
}
