public import KnowledgeGraph

/// Why tables of knowledge cannot be used.
public enum KnowledgeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A row is wrong.
  case row(TableError)
  /// A file cannot be read; the reason is the system's.
  case unreadable(file: String, reason: String)
  /// A file is not UTF-8.
  case notUTF8(file: String)
  /// The compiled form is of another version than the program.
  case incompatible

  /// One line that names the place and what to do.
  public var description: String {
    switch self {
    case .row(let error): error.description
    case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
    case .notUTF8(let file): "\(file): is not UTF-8: save it as UTF-8"
    case .incompatible: "the compiled knowledge is of another version: run 'make knowledge'"
    }
  }
}
