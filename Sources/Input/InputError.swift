internal import Glibc

/// Why a file could not be read.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file; `-` is standard input.
  public let path: String
  /// The system's number of the error (`errno`).
  public let code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// The error of a file that is longer than a document may be.
  public static func tooLong(_ path: String) -> InputError {
    InputError(path: path, code: EFBIG)
  }

  /// Why, in the system's words, and what helps: `No such file or directory; check the path`.
  public var reason: String {
    let reason = String(cString: strerror(code))
    if code == EFBIG { return "\(reason); the limit is \(ReadLimits.size(ReadLimits.document))" }
    // Arguments come with U+FFFD for what is not UTF-8.
    let isMisnamed = code == ENOENT && path.unicodeScalars.contains("\u{FFFD}")
    let remedy = isMisnamed ? "if its name is not UTF-8, rename it" : SystemRemedy.reading(code)
    return SystemRemedy.joined(reason, remedy)
  }

  /// `graph.jsonl: cannot be read: No such file or directory; check the path`.
  public var description: String {
    "\(path.asInput): cannot be read: \(reason)"
  }
}

/// A line of a file that is longer than the limit.
public struct LineError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file; `-` is standard input.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The greatest length of a line in bytes.
  public let limit: Int

  /// What is wrong, and the remedy.
  public var problem: String {
    "this line is longer than the limit of \(ReadLimits.size(limit)); split what it holds"
  }

  /// `graph.jsonl:12: this line is longer than the limit of 64 MiB; split what it holds`.
  public var description: String { "\(path.asInput):\(line): \(problem)" }
}

extension String {
  /// What messages call the input of this path.
  fileprivate var asInput: String { self == "-" ? "standard input" : self }
}
