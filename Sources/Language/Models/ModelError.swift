/// A model or table of the language engine that cannot be read.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// A line of a table, counted from 1, is not what it should be.
  case line(Int, of: String, expected: String)
  /// A model's bytes, from an offset, are not what they should be.
  case byte(Int, of: String, expected: String)
  /// The network that tags and parses cannot be read.
  case network(NetworkError)

  public var description: String {
    switch self {
    case .line(let line, let file, let expected): "\(file), line \(line): expected \(expected)"
    case .byte(let offset, let file, let expected):
      "\(file), byte \(offset): expected \(expected); train the model again"
    case .network(let error): String(describing: error)
    }
  }
}
