internal import Glibc

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
  /// One line: `graph.dot: cannot be written: No space left on device`.
  public var description: String {
    let reason = String(cString: strerror(code))
    guard let path else { return reason }
    return "\(path == "-" ? "standard output" : path): cannot be written: \(reason)"
  }
}
