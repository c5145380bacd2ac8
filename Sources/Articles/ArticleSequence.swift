/// The articles of some inputs, read as they are asked for, and the errors among them.
public struct ArticleSequence: Sequence, IteratorProtocol {
  public typealias Element = Result<Article, ReadError>

  private let reader: ArticleReader
  private var inputs: ArraySlice<Result<String, ReadError>>
  private var ready: ArraySlice<Element> = []
  private var lines: JSONLinesFile?

  init(reader: ArticleReader, inputs: [Result<String, ReadError>]) {
    self.reader = reader
    self.inputs = inputs[...]
  }

  /// Reads the next article.
  public mutating func next() -> Element? {
    while true {
      if let element = ready.popFirst() { return element }
      if let element = lines?.next() { return element }
      lines = nil
      guard let input = inputs.popFirst() else { return nil }
      do throws(ReadError) {
        try open(try input.get())
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func open(_ path: String) throws(ReadError) {
    let file = try InputFile(path)
    let start = try file.readStart(FormatSniffer.window)
    let document = SourceDocument(origin: file.origin, bytes: start)
    let format = try reader.format(of: document)
    if format == .jsonLines {
      lines = JSONLinesFile(file, after: start, limit: reader.limit)
    } else {
      let bytes = try file.readAll(after: start, limit: reader.limit)
      ready = format.articles(of: SourceDocument(origin: file.origin, bytes: bytes))[...]
    }
  }
}
