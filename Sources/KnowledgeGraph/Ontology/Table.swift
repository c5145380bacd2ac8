/// What is wrong with a line of a data file.
public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name or path.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong, and what would be right.
  public let problem: String

  public init(file: String, line: Int, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `relations.tsv:12: the relation 'aids' is defined twice`.
  public var description: String { "\(file):\(line): \(problem)" }
}

/// A table of tab-separated values with a header row, `#` comments and `|` between list items.
///
/// The form of every file in the folder `Knowledge`.
public struct Table: Sendable {
  /// The rows below the header.
  public let rows: [TableRow]

  /// Reads a table that has these columns, in any order.
  ///
  /// - Parameters:
  ///   - text: What the file holds; a byte order mark and line ends of Windows are accepted.
  ///   - name: The file's name or path, for errors.
  ///   - label: What the sources of rows call the file; its name where that is left out.
  ///   - columns: The columns that the table may have.
  ///   - requiresAllColumns: Whether a column that is not there is an error; else its cells are
  ///     empty.
  ///   - requiresAllCells: Whether a row that ends early is an error; else the rest is empty, as
  ///     editors leave it that cut spaces at the ends of lines.
  /// - Throws: `TableError` when a column is missing or unknown, or a row has another number of
  /// cells.
  public init(
    _ text: String,
    name: String,
    label: String? = nil,
    columns: [String],
    requiresAllColumns: Bool = true,
    requiresAllCells: Bool = true
  ) throws(TableError) {
    var header: TableHeader?
    var rows: [TableRow] = []
    for (index, line) in Self.lines(of: text).enumerated() {
      guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
      var cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if let header {
        if !requiresAllCells {
          let missing = max(0, header.positions.count - cells.count)
          cells += Array(repeating: "", count: missing)
        }
        rows.append(try TableRow(cells, header: header, line: index + 1))
        continue
      }
      let names = TableNames(file: name, label: label ?? name)
      header = try TableHeader(cells, names: names, expected: columns, line: index + 1)
      if requiresAllColumns { try header?.requireAll(columns, line: index + 1) }
    }
    guard header != nil else {
      throw TableError(
        file: name,
        line: 1,
        problem: "no header row: \(columns.joined(separator: ", "))"
      )
    }
    self.rows = rows
  }

  private init(rows: [TableRow]) { self.rows = rows }

  /// The lines as bytes, without their ends; bytes are cut many times faster than characters.
  private static func lines(of text: String) -> [Substring.UTF8View] {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let bytes = hasMark ? text.utf8.dropFirst(3) : text.utf8[...]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
  }

  /// The table with a row for each choice between the words of a column that are separated by `|`:
  /// "give|send food|arms" becomes four rows.
  ///
  /// - Throws: `TableError` where there is no word to choose, or there are too many choices.
  public func spread(over column: String) throws(TableError) -> Table {
    var spread: [TableRow] = []
    for row in rows {
      guard row[column].utf8.contains(UInt8(ascii: "|")) else {
        spread.append(row)
        continue
      }
      spread += try Self.phrases(of: column, in: row).map { row.replacing(column, by: $0) }
    }
    return Table(rows: spread)
  }

  /// The greatest length of all phrases of a row together, in bytes.
  private static let longestPhrases = 1 << 20

  private static func phrases(of column: String, in row: TableRow) throws(TableError) -> [String] {
    var phrases = [""]
    for word in row[column].split(separator: " ") {
      let choices = word.split(separator: "|")
      let length = phrases.count * word.utf8.count
      let rest = choices.count * phrases.reduce(0) { $0 + $1.utf8.count + 1 }
      guard !choices.isEmpty, length + rest <= longestPhrases else {
        let problem = choices.isEmpty ? "no word to choose" : "too many choices for one row"
        throw row.error("the column '\(column)' has \(problem): write words in rows of their own")
      }
      phrases = phrases.flatMap { phrase in
        choices.map { phrase.isEmpty ? String($0) : "\(phrase) \($0)" }
      }
    }
    return phrases
  }

  /// The table with the rows of another one laid over it.
  ///
  /// Rows of the other table take the place of those that have the same key. A row whose first
  /// column is `-` and a text removes all rows that have this text there, and what the row
  /// says in the other columns of the key.
  ///
  /// - Parameter key: The columns that make a row's key; the first of them is the one of removals.
  /// - Throws: `TableError` when there is nothing to remove.
  public func overlaid(with other: Table, key: [String]) throws(TableError) -> Table {
    guard let first = key.first else { return Table(rows: rows + other.rows) }
    var removed: Set<[String]> = []
    var added: [TableRow] = []
    for row in other.rows {
      guard row[first].utf8.first == UInt8(ascii: "-") else {
        added.append(row)
        continue
      }
      let text = String(row[first].dropFirst().drop { $0 == " " })
      let rest = key.dropFirst().filter { !row[$0].isEmpty }
      let matches = rows.filter { other in
        other[first] == text && rest.allSatisfy { other[$0] == row[$0] }
      }
      guard !matches.isEmpty else {
        throw row.error("nothing known as '\(text)' to remove in the column '\(first)'")
      }
      removed.formUnion(matches.map { row in key.map { row[$0] } })
    }
    let gone = removed.union(added.map { row in key.map { row[$0] } })
    let kept = rows.filter { row in !gone.contains(key.map { row[$0] }) }
    return Table(rows: kept + added)
  }
}
