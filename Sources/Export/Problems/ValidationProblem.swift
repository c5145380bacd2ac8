/// Something that is wrong in a file, and where.
public struct ValidationProblem: Error, Hashable, Sendable {
  /// The file's path; `-` for standard input.
  public let file: String
  /// The line, from 1; nothing for what is wrong with a file as a whole.
  public let line: Int?
  /// What is wrong.
  public let what: String

  public init(file: String, line: Int?, what: String) {
    self.file = file
    self.line = line
    self.what = what
  }
}

extension ValidationProblem: CustomStringConvertible {
  /// `graph.graphml:12: what is wrong`.
  public var description: String {
    let place = line.map { ":\($0)" } ?? ""
    return "\(file == "-" ? "standard input" : file)\(place): \(what)"
  }
}
