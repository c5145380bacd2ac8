internal import Input
internal import KnowledgeGraph

/// Checks a file of any format that can be read back: whether it is well formed, and whether its
/// parts agree with each other.
public enum GraphFileValidator {
  /// What is wrong in a file: nothing when it is valid, and at most about a hundred problems.
  ///
  /// Files that are not well formed are read up to the first place where they are not.
  ///
  /// - Parameter path: the file; its ending tells the format.
  /// - Throws: `UnreadFormat` for formats that cannot be read, `InputError` when the file cannot be
  ///   opened.
  public static func problems(inFileAt path: String) throws -> [ValidationProblem] {
    if GraphFormat(path: path) == .graphML {
      let problems = try GraphMLValidator.problems(inFileAt: path)
      guard problems.isEmpty else { return problems }
    }
    var audit = GraphAudit(of: path, isGathering: true)
    do {
      if GraphFormat(path: path) == .records { return try self.problems(ofRecordsAt: path) }
      var visitor = BlindVisitor()
      try GraphFile(path: path).walk(&visitor, &audit)
    } catch let problem as ValidationProblem {
      return audit.problems + [problem]
    } catch let error as LineError {
      return audit.problems
        + [ValidationProblem(file: path, line: error.line, what: error.problem)]
    }
    return audit.problems
  }

  private static func problems(ofRecordsAt path: String) throws -> [ValidationProblem] {
    var reader = RecordReader()
    try reader.read(path: path)
    let source = try reader.finish()
    var visitor = BlindVisitor()
    try source.walk(&visitor)
    return source.errors.prefix(GraphAudit.limit).map {
      ValidationProblem(file: $0.file, line: $0.line, what: $0.problem)
    }
  }
}
