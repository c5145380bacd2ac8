internal import FoundationEssentials
internal import Input

/// What an object of JSON holds at the keys of news.
struct JSONRecord: Decodable {
  /// What the object holds.
  let content: ArticleRecord
  /// Whether it is a record of a graph, which says of what kind it is, or a document of JSON-LD.
  let isOfGraph: Bool

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    var values: [String: ArticleRecord.Value] = [:]
    for key in ArticleKeys.all where members.contains(Key(key)) {
      values[key] = Self.value(of: Key(key), in: members)
    }
    let kind = try? members.decodeIfPresent(String.self, forKey: Key("kind"))
    let isRecord =
      members.contains(Key("document")) && ["document", "entity", "claim"].contains(kind)
    isOfGraph = isRecord || (members.contains(Key("@graph")) && values["text"] == nil)
    content = ArticleRecord(values)
  }

  /// Decodes an object.
  init(_ bytes: [UInt8]) throws(ReadProblem) {
    guard JSONScanner.depth(of: bytes) <= ReadLimits.nesting else {
      throw .nestedTooDeep(limit: ReadLimits.nesting)
    }
    do {
      self = try JSONDecoder().decode(JSONRecord.self, from: Data(bytes))
    } catch {
      throw .malformedJSON
    }
  }

  /// The article that an object is.
  ///
  /// - Parameters:
  ///   - bytes: the object in UTF-8.
  ///   - document: what it stands in.
  ///   - place: where it stands there, if there is more than one.
  static func article(
    _ bytes: [UInt8],
    in document: String,
    at place: ReadError.Place?
  ) throws(ReadError) -> Article {
    do throws(ReadProblem) {
      let record = try JSONRecord(bytes)
      guard !record.isOfGraph else { throw .graph }
      try record.checkOwnKeys()
      return try RecordArticle.article(of: record.content, origin: document + (place?.suffix ?? ""))
    } catch {
      throw ReadError(error, in: document, at: place)
    }
  }

  /// The documented keys must hold what they are for; others are passed over.
  private func checkOwnKeys() throws(ReadProblem) {
    for key in ["text", "html"] {
      switch content[key] {
      case .number, .other: throw .wrongValue(key: key, wanted: "a text")
      case .text, nil: continue
      }
    }
    guard content["date"] == nil || content.day(of: "date") != nil else {
      throw .wrongValue(key: "date", wanted: "a date")
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private static func value(of key: Key, in members: KeyedDecodingContainer<Key>) -> ArticleRecord
    .Value?
  {
    if (try? members.decodeNil(forKey: key)) ?? true { return nil }
    if let value = scalar(of: key, in: members) {
      if case .text(let text) = value, text.allSatisfy(\.isWhitespace) { return nil }
      return value
    }
    if let texts = try? members.decode([String].self, forKey: key) {
      return texts.isEmpty ? nil : .text(texts.joined(separator: "\n\n"))
    }
    guard let parts = try? members.nestedContainer(keyedBy: Key.self, forKey: key) else {
      return .other
    }
    return ArticleKeys.parts.lazy.compactMap { scalar(of: Key($0), in: parts) }.first ?? .other
  }

  private static func scalar(of key: Key, in members: KeyedDecodingContainer<Key>) -> ArticleRecord
    .Value?
  {
    guard members.contains(key) else { return nil }
    if let text = try? members.decode(String.self, forKey: key) { return .text(text) }
    guard let number = try? members.decode(Double.self, forKey: key) else { return nil }
    return Int(exactly: number.rounded(.towardZero)).map { .number(String($0)) } ?? .other
  }
}
