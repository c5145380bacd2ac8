internal import GRDB

extension StoreError {
  /// Does something with a database, and says in our words what goes wrong.
  static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, at: path)
    } catch is RowDecodingError {
      throw StoreError.damaged(path: path, how: "a row holds a value of another kind")
    } catch let damage as RowDamage {
      throw StoreError.damaged(path: path, how: damage.description)
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    // It may show a part of a damaged file.
    let words =
      error.message?.split(whereSeparator: \.isNewline).first.map { String($0.prefix(200)) }
      ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_TOOBIG:
      self = .damaged(path: path, how: words)
    case .SQLITE_NOTADB: self = .foreign(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .held(path: path, by: StoreHolder(process: nil))
    case .SQLITE_IOERR: self = .refused(path: path, why: "the disk cannot be used (\(words))")
    case .SQLITE_CANTOPEN: self = .refused(path: path, why: "cannot be opened (\(words))")
    case .SQLITE_READONLY: self = .refused(path: path, why: "cannot be written (\(words))")
    default: self = .refused(path: path, why: words)
    }
  }
}

/// A row of a store that holds what no version of the program writes.
struct RowDamage: Error, CustomStringConvertible {
  /// The table.
  let table: String
  /// The column, by its place in the question asked.
  let column: Int

  var description: String { "a row of \(table) holds no value for column \(column + 1)" }
}
