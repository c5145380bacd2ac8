/// A JSON Lines file of any length, read line by line.
final class JSONLinesFile {
  private var lines: LineReader
  private let limit: Int
  private var isEmpty = true
  private var isAtEnd = false

  init(_ lines: consuming LineReader, limit: Int) {
    self.lines = lines
    self.limit = limit
  }

  /// Reads the next article; nothing at the end of the file.
  func next() -> Result<Article, ReadError>? {
    guard !isAtEnd else { return nil }
    do throws(ReadError) {
      while let line = try lines.next() {
        if let result = article(line) {
          isEmpty = false
          // What is no article in one line is none in all the others.
          if case .failure(let error) = result, error.problem == .graph { isAtEnd = true }
          return result
        }
      }
      isAtEnd = true
      return isEmpty ? .failure(ReadError(.empty, in: lines.origin)) : nil
    } catch {
      isAtEnd = true
      return .failure(error)
    }
  }

  private func article(_ line: LineReader.Line) -> Result<Article, ReadError>? {
    guard let bytes = line.bytes else {
      let error = ReadError(.tooLarge(limit: limit), in: lines.origin, at: .line(line.number))
      return .failure(error)
    }
    return JSONLines.article(line: bytes, number: line.number, origin: lines.origin)
  }
}
