public import Input

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
  /// The encoding of documents that declare none, by its name; nothing: UTF-8, or else
  /// windows-1252.
  public var encoding: String?

  public init(format: ArticleFormat? = nil, limit: Int? = nil, encoding: String? = nil) {
    self.format = format
    self.encoding = encoding
    self.limit = limit ?? ReadLimits.document
  }

  /// Reads the articles of files, of all files in folders, and of standard input (`-`).
  ///
  /// Nothing is read before it is asked for. What cannot be read is an element too, so that a bad
  /// document costs itself alone.
  public func articles(in paths: [String]) -> ArticleSequence {
    articles(in: paths.map { InputPath($0) })
  }

  /// Reads the articles of files, of all files in folders, and of standard input (`-`), by paths
  /// that need not be UTF-8.
  public func articles(in paths: [InputPath]) -> ArticleSequence {
    ArticleSequence(reader: self, inputs: InputPaths.expanded(paths))
  }

  /// Whether documents can be read in an encoding of this name.
  public static func knows(encoding name: String) -> Bool { EncodingConverter.isKnown(name) }

  /// Reads the articles of a document that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the document as it would stand in a file.
  ///   - origin: what messages call the document; its ending may tell the format.
  public func articles(
    from bytes: [UInt8],
    origin: String
  ) -> [Result<Article, ReadError>] {
    do throws(ReadError) {
      var articles = try articles(of: try InputFile(bytes, origin: origin))
      var results: [Result<Article, ReadError>] = []
      while let result = articles.next() { results.append(result.flatMap(Self.bearable)) }
      return results
    } catch {
      return [.failure(error)]
    }
  }

  /// The article, unless it is too long, or no reader could tell its names.
  static func bearable(_ article: Article) -> Result<Article, ReadError> {
    guard article.text.utf8.count <= ReadLimits.article else {
      return .failure(ReadError(.tooLong(limit: ReadLimits.article), in: article.origin))
    }
    guard let problem = Legibility.problem(of: article) else { return .success(article) }
    return .failure(ReadError(problem, in: article.origin))
  }

  /// Begins to read the articles of a file.
  func articles(
    of file: InputFile
  ) throws(ReadError) -> any IteratorProtocol<Result<Article, ReadError>> {
    var file = file
    let failure = file.readStart(FormatSniffer.window)
    let isArchive = (format ?? ArticleFormat(endingOf: file.origin)) == .warc
    // An archive goes on behind what is damaged.
    if let failure, file.start.isEmpty, !isArchive { throw failure }
    let start = SourceDocument(origin: file.origin, bytes: file.start, encoding: encoding)
    return try format(of: start).articles(in: file, limit: limit, encoding: encoding)
  }

  /// The format of a document of which at least the start is known.
  func format(of document: SourceDocument) throws(ReadError) -> ArticleFormat {
    if let format { return format }
    guard ArticleFormat.graphFormat(of: document.origin) == nil else {
      throw document.error(.graph)
    }
    if let format = ArticleFormat(endingOf: document.origin) {
      return try FormatSniffer.format(of: document, endingAs: format)
    }
    return try FormatSniffer.format(of: document)
  }
}
