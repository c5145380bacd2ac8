internal import Input

/// A JSON Lines file of any length, read line by line.
final class JSONLinesFile: IteratorProtocol {
  private let origin: String
  private var lines: LineReader
  private let encoding: String?
  private var list: JSONDocument?
  private var isEmpty = true
  private var isAtEnd = false

  /// - Parameters:
  ///   - limit: the greatest length of a line in bytes.
  ///   - encoding: what the file is taken to be in, where it does not tell.
  init(_ file: InputFile, limit: Int, encoding: String?) throws(ReadError) {
    lines = try file.inUTF8(limit: limit).lines(limit: limit)
    origin = file.origin
    self.encoding = encoding
  }

  /// Reads the next article; nothing at the end of the file.
  func next() -> Result<Article, ReadError>? {
    if let article = list?.next() { return article }
    list = nil
    while !isAtEnd {
      guard let content = content() else { continue }
      isEmpty = false
      switch content {
      case .article(let result):
        // What is no article in one line is none in all the others.
        if case .failure(let error) = result, error.problem == .graph { isAtEnd = true }
        return result
      case .list(let list):
        self.list = list
        if let article = self.list?.next() { return article }
      }
    }
    guard isEmpty else { return nil }
    isEmpty = false
    return .failure(ReadError(.empty, in: origin))
  }

  /// What the next line holds, if it is not blank.
  private func content() -> JSONLines.Content? {
    let (origin, number) = (origin, lines.number + 1)
    var content: JSONLines.Content?
    do {
      let hasLine = try lines.next { line in
        var bytes = line.withUnsafeBufferPointer(Array.init)
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        let document = SourceDocument(origin: origin, bytes: bytes, encoding: encoding)
        content = JSONLines.content(of: document, number: number)
      }
      if !hasLine { isAtEnd = true }
    } catch let error as LineError {
      let problem = ReadProblem(ofReading: error)
      return .article(.failure(ReadError(problem, in: origin, at: .line(error.line))))
    } catch {
      isAtEnd = true
      return .article(.failure(ReadError(ReadProblem(ofReading: error), in: origin)))
    }
    return content
  }
}
