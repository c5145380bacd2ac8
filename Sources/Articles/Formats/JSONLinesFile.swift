internal import Input

/// A JSON Lines file of any length, read line by line.
final class JSONLinesFile {
  private let file: InputFile
  private var lines: LineReader
  private var isEmpty = true
  private var isAtEnd = false

  /// Makes a reader of an open file of which `start` has been read already.
  init(_ file: consuming InputFile, after start: [UInt8], limit: Int) {
    lines = file.lines(after: start, limit: limit)
    self.file = file
  }

  /// Reads the next article; nothing at the end of the file.
  func next() -> Result<Article, ReadError>? {
    while !isAtEnd {
      if let result = article() {
        isEmpty = false
        return result
      }
    }
    guard isEmpty else { return nil }
    isEmpty = false
    return .failure(ReadError(.empty, in: file.origin))
  }

  /// The article of the next line, if it holds one.
  private func article() -> Result<Article, ReadError>? {
    let (origin, number) = (file.origin, lines.number + 1)
    var result: Result<Article, ReadError>?
    do {
      let hasLine = try lines.next { line in
        var bytes = line.withUnsafeBufferPointer(Array.init)
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        result = JSONLines.article(line: bytes, number: number, origin: origin)
      }
      if !hasLine { isAtEnd = true }
    } catch let error as LineError {
      return .failure(ReadError(.tooLarge(limit: error.limit), in: origin, at: .line(error.line)))
    } catch {
      isAtEnd = true
      let code = (error as? InputError)?.code ?? 0
      return .failure(ReadError(.unreadable(code: code), in: origin))
    }
    // What is no article in one line is none in all the others.
    if case .failure(let error) = result, error.problem == .graph { isAtEnd = true }
    return result
  }
}
