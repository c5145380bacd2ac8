internal import Input

/// Reads articles from files, folders and standard input, one at a time.
///
/// ```swift
/// for result in ArticleReader().articles(in: ["news/", "more.jsonl"]) {
///   switch result {
///   case .success(let article): print(article.text)
///   case .failure(let error): print(error)
///   }
/// }
/// ```
public struct ArticleReader: Sendable {
  /// The format of all inputs; nothing: the ending of each tells it, else its content.
  public var format: ArticleFormat?
  /// The greatest length of one document, or of one line of JSON Lines, in bytes;
  /// `ReadLimits.document` unless told otherwise.
  public var limit: Int

  public init(format: ArticleFormat? = nil, limit: Int? = nil) {
    self.format = format
    self.limit = limit ?? ReadLimits.document
  }

  /// Reads the articles of files, of all files in folders, and of standard input (`-`).
  ///
  /// Nothing is read before it is asked for. What cannot be read is an element too, so that a bad
  /// document costs itself alone.
  public func articles(in paths: [String]) -> ArticleSequence {
    ArticleSequence(reader: self, inputs: InputPaths.expanded(paths))
  }

  /// Reads the articles of a document that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the document as it would stand in a file.
  ///   - origin: what messages call the document; its ending may tell the format.
  public func articles(
    from bytes: [UInt8],
    origin: String
  ) -> [Result<Article, ReadError>] {
    let document = SourceDocument(origin: origin, bytes: bytes)
    do throws(ReadError) {
      guard bytes.count <= limit else { throw document.error(.tooLarge(limit: limit)) }
      return try format(of: document).articles(of: document)
    } catch {
      return [.failure(error)]
    }
  }

  /// The format of a document of which at least the start is known.
  func format(of document: SourceDocument) throws(ReadError) -> ArticleFormat {
    if let format = format ?? ArticleFormat(endingOf: document.origin) { return format }
    if let ending = ArticleFormat.ending(of: document.origin),
      ArticleFormat.graphEndings.contains(ending)
    {
      throw document.error(.graph)
    }
    return try FormatSniffer.format(of: document)
  }
}
