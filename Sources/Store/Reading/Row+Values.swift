internal import GRDB
internal import KnowledgeGraph

/// The values of a row, of which a damaged file may hold any.
extension Row {
  /// The text of a column.
  func text(_ column: Int) throws -> String {
    try decode(String.self, atIndex: column).unstored
  }

  /// The text of a column, where there is one.
  func textIfAny(_ column: Int) throws -> String? {
    try decode(String?.self, atIndex: column)?.unstored
  }

  /// The identifier of an entity.
  func entity(_ column: Int, of table: String) throws -> EntityID {
    guard let id = try entityIfAny(column, of: table) else {
      throw RowDamage(table: table, column: column)
    }
    return id
  }

  /// The identifier of an entity, where there is one.
  func entityIfAny(_ column: Int, of table: String) throws -> EntityID? {
    guard let text = try decode(String?.self, atIndex: column) else { return nil }
    guard NameToken.isValid(text) else { throw RowDamage(table: table, column: column) }
    return EntityID(rawValue: text)
  }

  /// One of a few words.
  func choice<Value: RawRepresentable<String>>(
    _ column: Int,
    of table: String
  ) throws -> Value {
    guard let value: Value = try choiceIfAny(column, of: table) else {
      throw RowDamage(table: table, column: column)
    }
    return value
  }

  /// One of a few words, where there is one.
  func choiceIfAny<Value: RawRepresentable<String>>(
    _ column: Int,
    of table: String
  ) throws -> Value? {
    guard let text = try decode(String?.self, atIndex: column) else { return nil }
    guard let value = Value(rawValue: text) else { throw RowDamage(table: table, column: column) }
    return value
  }

  /// Degrees north and, in the column behind it, east; where they are.
  func coordinatesIfAny(_ column: Int, of table: String) throws -> Coordinates? {
    guard let north = try decode(Int?.self, atIndex: column) else { return nil }
    guard let east = try decode(Int?.self, atIndex: column + 1),
      let coordinates = Coordinates(north: north, east: east)
    else { throw RowDamage(table: table, column: column) }
    return coordinates
  }

  /// A number that counts from 1.
  func number(_ column: Int, of table: String) throws -> Int {
    let number = try decode(Int.self, atIndex: column)
    guard (1...GraphLimits.count).contains(number) else {
      throw RowDamage(table: table, column: column)
    }
    return number
  }

  /// A date, where there is one.
  func dateIfAny(_ column: Int, of table: String) throws -> PartialDate? {
    guard let text = try decode(String?.self, atIndex: column) else { return nil }
    guard let date = PartialDate(text) else { throw RowDamage(table: table, column: column) }
    return date
  }

  /// A confidence, which is in hundredths.
  func confidence(_ column: Int, of table: String) throws -> Confidence {
    let hundredths = try decode(Int.self, atIndex: column)
    guard (0...100).contains(hundredths) else { throw RowDamage(table: table, column: column) }
    return Confidence(hundredths: hundredths)
  }

  /// A stretch of a text, from one column to the next.
  func range(_ column: Int, of table: String) throws -> Range<Int> {
    let start = try decode(Int.self, atIndex: column)
    let end = try decode(Int.self, atIndex: column + 1)
    guard 0 <= start, start <= end, end <= GraphLimits.count else {
      throw RowDamage(table: table, column: column)
    }
    return start..<end
  }
}
