internal import Input

/// A table of any length below a header that names its columns, one article a row.
final class TableFile: IteratorProtocol {
  private let origin: String
  private let encoding: String?
  private var rows: TableRows
  private let columns: TableColumns
  private var isEmpty = true
  private var isAtEnd = false

  /// - Parameters:
  ///   - limit: the greatest length of a row in bytes.
  ///   - encoding: what the file is taken to be in, where it does not tell.
  init(_ file: InputFile, limit: Int, encoding: String?) throws(ReadError) {
    origin = file.origin
    self.encoding = encoding
    let text = try file.inUTF8(limit: limit).withLineFeeds(limit: limit)
    rows = TableRows(text.lines(limit: limit), limit: limit)
    do {
      let header = try Self.header(of: &rows)
      do throws(ReadProblem) {
        columns = try TableColumns(
          header: header.fields.map { field throws(ReadProblem) in
            try Self.text(field, encoding).text
          }
        )
      } catch {
        throw ReadError(error, in: file.origin, at: .line(header.line))
      }
    } catch {
      throw Self.error(error, in: file.origin)
    }
  }

  /// Reads the header, and a line before it that tells the separator (`sep=;`).
  private static func header(of rows: inout TableRows) throws -> TableRow {
    var header = try firstLine(of: &rows)
    if header.bytes.count == 5, header.bytes.starts(with: "sep=".utf8) {
      rows.separator = header.bytes[4]
      header = try firstLine(of: &rows)
    } else {
      rows.separator = TableForm(header: header.bytes).separator
    }
    var row = TableRow(line: header.number, separator: rows.separator)
    row.append(header.bytes)
    while row.isOpen, let line = try rows.line() { row.append(line.bytes) }
    return row
  }

  /// The next line that is not blank, without a byte order mark and the line end of Windows.
  private static func firstLine(of rows: inout TableRows) throws -> (bytes: [UInt8], number: Int) {
    while var line = try rows.line() {
      if DeclaredEncoding.byteOrderMark(of: line.bytes) == .utf8 { line.bytes.removeFirst(3) }
      if line.bytes.last == 13 { line.bytes.removeLast() }
      if line.bytes.contains(where: { $0 > 32 }) { return line }
    }
    throw ReadProblem.empty
  }

  func next() -> Result<Article, ReadError>? {
    while !isAtEnd {
      do {
        guard let row = try rows.row() else {
          isAtEnd = true
          break
        }
        isEmpty = false
        return .success(try article(of: row))
      } catch {
        isEmpty = false
        let error = Self.error(error, in: origin)
        if error.place == nil { isAtEnd = true }
        return .failure(error)
      }
    }
    guard isEmpty else { return nil }
    isEmpty = false
    return .failure(ReadError(.noText, in: origin))
  }

  private func article(of row: TableRow) throws(ReadError) -> Article {
    let place = ReadError.Place.line(row.line)
    do throws(ReadProblem) {
      let count = row.fields.count
      let more = row.fields.dropFirst(columns.count)
      guard more.allSatisfy(\.isEmpty) else {
        throw .unevenRow(fields: count, columns: columns.count)
      }
      var repairs: [TextRepair] = []
      var fields: [String] = []
      for field in row.fields {
        let read = try Self.text(field, encoding)
        fields.append(read.text)
        for repair in read.repairs where !repairs.contains(repair) { repairs.append(repair) }
      }
      let record = columns.record(of: fields)
      var article = try RecordArticle.article(of: record, origin: origin + place.suffix)
      article.repairs = repairs
      return article
    } catch {
      throw ReadError(error, in: origin, at: place)
    }
  }

  /// The text of a field, and what was mended in it.
  private static func text(
    _ field: [UInt8],
    _ encoding: String?
  ) throws(ReadProblem) -> (text: String, repairs: [TextRepair]) {
    let document = SourceDocument(origin: "", bytes: field, encoding: encoding)
    guard !document.isBlank else { return ("", []) }
    do throws(ReadError) {
      let text = try document.plainText()
      return (String(decoding: text.bytes, as: UTF8.self), text.repairs)
    } catch {
      throw error.problem
    }
  }

  /// What keeps a row, or where it has no place, all others from being read.
  private static func error(_ error: any Error, in origin: String) -> ReadError {
    switch error {
    case let error as ReadError: error
    case let problem as ReadProblem: ReadError(problem, in: origin)
    case let error as TableRows.UnclosedQuote:
      ReadError(.unclosedQuote, in: origin, at: .line(error.line))
    case let error as LineError:
      ReadError(ReadProblem(ofReading: error), in: origin, at: .line(error.line))
    default: ReadError(ReadProblem(ofReading: error), in: origin)
    }
  }
}
