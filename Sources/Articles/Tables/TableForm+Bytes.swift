extension TableForm {
  var separator: UInt8 {
    switch self {
    case .commas: UInt8(ascii: ",")
    case .semicolons: UInt8(ascii: ";")
    case .tabs: 9
    case .bars: UInt8(ascii: "|")
    }
  }

  /// The form of a table that begins with these bytes; nothing where they can be prose.
  ///
  /// The first row must be names of columns without a space around any separator, and all rows
  /// must have as many fields; where there is but one row more, a usual name is wanted as well.
  ///
  /// - Parameter isWhole: whether the bytes end with the last row.
  init?(startOf bytes: [UInt8], isWhole: Bool) {
    let bytes = isWhole ? bytes + [10] : bytes
    guard let form = Self.allCases.first(where: { $0.isTable(bytes) }) else { return nil }
    self = form
  }

  /// The form of a table with this header: that which finds most of the columns of news, else most
  /// columns at all.
  init(header: [UInt8]) {
    func columns(_ form: TableForm) -> (known: Int, all: Int) {
      let names = header.split(separator: form.separator, omittingEmptySubsequences: false).map {
        String(decoding: $0.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
      return (names.count { TableColumns.key(of: $0) != nil }, names.count)
    }
    self = Self.allCases.reversed().max { columns($0) < columns($1) } ?? .commas
  }

  private func isTable(_ bytes: [UInt8]) -> Bool {
    let rows = rows(of: bytes)
    guard let header = rows.first, rows.count > 1 else { return false }
    guard header.count > (self == .tabs ? 1 : 2), Set(header).count == header.count else {
      return false
    }
    guard header.allSatisfy(Self.isName), rows.allSatisfy({ $0.count == header.count }) else {
      return false
    }
    return rows.count > 3 || header.contains { Self.usualNames.contains($0.lowercased()) }
  }

  /// The rows, but for one that the bytes end in the midst of; quotation marks hold lines together.
  private func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes where byte != 13 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == separator || byte == 10 {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        guard byte == 10 else { continue }
        if fields != [""] { rows.append(fields) }
        // A first row of one field decides, so that prose is not read to the end for nothing.
        if rows.count == 1, fields.count == 1 { return [] }
        fields.removeAll()
      } else {
        field.append(byte)
      }
    }
    return rows
  }

  private static func isName(_ field: String) -> Bool {
    guard !field.isEmpty, field.utf8.count <= 40, field.first != " ", field.last != " " else {
      return false
    }
    return field.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || " _-.:#/".unicodeScalars.contains($0)
    }
  }

  private static let usualNames = Set(
    (ArticleKeys.all + ["author", "authors", "country", "label", "category", "number", "#"]).map {
      $0.lowercased()
    }
  )
}
