internal import Articles
internal import Export

/// The articles that could not be read, in a file that the user asked for.
struct FailedArticles: ~Copyable {
  private let path: String?
  private var records: ErrorRecords?

  /// - Parameter path: the file; nothing if none is wanted.
  init(path: String?) throws {
    self.path = path
    records = path == nil ? nil : try ErrorRecords()
  }

  /// Adds what a reader gave, if it is no article.
  mutating func take(_ result: Result<some Any, ReadError>) {
    guard case .failure(let error) = result, !error.problem.isOfSomethingElse else { return }
    records?.add(
      origin: error.origin,
      place: error.place?.numbers ?? [],
      problem: error.problem.sentence,
      remedy: error.remedy
    )
  }

  /// Writes the file, which tells by being there that all articles were looked at.
  mutating func write() throws {
    if let path { try records?.write(to: path) }
  }
}

extension ReadError.Place {
  /// The numbers that tell the place, and what they count.
  fileprivate var numbers: [(key: StaticString, number: Int)] {
    switch self {
    case .line(let line, let column?): [("line", line), ("column", column)]
    case .line(let line, nil): [("line", line)]
    case .element(let number): [("element", number)]
    case .record(let number): [("record", number)]
    }
  }
}
