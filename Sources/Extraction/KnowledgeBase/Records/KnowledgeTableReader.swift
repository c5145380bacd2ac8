internal import KnowledgeGraph

/// Reads the tables of a folder into rows.
struct KnowledgeTableReader {
  /// The path of a table, by its file's name; nothing where it is not there.
  let path: (String) -> String?
  /// Whether each table must have all columns.
  let requiresAllColumns: Bool

  /// Changes rows by the table of their kind: adds, replaces those of equal key, and removes.
  func apply<Record: KnowledgeRecord>(
    to records: inout [Record],
    check: (Record) -> String? = { _ in nil }
  ) throws(KnowledgeError) {
    guard let path = path(Record.file) else { return }
    let text = try TextFile.read(path)
    do {
      let table = try Table(
        text,
        name: path,
        columns: Record.columns,
        requiresAllColumns: requiresAllColumns
      )
      try Self.apply(table.rows, to: &records, check: check)
    } catch {
      throw .row(error)
    }
  }

  private static func apply<Record: KnowledgeRecord>(
    _ rows: [TableRow],
    to records: inout [Record],
    check: (Record) -> String?
  ) throws(TableError) {
    var positions: [String: Int] = [:]
    for (position, record) in records.enumerated() { positions[record.key] = position }
    var lines: [String: Int] = [:]
    var removed: Set<Int> = []
    for row in rows {
      if let text = removal(row, firstColumn: Record.columns[0]) {
        let matches = records.indices.filter { records[$0].isRemoved(by: text) }
        guard !matches.isEmpty else { throw row.error("nothing known as '\(text)' to remove") }
        removed.formUnion(matches)
        continue
      }
      let record = try Record(row)
      if let problem = check(record) { throw row.error(problem) }
      guard Record.replacesByKey else {
        records.append(record)
        continue
      }
      if let line = lines.updateValue(row.line, forKey: record.key) {
        throw row.error("'\(record.key)' stands in line \(line) too: keep one of them")
      }
      if let position = positions[record.key] {
        records[position] = record
        removed.remove(position)
      } else {
        positions[record.key] = records.count
        records.append(record)
      }
    }
    guard !removed.isEmpty else { return }
    records = records.indices.filter { !removed.contains($0) }.map { records[$0] }
  }

  /// What a row such as `-Q796` removes, or nothing for other rows.
  private static func removal(_ row: TableRow, firstColumn: String) -> String? {
    let cell = row[firstColumn]
    guard cell.utf8.first == UInt8(ascii: "-") else { return nil }
    return String(cell.dropFirst().drop { $0 == " " })
  }
}
