internal import Input

/// The formats in which articles are read.
public enum ArticleFormat: String, CaseIterable, Sendable {
  /// Plain text, the headline first; Markdown is read as it stands.
  case plainText = "text"
  /// A page of a news site.
  case html
  /// The News Industry Text Format of the IPTC.
  case nitf
  /// NewsML-G2 or NewsML 1.2 of the IPTC, with the text in line.
  case newsML = "newsml"
  /// RSS 0.9 to 2.0 or Atom, which hold many articles.
  case feed
  /// A JSON object a line.
  case jsonLines = "jsonl"
  /// One JSON object, or a list of them.
  case json
  /// A table with a header, one article a row (RFC 4180, and tabs, semicolons or bars for commas).
  case table = "csv"
  /// An archive of web pages (WARC), of which the pages that servers gave are read.
  case warc

  /// What the format is called.
  public var title: String {
    switch self {
    case .plainText: "plain text"
    case .html: "HTML"
    case .nitf: "NITF"
    case .newsML: "NewsML-G2 and NewsML 1.2"
    case .feed: "RSS and Atom"
    case .jsonLines: "JSON Lines"
    case .json: "JSON"
    case .table: "CSV and TSV"
    case .warc: "WARC"
    }
  }

  /// The endings of files that are always in this format.
  public var endings: [String] {
    switch self {
    case .plainText: ["txt", "text", "md"]
    case .html: ["html", "htm", "xhtml"]
    case .nitf: ["nitf"]
    case .newsML: ["newsml"]
    case .feed: ["rss", "atom"]
    case .jsonLines: ["jsonl", "ndjson"]
    case .json: ["json"]
    case .table: ["csv", "tsv", "tab"]
    case .warc: ["warc"]
    }
  }

  /// The endings of files that may hold articles; the content of `.xml` tells its format.
  static let allEndings = allCases.flatMap(\.endings) + ["xml"]

  /// The format that the ending of a path tells, if it tells one.
  init?(endingOf path: String) {
    guard let ending = Self.ending(of: path) else { return nil }
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The format of graphs that a path tells by an ending that no article has.
  static func graphFormat(of path: String) -> GraphFormat? {
    let format = GraphFormat(path: String(Packing.withoutEnding(path[...])))
    guard let format, !allEndings.contains(where: format.fileEndings.contains) else { return nil }
    return format
  }

  /// What follows the last point of a path's last part, in lower case; a packed file is looked at
  /// as if it were not: `jsonl` for `news.jsonl.gz`.
  static func ending(of path: String) -> String? {
    let name = Packing.withoutEnding(path.split(separator: "/").last ?? "")
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }
}
