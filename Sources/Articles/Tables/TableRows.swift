internal import Input

/// The rows of a table of any length, one after the other.
struct TableRows: ~Copyable {
  private var lines: LineReader
  private let limit: Int
  /// Lines that are looked at again, since a row before them had no end.
  private var again: ArraySlice<(bytes: [UInt8], number: Int)> = []
  /// What parts the fields of a row.
  var separator = UInt8(ascii: ",")

  /// - Parameter limit: the greatest length of a row in bytes.
  init(_ lines: consuming LineReader, limit: Int) {
    self.lines = lines
    self.limit = limit
  }

  /// Reads the next line; nothing at the end.
  mutating func line() throws -> (bytes: [UInt8], number: Int)? {
    if let line = again.popFirst() { return line }
    var bytes: [UInt8] = []
    guard try lines.next({ line in bytes = line.withUnsafeBufferPointer(Array.init) }) else {
      return nil
    }
    return (bytes, lines.number)
  }

  /// Reads the next row that is not blank; nothing at the end.
  ///
  /// A row whose quotation mark is never closed costs itself alone: what comes behind its first
  /// line is read anew. Its rows have all their marks, so that nothing is read more than twice.
  mutating func row() throws -> TableRow? {
    while let first = try line() {
      let row = try row(from: first)
      if row.fields.contains(where: { $0.contains { $0 > 32 } }) { return row }
    }
    return nil
  }

  private mutating func row(from first: (bytes: [UInt8], number: Int)) throws -> TableRow {
    var row = TableRow(line: first.number, separator: separator)
    row.append(first.bytes)
    var held: [(bytes: [UInt8], number: Int)] = []
    var length = first.bytes.count
    while row.isOpen {
      let next = try line()
      if let next { held.append(next) }
      length += next?.bytes.count ?? 0
      guard let next, length <= limit else {
        again = held[...] + again
        throw UnclosedQuote(line: row.line)
      }
      row.append(next.bytes)
    }
    return row
  }

  /// A quotation mark that is never closed.
  struct UnclosedQuote: Error {
    /// The line where its row begins.
    let line: Int
  }
}
