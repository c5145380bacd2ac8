/// What a record of a file, such as an object of JSON, holds at the keys of news.
struct ArticleRecord {
  /// The value of a key, as far as an article can make use of it.
  enum Value: Equatable {
    case text(String)
    case number(String)
    case other
  }

  private let values: [String: Value]

  /// - Parameter values: what is neither missing nor blank.
  init(_ values: [String: Value]) { self.values = values }

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

  /// The day that a key tells, as a date or as a time since 1970.
  func day(of key: String) -> String? {
    switch values[key] {
    case .text(let text): PublicationDate.iso(text)
    case .number(let digits): PublicationDate.iso(digits) ?? PublicationDate.ofEpoch(digits)
    case .other, nil: nil
    }
  }
}
