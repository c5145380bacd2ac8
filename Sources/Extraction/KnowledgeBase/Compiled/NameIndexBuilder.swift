/// Maps titles, given names and surnames to their rows.
struct NameIndexBuilder {
  private let tables: KnowledgeTables

  init(_ tables: KnowledgeTables) {
    self.tables = tables
  }

  /// The map of titles, in small letters, to their rows; the lowest bit tells the plural.
  var titleWords: [UInt32] {
    var groups: [UInt64: [[UInt32]]] = [:]
    for (number, title) in tables.titles.enumerated() {
      for form in title.forms where !form.isEmpty {
        let isPlural = form == title.plural && form != title.title
        let hash = SurfaceKey(form.lowercased()).hash
        if groups[hash] == nil { groups[hash] = [[UInt32(number) << 1 | (isPlural ? 1 : 0)]] }
      }
    }
    return HashIndex.words(of: groups, valueWidth: 1)
  }

  /// The map of given names to their rows.
  var givenNameWords: [UInt32] { Self.words(of: tables.givenNames.map(\.name)) }

  /// The map of surnames to their rows.
  var surnameWords: [UInt32] { Self.words(of: tables.surnames.map(\.name)) }

  private static func words(of names: [String]) -> [UInt32] {
    var groups: [UInt64: [[UInt32]]] = [:]
    for (number, name) in names.enumerated() { groups[SurfaceKey(name).hash] = [[UInt32(number)]] }
    return HashIndex.words(of: groups, valueWidth: 1)
  }
}
