/// Why an article could not be read: what is wrong, where, and what to do about it.
public struct ReadError: Error, Equatable, Sendable {
  /// Where in an input something is wrong.
  public enum Place: Equatable, Sendable {
    /// A line, from 1, and a column in bytes, from 1, where it is known.
    case line(Int, column: Int? = nil)
    /// An element of a list, from 1.
    case element(Int)
    /// A record of an archive, from 1.
    case record(Int)

    /// What follows the name of the input in messages: `:12:7`, `: element 3` or `: record 3`.
    var suffix: String {
      switch self {
      case .line(let line, let column?): ":\(line):\(column)"
      case .line(let line, nil): ":\(line)"
      case .element(let number): ": element \(number)"
      case .record(let number): ": record \(number)"
      }
    }
  }

  /// The path of the file, or "standard input".
  public var origin: String
  /// The place in the file, where there is one.
  public var place: Place?
  /// What is wrong.
  public var problem: ReadProblem

  public init(_ problem: ReadProblem, in origin: String, at place: Place? = nil) {
    self.origin = origin
    self.place = place
    self.problem = problem
  }

  /// What the user can do about it.
  public var remedy: String {
    let isAddress = problem == .missing && origin.contains("://")
    return isAddress ? "nothing is fetched: save the page, and give its file" : problem.remedy
  }
}

extension ReadError: CustomStringConvertible {
  /// One line: `news/a.html:12:7: the XML is malformed (…); correct the file`.
  public var description: String {
    "\(origin)\(place?.suffix ?? ""): \(problem.sentence); \(remedy)"
  }
}
