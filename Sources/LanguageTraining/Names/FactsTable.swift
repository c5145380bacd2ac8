internal import Language

/// A table of facts: tab-separated, with the names of the columns in the first line.
struct FactsTable {
  private let columns: [Substring: Int]
  private let rows: [[Substring]]

  init(_ text: String, file: String) throws(ModelError) {
    let lines = text.split(separator: "\n")
    guard let header = lines.first else {
      throw .line(1, of: file, expected: "the names of the columns")
    }
    let names = header.split(separator: "\t", omittingEmptySubsequences: false)
    columns = Dictionary(zip(names, names.indices)) { first, _ in first }
    rows = lines.dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// The parts of the cells of some columns, cells of several parts being split at bars.
  func values(_ names: [Substring], where isWanted: (Row) -> Bool = { _ in true }) -> [String] {
    rows.lazy.map { Row(cells: $0, columns: columns) }.filter(isWanted).flatMap { row in
      names.flatMap { row[$0].split(separator: "|").map(String.init) }
    }
  }

  /// A row of the table.
  struct Row {
    fileprivate let cells: [Substring]
    fileprivate let columns: [Substring: Int]

    /// The cell of a column, empty if there is none.
    subscript(name: Substring) -> Substring {
      guard let column = columns[name], column < cells.count else { return "" }
      return cells[column]
    }
  }
}
