/// What a table is called.
struct TableNames: Sendable {
  /// In errors: the file's name or path.
  let file: String
  /// In the sources of rows.
  let label: String
}

/// The columns of a table.
final class TableHeader: Sendable {
  let names: TableNames
  let positions: [String: Int]

  init(
    _ cells: [String],
    names: TableNames,
    expected: [String],
    line: Int
  ) throws(TableError) {
    var positions: [String: Int] = [:]
    for (position, cell) in cells.enumerated() {
      let known = "the columns are \(expected.joined(separator: ", ")), separated by tabs"
      guard expected.contains(cell) else {
        throw TableError(
          file: names.file,
          line: line,
          problem: "unknown column '\(cell)': \(known)"
        )
      }
      guard positions.updateValue(position, forKey: cell) == nil else {
        let problem = "the column '\(cell)' stands there twice: keep one"
        throw TableError(file: names.file, line: line, problem: problem)
      }
    }
    self.names = names
    self.positions = positions
  }

  func requireAll(_ columns: [String], line: Int) throws(TableError) {
    for column in columns where positions[column] == nil {
      let problem = "the column '\(column)' is missing"
      throw TableError(file: names.file, line: line, problem: problem)
    }
  }
}

/// A row of a table.
public struct TableRow: Sendable {
  /// The line of the file, from 1.
  public let line: Int
  private let header: TableHeader
  private var cells: [String]

  init(_ cells: [String], header: TableHeader, line: Int) throws(TableError) {
    guard cells.count == header.positions.count else {
      let problem =
        "\(cells.count) cells where the header has \(header.positions.count): "
        + "separate them by one tab each, also where they are empty"
      throw TableError(file: header.names.file, line: line, problem: problem)
    }
    self.cells = cells
    self.header = header
    self.line = line
  }

  /// Where the row stands, for explanations: `predicates/verbs.tsv:12`.
  public var source: String { "\(header.names.label):\(line)" }

  /// The cell, empty where the table leaves it out.
  public subscript(column: String) -> String {
    guard let position = header.positions[column] else { return "" }
    return cells[position]
  }

  /// The row with another text in a cell.
  func replacing(_ column: String, by text: String) -> TableRow {
    var row = self
    if let position = header.positions[column] { row.cells[position] = text }
    return row
  }

  /// The cell, or nothing where it is empty.
  public func optional(_ column: String) -> String? {
    let cell = self[column]
    return cell.isEmpty ? nil : cell
  }

  /// The cell, which must not be empty.
  public func required(_ column: String) throws(TableError) -> String {
    guard let cell = optional(column) else {
      let isThere = header.positions[column] != nil
      throw error("the column '\(column)' is \(isThere ? "empty: fill it" : "missing: add it")")
    }
    return cell
  }

  /// The cell as a value of some type.
  ///
  /// - Parameter remedy: What to write instead of a cell that is not a value.
  public func value<Value>(
    _ column: String,
    remedy: @autoclosure () -> String? = nil,
    _ read: (String) -> Value?
  ) throws(TableError) -> Value {
    let cell = try required(column)
    guard let value = read(cell) else {
      let problem = "'\(cell)' is not a value of the column '\(column)'"
      throw error(remedy().map { "\(problem): \($0)" } ?? problem)
    }
    return value
  }

  /// The cell as one of a closed list of words.
  public func choice<Value: RawRepresentable & CaseIterable>(
    _ column: String,
    of type: Value.Type = Value.self
  ) throws(TableError) -> Value where Value.RawValue == String {
    let words = type.allCases.map(\.rawValue).joined(separator: ", ")
    return try value(column, remedy: "write one of \(words)", Value.init(rawValue:))
  }

  /// The cell, which must say something: nothing where it says `-`.
  public func stated(_ column: String) throws(TableError) -> String? {
    guard let cell = optional(column) else {
      throw error("the column '\(column)' is empty: fill it, or write - for nothing")
    }
    return cell == "-" ? nil : cell
  }

  /// Whether the cell says `yes`, and not `no`.
  public func isYes(_ column: String) throws(TableError) -> Bool {
    try value(column, remedy: "write yes or no") { ["yes": true, "no": false][$0] }
  }

  /// The items of the cell, each one of a closed list of words.
  public func choices<Value: RawRepresentable & CaseIterable>(
    _ column: String,
    of type: Value.Type = Value.self
  ) throws(TableError) -> [Value] where Value.RawValue == String {
    var values: [Value] = []
    for word in list(column) {
      guard let value = Value(rawValue: word) else {
        let words = type.allCases.map(\.rawValue).joined(separator: ", ")
        throw error("'\(word)' is not a value of the column '\(column)': write some of \(words)")
      }
      values.append(value)
    }
    return values
  }

  /// The items of the cell, separated by `|`.
  public func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }

  /// An error at this row.
  public func error(_ problem: String) -> TableError {
    TableError(file: header.names.file, line: line, problem: problem)
  }
}
