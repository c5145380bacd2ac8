internal import Glibc
internal import Input
public import KnowledgeGraph

/// A file that holds a graph, of any format that can be read.
public struct GraphFile: GraphSource, AuditedSource {
  /// The file's path.
  public let path: String
  private let format: GraphFormat

  /// - Throws: `UnreadFormat` when the ending tells no format, or one that cannot be read.
  public init(path: String) throws(UnreadFormat) {
    guard let format = GraphFormat(path: path), format.definition.isReadBack else {
      throw UnreadFormat(path: path)
    }
    self.path = path
    self.format = format
  }

  /// What was chosen about RDF when the file was written; the usual where its format is not RDF.
  ///
  /// - Throws: `InputError` when the file cannot be read, `ValidationProblem` when it is not ours.
  public func rdfOptions() throws -> RDFOptions {
    switch format {
    case .jsonLD: try JSONLDReader(path: path).options()
    case .nQuads: try NQuadsReader(path: path).options()
    default: .usual
    }
  }

  /// Shows all parts to a visitor.
  ///
  /// - Throws: what the format's reader throws; of record files `RecordError`, the first.
  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    var audit = GraphAudit(of: path)
    try walk(&visitor, &audit)
  }

  func walk(
    _ visitor: inout some GraphVisitor & ~Copyable,
    _ audit: inout GraphAudit
  ) throws {
    switch format {
    case .graphML: try GraphMLReader(path: path).walk(&visitor, &audit)
    case .dot: try DOTReader(path: path).walk(&visitor, &audit)
    case .jsonLD: try JSONLDReader(path: path).walk(&visitor, &audit)
    case .nQuads: try NQuadsReader(path: path).walk(&visitor, &audit)
    default:
      var reader = RecordReader()
      try reader.read(path: path)
      let source = try reader.finish()
      try source.walk(&visitor)
      if let error = source.errors.first { throw error }
    }
  }
}

/// A file whose format cannot be read back.
public struct UnreadFormat: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String

  /// Whether there is nothing at the path.
  public let isMissing: Bool

  init(path: String) {
    self.path = path
    isMissing = access(path, F_OK) != 0
  }

  /// One line with the remedy.
  public var description: String {
    guard !isMissing else { return "\(path): no such file; check the path" }
    let formats = GraphFormat.list(where: \.isReadBack)
    let remedy = "'entente extract' makes them of articles"
    return "\(path): only \(formats) files can be read back; \(remedy)"
  }
}
