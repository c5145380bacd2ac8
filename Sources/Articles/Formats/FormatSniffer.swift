internal import Input

/// Tells the format of a document from its first bytes.
enum FormatSniffer {
  /// How many bytes are looked at.
  static let window = 1 << 14

  /// The format of a document of which at least the first `window` bytes are given.
  static func format(of document: SourceDocument) throws(ReadError) -> ArticleFormat {
    guard !document.isBlank else { throw document.error(.empty) }
    if document.bytes.starts(with: "WARC/".utf8) { return .warc }
    if let kind = BinaryKind(startOf: document.bytes) {
      throw document.error(.binary(kind))
    }
    let bytes = asciiStart(of: document.bytes)
    try refuseGraph(bytes, document)
    if let format = JSONForm.format(of: bytes) { return format }
    var start = ByteScanner(bytes)
    start.skipSpace()
    if start.first == UInt8(ascii: "<") { return try markupFormat(of: start, document) }
    return isTable(bytes) ? .table : .plainText
  }

  /// The format of a document whose ending tells one, where the content may tell better.
  static func format(
    of document: SourceDocument,
    endingAs format: ArticleFormat
  ) throws(ReadError) -> ArticleFormat {
    try refuseGraph(asciiStart(of: document.bytes), document)
    switch format {
    case .json, .jsonLines:
      return JSONForm.format(of: asciiStart(of: document.bytes)) ?? format
    case .plainText:
      if GraphFormat(startOf: asciiStart(of: document.bytes)) == .records {
        throw document.error(.graph)
      }
      return isTable(asciiStart(of: document.bytes)) ? .table : format
    case .html, .nitf, .newsML, .feed, .table, .warc: return format
    }
  }

  /// Makes sure that what begins so is no graph that we write.
  private static func refuseGraph(
    _ start: [UInt8],
    _ document: SourceDocument
  ) throws(ReadError) {
    switch GraphFormat(startOf: start) {
    // Of these the readers of tables and of lines tell more.
    case nil, .eventRows, .records: return
    default: throw document.error(.graph)
    }
  }

  private static func isTable(_ start: [UInt8]) -> Bool {
    // What is shorter than what is looked at ends with its last row.
    TableForm(startOf: start, isWhole: start.count < window / 2) != nil
  }

  private static func markupFormat(
    of start: ByteScanner,
    _ document: SourceDocument
  ) throws(ReadError) -> ArticleFormat {
    var start = start
    let isXML = start.skipProlog()
    let root = start.elementName()
    switch root.split(separator: ":").last ?? "" {
    case "nitf": return .nitf
    case "newsItem", "newsMessage", "NewsML": return .newsML
    case "rss", "feed", "RDF": return .feed
    case "html", "HTML": return .html
    case "graphml", "gexf": throw document.error(.graph)
    case let name:
      let isUnknownXML = isXML || ArticleFormat.ending(of: document.origin) == "xml"
      guard !isUnknownXML else { throw document.error(.unknownXML(root: String(name))) }
      return .html
    }
  }

  /// The first bytes without a byte order mark, and without the zeros of ASCII in UTF-16.
  private static func asciiStart(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.prefix(window)
    switch DeclaredEncoding.byteOrderMark(of: bytes) {
    case .some(.utf8): return Array(start.dropFirst(3))
    case .some(.utf16): return start.dropFirst(2).filter { $0 != 0 }
    case nil: return start.contains(0) ? start.filter { $0 != 0 } : Array(start)
    }
  }
}

extension ByteScanner {
  /// Passes over declarations and comments, and says whether an XML declaration was among them.
  fileprivate mutating func skipProlog() -> Bool {
    var isXML = false
    while true {
      skipSpace()
      if skip("<?xml") {
        isXML = true
        skip(through: "?>")
      } else if skip("<?") {
        skip(through: "?>")
      } else if skip("<!--") {
        skip(through: "-->")
      } else if skip("<!") {
        _ = token { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
        if skip("[") { skip(through: "]") }
        skip(through: ">")
      } else {
        return isXML
      }
    }
  }

  /// The name in the start tag that comes next.
  fileprivate mutating func elementName() -> String {
    guard skip("<") else { return "" }
    return token { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
  }
}
