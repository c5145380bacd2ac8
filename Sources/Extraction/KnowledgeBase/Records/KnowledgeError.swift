public import KnowledgeGraph

/// Why tables of knowledge cannot be used.
public enum KnowledgeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A row is wrong.
  case row(TableError)
  /// A file cannot be read; the reason is the system's.
  case unreadable(file: String, reason: String)
  /// A file is not UTF-8.
  case notUTF8(file: String)
  /// A user's folder holds a file that is not a table.
  case unknownTable(file: String, known: [String])
  /// A user's folder holds a table twice, in two places.
  case twice(file: String, other: String)
  /// A user's folder holds no table.
  case empty(folder: String, known: [String])
  /// The compiled form is of another version than the program.
  case incompatible

  /// One line that names the place and what to do.
  public var description: String {
    switch self {
    case .row(let error): error.description
    case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
    case .notUTF8(let file): "\(file): is not UTF-8: save it as UTF-8"
    case .unknownTable(let file, let known):
      "\(file): no table has this name: name it \(Self.list(known)), or take it away"
    case .twice(let file, let other): "\(file): the same table as \(other): keep one of them"
    case .empty(let folder, let known): "\(folder): holds no table: add \(Self.list(known))"
    case .incompatible: "the compiled knowledge is of another version: run 'make knowledge'"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
