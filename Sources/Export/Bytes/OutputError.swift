internal import Glibc
internal import Input

/// Why bytes could not be written.
public struct OutputError: Error, Equatable, Sendable {
  /// The system's number of the error (`errno`).
  public let code: Int32
  /// Where the bytes were to go, where it is known.
  public var path: String?

  public init(code: Int32, path: String? = nil) {
    self.code = code
    self.path = path
  }
}

extension OutputError: CustomStringConvertible {
  /// One line, with what helps: `graph.dot: cannot be written: Is a directory; give a file's name`.
  public var description: String {
    let reason = String(cString: strerror(code))
    guard let path else { return reason }
    let name = path == "-" ? "standard output" : path
    let remedy = path == "-" ? nil : SystemRemedy.writing(code)
    return "\(name): cannot be written: \(SystemRemedy.joined(reason, remedy))"
  }
}
