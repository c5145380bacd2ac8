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

  /// Reads a table that has exactly these columns, in any order.
  ///
  /// - Throws: `TableError` when a column is missing or unknown, or a row has another number of
  /// cells.
  public init(_ text: String, name: String, columns: [String]) throws(TableError) {
    var header: TableHeader?
    var rows: [TableRow] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard !line.isEmpty, line.utf8.first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let header {
        rows.append(try TableRow(cells, header: header, file: name, line: index + 1))
      } else {
        header = try TableHeader(cells, expected: columns, file: name, line: index + 1)
      }
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
}

/// The columns of a table.
final class TableHeader: Sendable {
  let positions: [String: Int]

  init(_ cells: [String], expected: [String], file: String, line: Int) throws(TableError) {
    var positions: [String: Int] = [:]
    for (position, cell) in cells.enumerated() {
      guard expected.contains(cell) else {
        throw TableError(file: file, line: line, problem: "unknown column '\(cell)'")
      }
      positions[cell] = position
    }
    for column in expected where positions[column] == nil {
      throw TableError(file: file, line: line, problem: "the column '\(column)' is missing")
    }
    self.positions = positions
  }
}

/// A row of a table.
public struct TableRow: Sendable {
  /// The line of the file, from 1.
  public let line: Int
  private let file: String
  private let header: TableHeader
  private let cells: [String]

  init(_ cells: [String], header: TableHeader, file: String, line: Int) throws(TableError) {
    guard cells.count == header.positions.count else {
      throw TableError(
        file: file,
        line: line,
        problem: "\(cells.count) cells where the header has \(header.positions.count)"
      )
    }
    self.cells = cells
    self.header = header
    self.file = file
    self.line = line
  }

  /// The cell, empty where the table leaves it out.
  public subscript(column: String) -> String {
    guard let position = header.positions[column] else { return "" }
    return cells[position]
  }

  /// The cell, or nothing where it is empty.
  public func optional(_ column: String) -> String? {
    let cell = self[column]
    return cell.isEmpty ? nil : cell
  }

  /// The cell, which must not be empty.
  public func required(_ column: String) throws(TableError) -> String {
    guard let cell = optional(column) else { throw error("the column '\(column)' is empty") }
    return cell
  }

  /// The cell as a value of some type.
  public func value<Value>(
    _ column: String,
    _ read: (String) -> Value?
  ) throws(TableError) -> Value {
    let cell = try required(column)
    guard let value = read(cell) else {
      throw error("'\(cell)' is no value of the column '\(column)'")
    }
    return value
  }

  /// The items of the cell, parted by `|`.
  public func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  /// An error at this row.
  public func error(_ problem: String) -> TableError {
    TableError(file: file, line: line, problem: problem)
  }
}
