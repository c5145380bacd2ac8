internal import Input
public import KnowledgeGraph

/// Reads files of decisions: tables with a header, one decision a line.
///
/// Only `decision`, `id` and `value` say what is decided; the other columns tell people what it is
/// about.
public struct DecisionTable: Sendable {
  /// The columns of the table, in the order in which they are written.
  public static let columns = [
    "decision", "id", "value", "reason", "about", "document", "sentence",
  ]

  /// The decisions of all files, in their order.
  public private(set) var decisions: [Decision] = []
  /// What is wrong in the files.
  public private(set) var errors: [TableError] = []
  private var files = 0

  public init() {}

  /// Reads a file.
  ///
  /// - Throws: `InputError` or `LineError` when the file cannot be read.
  public mutating func read(path: String) throws {
    var text: [UInt8] = []
    var failure: TableError?
    try LineReader.forEachLine(ofFileAt: path) { line, number in
      let bytes = line.withUnsafeBufferPointer(Array.init)
      text += bytes
      text.append(UInt8(ascii: "\n"))
      // Whoever sends lines without an end is not read to it.
      guard text.count <= ReadLimits.document else { throw InputError.tooLong(path) }
      guard failure == nil, String(validating: bytes, as: UTF8.self) == nil else { return }
      failure = TableError(file: path, line: number, problem: "is not UTF-8: save it as UTF-8")
    }
    if let failure {
      errors.append(failure)
    } else {
      read(String(decoding: text, as: UTF8.self), name: path)
    }
  }

  /// The columns of a file that holds a table; nothing of an empty one.
  ///
  /// - Throws: `InputError` or `LineError` when the file cannot be read; `TableError` where no
  ///   decision could be written into them.
  public static func columns(ofFileAt path: String) throws -> [String]? {
    var header: (text: String, line: Int)?
    try LineReader.forEachLine(ofFileAt: path) { line, number in
      let text = line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      guard header == nil, !text.hasPrefix("#"), !text.withoutReturn.isEmpty else { return }
      header = (text, number)
    }
    guard let header else { return nil }
    let columns = header.text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { String($0).withoutReturn }
    for column in ["decision", "id", "value"] where !columns.contains(column) {
      let problem = "the column '\(column)' is missing: add it to all lines"
      throw TableError(file: path, line: header.line, problem: problem)
    }
    return columns
  }

  /// Reads the text of a file.
  ///
  /// - Parameter name: What messages call it.
  public mutating func read(_ text: String, name: String) {
    files += 1
    do throws(TableError) {
      let table = try Table(
        text,
        name: name,
        columns: Self.columns,
        requiresAllColumns: false,
        requiresAllCells: false
      )
      for row in table.rows {
        do throws(TableError) {
          let place = Decision.Place(order: files, file: name, line: row.line)
          decisions.append(try Self.decision(row, place))
        } catch {
          errors.append(error)
        }
      }
    } catch {
      errors.append(error)
    }
  }

  private static func decision(
    _ row: TableRow,
    _ place: Decision.Place
  ) throws(TableError) -> Decision {
    let word: DecisionWord = try row.choice("decision")
    return Decision(
      try matter(word, row),
      reason: row.optional("reason"),
      about: row["about"],
      place: place
    )
  }

  private static func matter(
    _ word: DecisionWord,
    _ row: TableRow
  ) throws(TableError) -> Decision.Matter {
    switch word {
    case .accept: return .claim(try claim(row, takesValue: false), .accept)
    case .reject: return .claim(try claim(row, takesValue: false), .reject)
    case .reverse: return .claim(try claim(row, takesValue: false), .reverse)
    case .relation:
      let relation = try row.value(
        "value",
        remedy: "write a relation that 'entente ontology' lists",
        Relation.init
      )
      return .claim(try claim(row, takesValue: true), .relation(relation))
    case .merge: return try actors(row, .merge)
    case .separate: return try actors(row, .separate)
    }
  }

  private static func claim(_ row: TableRow, takesValue: Bool) throws(TableError) -> StatementID {
    guard takesValue || row["value"].isEmpty else {
      throw row.error("'\(row["decision"])' takes no value: leave the column 'value' empty")
    }
    return try row.value(
      "id",
      remedy: "copy one that 'entente review' wrote, 'claim-' and 24 digits",
      StatementID.init
    )
  }

  private static func actors(
    _ row: TableRow,
    _ bond: Decision.Bond
  ) throws(TableError) -> Decision.Matter {
    let (first, second) = (try actor("id", row), try actor("value", row))
    guard first != second else {
      throw row.error("'\(first.rawValue)' is named twice: name two actors")
    }
    return .actors(first, second, bond)
  }

  private static func actor(_ column: String, _ row: TableRow) throws(TableError) -> EntityID {
    let remedy = "write the identifier of an actor, such as Q20 or organization:delta-front"
    return try row.value(column, remedy: remedy) { text in
      NameToken.isValid(text) ? EntityID(rawValue: text) : nil
    }
  }
}

extension String {
  /// The text without the carriage return of Windows.
  fileprivate var withoutReturn: String { hasSuffix("\r") ? String(dropLast()) : self }
}
