internal import Input

/// What could not be read, as JSON Lines: an object of kind `error` a line.
///
/// The lines wait in a temporary file, so that memory does not grow with their number.
public struct ErrorRecords: ~Copyable {
  private let file: TemporaryFile
  private var sink: ByteSink

  /// Makes an empty list.
  ///
  /// - Throws: `OutputError` when there can be no temporary file.
  public init() throws(OutputError) {
    file = try TemporaryFile()
    sink = file.sink()
  }

  /// Adds what could not be read.
  ///
  /// - Parameters:
  ///   - origin: the file in which it stands.
  ///   - place: where in the file: the keys of numbers, such as `line`, and the numbers.
  ///   - problem: what is wrong.
  ///   - remedy: what helps.
  public mutating func add(
    origin: String,
    place: [(key: StaticString, number: Int)],
    problem: String,
    remedy: String
  ) {
    sink.write("{\"kind\":\"error\",\"origin\":")
    sink.write(quoted: origin)
    for (key, number) in place {
      sink.write(",\"")
      sink.write(key)
      sink.write("\":")
      sink.write(number)
    }
    sink.write(",\"problem\":")
    sink.write(quoted: problem)
    sink.write(",\"remedy\":")
    sink.write(quoted: remedy)
    sink.write("}\n")
  }

  /// Writes the list to a file.
  ///
  /// - Throws: `OutputError` when the system refuses.
  public mutating func write(to path: String) throws {
    do { try sink.finish() } catch {
      throw OutputError(code: error.code, path: TemporaryFile.name)
    }
    var lines = try file.lines()
    try OutputFile.write(to: path) { sink in
      var sink = sink
      while try lines.next({ line in sink.write(line) }) { sink.write("\n") }
      return sink
    }
  }
}
