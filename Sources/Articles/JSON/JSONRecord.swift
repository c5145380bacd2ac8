internal import FoundationEssentials
internal import Input

/// What an object of JSON holds at the keys of news.
struct JSONRecord: Decodable {
  /// The value of a key, as far as an article can make use of it.
  enum Value: Equatable {
    case text(String)
    case number(String)
    case other
  }

  private var values: [String: Value] = [:]
  /// Whether it is a record of a graph, which says of what kind it is, or a document of JSON-LD.
  let isOfGraph: Bool

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    for key in JSONKeys.all where members.contains(Key(key)) {
      values[key] = Self.value(of: Key(key), in: members)
    }
    let kind = try? members.decodeIfPresent(String.self, forKey: Key("kind"))
    let isRecord =
      members.contains(Key("document")) && ["document", "entity", "claim"].contains(kind)
    isOfGraph = isRecord || (members.contains(Key("@graph")) && values["text"] == nil)
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

  /// The value of a key; nothing where it is missing, null or blank.
  subscript(key: String) -> Value? { values[key] }

  /// The first of some keys that holds a text.
  func text(of keys: [String], orNumber: Bool = false) -> (key: String, text: String)? {
    for key in keys {
      switch values[key] {
      case .text(let text): return (key, text)
      case .number(let text) where orNumber: return (key, text)
      case .number, .other, nil: continue
      }
    }
    return nil
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private static func value(of key: Key, in members: KeyedDecodingContainer<Key>) -> Value? {
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
    return JSONKeys.parts.lazy.compactMap { scalar(of: Key($0), in: parts) }.first ?? .other
  }

  private static func scalar(of key: Key, in members: KeyedDecodingContainer<Key>) -> Value? {
    guard members.contains(key) else { return nil }
    if let text = try? members.decode(String.self, forKey: key) { return .text(text) }
    guard let number = try? members.decode(Double.self, forKey: key) else { return nil }
    return Int(exactly: number.rounded(.towardZero)).map { .number(String($0)) } ?? .other
  }
}
