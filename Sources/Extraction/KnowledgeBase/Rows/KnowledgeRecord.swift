internal import KnowledgeGraph

/// A row of one of the tables of the folder `Knowledge`.
protocol KnowledgeRecord: Sendable {
  /// The file's name in the folder.
  static var file: String { get }
  /// Its columns, in order.
  static var columns: [String] { get }
  /// The number of words that `write(to:)` writes.
  static var width: Int { get }

  /// Whether a later row of the same key takes the place of an earlier one.
  static var replacesByKey: Bool { get }

  /// What tells it from other rows: its identifier, or its name.
  var key: String { get }

  /// Whether a row of a user's table that says `-` and this text removes it.
  func isRemoved(by text: String) -> Bool

  /// Reads a row.
  init(_ row: TableRow) throws(TableError)
  /// Reads what `write(to:)` wrote.
  init(from reader: inout RowReader)
  /// Writes all of it in words.
  func write(to writer: inout RowWriter)
}

extension KnowledgeRecord {
  static var replacesByKey: Bool { true }

  func isRemoved(by text: String) -> Bool { key == text }
}

extension TableRow {
  /// The cell as a year, which may be missing.
  func year(_ column: String) throws(TableError) -> Int? {
    guard optional(column) != nil else { return nil }
    return try value(column, remedy: "write a year such as 2015") { text in
      guard let year = Int(text), (1...9999).contains(year) else { return nil }
      return year
    }
  }

  /// The cell as a date, which may be missing.
  func date(_ column: String) throws(TableError) -> PartialDate? {
    guard optional(column) != nil else { return nil }
    return try value(column, remedy: "write 2015, 2015-09 or 2015-09-27") { PartialDate($0) }
  }

  /// The years from the cells `from` and `to`.
  func years(_ first: String = "from", _ last: String = "to") throws(TableError) -> Years {
    let years = Years(first: try year(first), last: try year(last))
    if let first = years.first, let last = years.last, first > last {
      throw error("it ends in \(last), before it begins in \(first)")
    }
    return years
  }

  /// The cell as an identifier of this type: a Wikidata id or `type:slug`.
  func identifier(_ column: String, of type: EntityType) throws(TableError) -> String {
    let prefix = type.rawValue.lowercased() + ":"
    let text = try required(column)
    let slug = text.hasPrefix(prefix) ? text.dropFirst(prefix.count) : ""
    let isSlug = !slug.isEmpty && slug.utf8.allSatisfy(Self.isSlugByte)
    guard isSlug || EntityID(rawValue: text).wikidata != nil else {
      throw error(
        "'\(text)' is not an identifier: write a Wikidata id such as Q796, or \(prefix)a-slug"
      )
    }
    return text
  }

  /// The cell as a code of three capital letters, which may be missing.
  func stateCode(_ column: String) throws(TableError) -> String? {
    guard let code = optional(column) else { return nil }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw error(
        "'\(code)' in column '\(column)' is no ISO 3166-1 alpha-3 code: write one such as IRQ"
      )
    }
    return code
  }

  /// The cell as `yes` or nothing.
  func flag(_ column: String) throws(TableError) -> Bool {
    guard optional(column) != nil else { return false }
    return try value(column, remedy: "write yes, or nothing") { $0 == "yes" ? true : nil }
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
  }
}
