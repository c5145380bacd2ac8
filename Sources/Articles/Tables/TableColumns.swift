/// The columns of a table that tell something of an article.
struct TableColumns {
  /// How many columns there are.
  let count: Int
  /// The key of news for which each column stands that has one; the first one of a name counts.
  private let keys: [(index: Int, key: String)]

  /// Reads the header of a table.
  init(header: [String]) throws(ReadProblem) {
    let names = header.map(Self.plain)
    guard !Self.ofEventRows.isSubset(of: names) else { throw .eventRows }
    count = header.count
    var seen: Set<String> = []
    keys = header.enumerated().compactMap { index, name in
      guard let key = Self.key(of: name), seen.insert(key).inserted else { return nil }
      return (index, key)
    }
    guard keys.contains(where: { ArticleKeys.contents.contains($0.key) }) else {
      let shown = header.prefix(12).map { String($0.prefix(40)) }.joined(separator: ", ")
      throw .tableWithoutText(columns: header.count > 12 ? shown + ", …" : shown)
    }
  }

  /// What a row holds at the keys of news.
  func record(of fields: [String]) -> ArticleRecord {
    var values: [String: ArticleRecord.Value] = [:]
    for (index, key) in keys where index < fields.count {
      let field = fields[index]
      guard let text = field.nonEmpty else { continue }
      let isTime =
        ArticleKeys.dates.contains(key) && text.utf8.allSatisfy { (48...57).contains($0) }
      values[key] = isTime ? .number(text) : .text(field)
    }
    return ArticleRecord(values)
  }

  /// The key of news that the name of a column means, whatever its capitals, spaces and marks.
  static func key(of name: String) -> String? { keysByName[plain(name)] }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let keysByName = Dictionary(
    ArticleKeys.all.map { (plain($0), $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// What tables of claims have, and tables of articles have not.
  private static let ofEventRows: Set<String> = ["polarity", "modality", "relation"]
}
