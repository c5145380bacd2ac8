internal import Glibc
internal import Input

/// What can be wrong with an input.
public enum ReadProblem: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing
  /// The path is that of a folder, where a file is wanted.
  case isFolder
  /// A folder holds no file of a known format.
  case folderWithoutArticles
  /// The system refuses to read it, with the number of its error (`errno`).
  case unreadable(code: Int32)
  /// The input has no bytes, or none but white space.
  case empty
  /// The input holds no text that an article could consist of.
  case noText
  /// All letters of the text are capitals.
  case allCapitals
  /// No letter of the text is a capital.
  case withoutCapitals
  /// The input is longer than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The text of an article is longer than the limit, in bytes.
  case tooLong(limit: Int)
  /// The document declares an encoding that the system does not know.
  case unknownEncoding(String)
  /// The input is no text but, say, a picture or an archive.
  case binary(BinaryKind)
  /// What is packed in the input is damaged, or ends too early.
  case brokenPacking(Packing, isCutShort: Bool)
  /// A page came packed in a way that cannot be undone, as HTTP names it.
  case unknownCoding(String)
  /// No column of a table holds the text of an article; those that it has.
  case tableWithoutText(columns: String)
  /// A row of a table has another number of fields than its header.
  case unevenRow(fields: Int, columns: Int)
  /// A quotation mark of a table is never closed.
  case unclosedQuote
  /// The table holds the claims of a graph, one a row.
  case eventRows
  /// A record of an archive of web pages breaks its grammar; in words.
  case malformedRecord(String)
  /// The path is that of a device, a named pipe or a socket, which no folder is searched for.
  case special(String)
  /// The input is a graph, in one of the formats of graphs.
  case graph
  /// Neither the ending nor the content tells the format.
  case unknownXML(root: String)
  /// The XML breaks the grammar; the parser's words for it.
  case malformedXML(String)
  /// Elements or values are nested deeper than the limit.
  case nestedTooDeep(limit: Int)
  /// An element has more attributes than the limit.
  case tooManyAttributes(limit: Int)
  /// The XML declares an entity, which could expand without bound or name a foreign file.
  case entityDeclaration(String)
  /// The line of a JSON Lines file, or the element of a list, is no JSON object.
  case malformedJSON
  /// A key of a JSON object is missing.
  case missingKey(String)
  /// A key of a JSON object has a value of the wrong kind.
  case wrongValue(key: String, wanted: String)
}

extension ReadProblem {
  /// Whether it is no article that could not be read, but something else that lies in a folder.
  public var isOfSomethingElse: Bool {
    switch self {
    case .special, .eventRows: true
    default: false
    }
  }

  /// What is wrong, in words.
  public var sentence: String {
    switch self {
    case .missing: "no such file"
    case .isFolder: "this is a folder"
    case .folderWithoutArticles: "the folder holds no article"
    case .unreadable(let code): "cannot be read (\(String(cString: strerror(code))))"
    case .empty: "the input is empty"
    case .noText: "no article text was found"
    case .allCapitals: "all letters are capitals, so that no name can be told"
    case .withoutCapitals: "no letter is a capital, so that no name can be told"
    case .tooLarge(let limit): "longer than the limit of \(ReadLimits.size(limit)) for one document"
    case .tooLong(let limit):
      "the text of the article is longer than the limit of \(ReadLimits.size(limit))"
    case .unknownEncoding(let encoding): "the declared encoding '\(encoding)' is unknown"
    case .binary(let kind): "this is no text but \(kind), which cannot be read"
    case .brokenPacking(let packing, let isCutShort):
      "the data that \(packing.rawValue) packed \(isCutShort ? "ends too early" : "is damaged")"
    case .unknownCoding(let coding): "the page is packed as '\(coding)', which cannot be read"
    case .tableWithoutText(let columns):
      "no column of this table holds the text of an article (its columns are: \(columns))"
    case .unevenRow(let fields, let columns):
      "this row has \(fields) fields, and the header \(columns)"
    case .unclosedQuote: "a quotation mark in this row is never closed"
    case .eventRows: "these are the event rows of a graph, and no articles"
    case .malformedRecord(let words): "this is no record of a WARC file (\(words))"
    case .special(let kind): "this is \(kind), and no file"
    case .graph: "this is a graph, and no article"
    case .unknownXML(let root): "no known format of news has the root element <\(root)>"
    case .malformedXML(let words): "malformed XML (\(words))"
    case .nestedTooDeep(let limit): "nested more than \(limit) deep"
    case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
    case .entityDeclaration(let name): "the document declares the entity '\(name)'"
    case .malformedJSON: "this is no JSON object"
    case .missingKey(let key): "the key '\(key)' is missing"
    case .wrongValue(let key, let wanted): "the value of '\(key)' is not \(wanted)"
    }
  }

  /// What to do about it, in words.
  var remedy: String {
    switch self {
    case .missing: "check the path"
    case .isFolder: "name its files"
    case .folderWithoutArticles: "put files in it that end in \(Self.endings)"
    case .unreadable: "check the file and its permissions"
    case .empty, .noText: "give a file that holds an article"
    case .allCapitals, .withoutCapitals: "give a text in which names alone begin with capitals"
    case .tooLarge: "split it, or give one article a line as JSON Lines"
    case .tooLong: "split it into the articles that it holds"
    case .unknownEncoding: "correct the declaration, or name the encoding with --encoding"
    case .binary(let kind) where kind.isPacked: "unpack it first"
    case .binary: "convert it to text, HTML or XML"
    case .brokenPacking: "get the file again"
    case .unknownCoding: "store pages packed as gzip or deflate, or not at all"
    case .tableWithoutText: "name it 'text' in the first row"
    case .unevenRow: "put fields that hold separators between quotation marks"
    case .unclosedQuote: "close it, and double those within the field"
    case .eventRows: "'entente extract' makes them of articles; give those"
    case .malformedRecord: "correct the file, or get it again"
    case .special: "give its text as a file, or on standard input"
    case .graph: "'entente export' reads it; an article that begins so is read with --from"
    case .unknownXML: "give NITF, NewsML, RSS, Atom or HTML"
    case .malformedXML, .nestedTooDeep, .tooManyAttributes: "correct the document"
    case .entityDeclaration: "remove the declaration; entities are refused for safety"
    case .malformedJSON, .missingKey, .wrongValue:
      #"write {"id": "a1", "text": "…", "date": "2015-09-27"}"#
    }
  }

  private static let endings = ArticleFormat.allEndings.map { "." + $0 }.joined(separator: ", ")
}
