/// A value of JSON in a page, as far as metadata make use of it.
enum JSONValue: Decodable {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let members = try? value.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let values = try? value.decode([JSONValue].self) {
      self = .list(values)
    } else {
      self = .other
    }
  }

  subscript(key: String) -> JSONValue? {
    switch self {
    case .object(let members): members[key]
    case .list(let values): values.first?[key]
    case .text, .other: nil
    }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The text, or those of a list.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.compactMap(\.text)
    case .object, .other: []
    }
  }
}
