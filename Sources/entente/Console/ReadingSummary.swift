internal import Articles

/// What became of the articles that a command read.
struct ReadingSummary {
  /// How many articles were read.
  private(set) var read = 0
  /// How many could not be read.
  private(set) var failed = 0
  /// How many of the articles are copies of others.
  var copies = 0
  /// How many claims were found in the articles.
  var claims = 0
  private var skipped = 0
  private var meter: ReadMeter?
  private var size: Int?
  private var encodings: [String: Int] = [:]
  private var mended = 0
  private var problems = RepeatedProblems<ReadProblem>()

  /// Counts an article, says what is wrong with it, and gives it if nothing is.
  mutating func take(_ result: Result<Article, ReadError>) -> Article? {
    take(result, repairs: \.repairs)
  }

  /// Counts a result, says what is wrong with it, and gives what is right.
  ///
  /// - Parameter repairs: where the result holds what was mended in its bytes.
  mutating func take<Value>(
    _ result: Result<Value, ReadError>,
    repairs: KeyPath<Value, [TextRepair]>
  ) -> Value? {
    switch result {
    case .success(let value):
      read += 1
      count(value[keyPath: repairs])
      return value
    case .failure(let error):
      if error.problem.isOfSomethingElse { skipped += 1 } else { failed += 1 }
      problems.say("\(error)", of: error.problem, in: error.origin)
      return nil
    }
  }

  /// Watches how many bytes are read.
  ///
  /// - Parameter size: how many there are in all, where that is known.
  mutating func follow(_ meter: ReadMeter, of size: Int?) {
    self.meter = meter
    self.size = size
  }

  /// Counts files that were not looked at.
  mutating func skip(_ files: Int) { skipped += files }

  private mutating func count(_ repairs: [TextRepair]) {
    var isMended = false
    for repair in repairs {
      switch repair {
      case .assumedEncoding(let name): encodings[name, default: 0] += 1
      case .replacedBytes, .removedControls: isMended = true
      }
    }
    if isMended { mended += 1 }
  }

  /// `12 articles, 1 failed, 34 claims`, in words for the line of progress.
  var shortWords: String {
    var words = counted(read, "article")
    if failed > 0 { words += ", \(failed) failed" }
    if claims > 0 { words += ", \(counted(claims, "claim"))" }
    return words
  }

  /// How many bytes of how many are read.
  var bytes: ReadBytes? { meter.map { ReadBytes(read: $0.bytes, all: size) } }

  /// `12 articles read (2 as windows-1252, 1 with mended bytes), 3 of them copies, 1 failed, 3
  /// files skipped`.
  var words: String {
    var repairs = encodings.sorted { $0.key < $1.key }.map { "\($0.value) as \($0.key)" }
    if mended > 0 { repairs.append("\(mended) with mended bytes") }
    let details = repairs.isEmpty ? "" : " (\(repairs.joined(separator: ", ")))"
    var words = "\(counted(read, "article")) read\(details)"
    if copies > 0 { words += ", \(copies) of them \(copies == 1 ? "a copy" : "copies")" }
    if failed > 0 { words += ", \(failed) failed" }
    if skipped > 0 { words += ", \(counted(skipped, "file")) skipped" }
    return words
  }

  /// Says how many problems were not reported one by one, and gives the words when all is read.
  mutating func conclusion() -> String {
    problems.end()
    return words
  }
}
