internal import Input

/// The articles of some inputs, read as they are asked for, and the errors among them.
public struct ArticleSequence: Sequence, IteratorProtocol {
  public typealias Element = Result<Article, ReadError>

  /// How many files lie in the folders that are passed over, since their endings are of no format
  /// of articles.
  public let otherFiles: Int

  private let reader: ArticleReader
  private var inputs: ArraySlice<Result<InputPath, ReadError>>
  private var ready: ArraySlice<Element> = []
  private var lines: JSONLinesFile?
  private var list: JSONDocument?

  init(reader: ArticleReader, inputs: InputPaths.Expansion) {
    self.reader = reader
    self.inputs = inputs.files[...]
    otherFiles = inputs.others
  }

  /// Reads the next article.
  public mutating func next() -> Element? {
    while true {
      if let element = ready.popFirst() { return element }
      if let element = lines?.next() { return element }
      if let element = list?.next() { return element }
      (lines, list) = (nil, nil)
      guard let input = inputs.popFirst() else { return nil }
      do throws(ReadError) {
        try open(try input.get())
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func open(_ path: InputPath) throws(ReadError) {
    let file = try InputFile(path)
    let start = try file.readStart(FormatSniffer.window)
    var document = SourceDocument(origin: file.origin, bytes: start, encoding: reader.encoding)
    let format = try reader.format(of: document)
    guard format != .jsonLines else {
      lines = JSONLinesFile(
        file,
        after: start,
        limit: reader.limit,
        encoding: reader.encoding
      )
      return
    }
    document.bytes = try file.readAll(after: start, limit: reader.limit)
    if format == .json {
      list = try JSONDocument(document)
    } else {
      ready = format.articles(of: document)[...]
    }
  }
}
