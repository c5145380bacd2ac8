internal import Input

/// The articles of some inputs, read as they are asked for, and the errors among them.
public struct ArticleSequence: Sequence, IteratorProtocol {
  public typealias Element = Result<Article, ReadError>

  /// How many files lie in the folders that are passed over, since their endings are of no format
  /// of articles.
  public let otherFiles: Int

  /// Counts the bytes that are read of the files.
  public let meter = ReadMeter()

  private let reader: ArticleReader
  private(set) var inputs: ArraySlice<Result<InputPath, ReadError>>
  private var file: (any IteratorProtocol<Element>)?

  init(reader: ArticleReader, inputs: InputPaths.Expansion) {
    self.reader = reader
    self.inputs = inputs.files[...]
    otherFiles = inputs.others
  }

  /// Reads the next article.
  public mutating func next() -> Element? {
    while true {
      if let element = file?.next() { return element.flatMap(ArticleReader.bearable) }
      file = nil
      meter.end()
      guard let input = inputs.popFirst() else { return nil }
      do throws(ReadError) {
        file = try reader.articles(of: try InputFile(try input.get(), by: meter))
      } catch {
        return .failure(error)
      }
    }
  }
}
