internal import Glibc

/// What can be wrong with an input.
public enum ReadProblem: Equatable, Sendable {
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
  /// The input is longer than the limit, in bytes.
  case tooLarge(limit: Int)
  /// The bytes are no UTF-8, and nothing declares another encoding.
  case notUTF8(byte: UInt8, offset: Int)
  /// The bytes are not in the encoding that the document declares.
  case notInDeclaredEncoding(String, offset: Int)
  /// The document declares an encoding that the system does not know.
  case unknownEncoding(String)
  /// The input is no text but, say, a picture.
  case binary(String)
  /// The input is a graph, in one of the formats of graphs.
  case graph
  /// Neither the ending nor the content tells the format.
  case unknownXML(root: String)
  /// The XML breaks the grammar; the parser's words for it.
  case malformedXML(String)
  /// Elements are nested deeper than the parser goes.
  case nestedTooDeep
  /// The XML declares an entity, which could expand without bound or name a foreign file.
  case entityDeclaration(String)
  /// The line of a JSON Lines file is no JSON object.
  case malformedJSON
  /// A key of a JSON object is missing.
  case missingKey(String)
  /// A key of a JSON object has a value of the wrong kind.
  case wrongValue(key: String, wanted: String)
}

extension ReadProblem {
  /// What is wrong, in words.
  var sentence: String {
    switch self {
    case .missing: "no such file"
    case .isFolder: "this is a folder"
    case .folderWithoutArticles: "the folder holds no article"
    case .unreadable(let code): "cannot be read (\(String(cString: strerror(code))))"
    case .empty: "the input is empty"
    case .noText: "no article text was found"
    case .tooLarge(let limit): "longer than the limit of \(Self.size(limit)) for one document"
    case .notUTF8(let byte, let offset):
      "not UTF-8 (byte 0x\(Self.hexadecimal(byte)) at offset \(offset))"
    case .notInDeclaredEncoding(let encoding, let offset):
      "not in the declared encoding '\(encoding)' (at byte offset \(offset))"
    case .unknownEncoding(let encoding): "the declared encoding '\(encoding)' is unknown"
    case .binary(let kind): "this is no text but \(kind)"
    case .graph: "this is a graph, and no article"
    case .unknownXML(let root): "no known format of news has the root element <\(root)>"
    case .malformedXML(let words): "malformed XML (\(words))"
    case .nestedTooDeep: "elements are nested more than 256 deep"
    case .entityDeclaration(let name): "the document declares the entity '\(name)'"
    case .malformedJSON: "this line is no JSON object"
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
    case .tooLarge: "split it, or give one article a line as JSON Lines"
    case .notUTF8: "convert it to UTF-8 or declare its encoding"
    case .notInDeclaredEncoding, .unknownEncoding: "correct the declaration or convert it to UTF-8"
    case .binary: "convert it to text, HTML or XML"
    case .graph: "'entente export' reads it, where its format can be read back"
    case .unknownXML: "give NITF, NewsML-G2, RSS, Atom or HTML"
    case .malformedXML, .nestedTooDeep: "correct the document"
    case .entityDeclaration: "remove the declaration; entities are refused for safety"
    case .malformedJSON, .missingKey, .wrongValue:
      #"write {"id": "a1", "text": "…", "date": "2015-09-27"}"#
    }
  }

  private static let endings = ArticleFormat.allEndings.map { "." + $0 }.joined(separator: ", ")

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
