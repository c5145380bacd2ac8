internal import KnowledgeGraph

/// Writes the fields of rows as words, and keeps each string and list once.
struct RowWriter {
  /// The rows that were written since the last `takeRows()`.
  private var rows: [UInt32] = []
  private var numbers: [String: UInt32] = ["": 0]
  private var listNumbers: [[UInt32]: UInt32] = [[]: 0]
  /// The UTF-8 bytes of all strings.
  private(set) var stringBytes: [UInt8] = []
  /// Where each string ends in `stringBytes`.
  private(set) var stringEnds: [UInt32] = [0]
  /// The lists, each as its count and its strings.
  private(set) var lists: [UInt32] = [0]

  /// The rows so far, which are then forgotten.
  mutating func takeRows() -> [UInt32] {
    defer { rows = [] }
    return rows
  }

  mutating func write(word: UInt32) {
    rows.append(word)
  }

  mutating func write(_ text: String) {
    rows.append(number(text))
  }

  mutating func write(_ list: [String]) {
    let strings = list.map { number($0) }
    if let known = listNumbers[strings] {
      rows.append(known)
      return
    }
    let position = UInt32(lists.count)
    listNumbers[strings] = position
    lists.append(UInt32(strings.count))
    lists.append(contentsOf: strings)
    rows.append(position)
  }

  /// Writes a case by its position, from 1; 0 for nothing.
  mutating func write<Choice: CaseIterable & Equatable>(choice: Choice?) {
    let position = choice.flatMap { choice in Array(Choice.allCases).firstIndex(of: choice) }
    rows.append(position.map { UInt32($0 + 1) } ?? 0)
  }

  /// Writes some cases of a type that has 32 at most, as a bit for each position.
  mutating func write<Choice: CaseIterable & Equatable>(choices: [Choice]) {
    let positions = Choice.allCases.enumerated().filter { choices.contains($0.element) }
    rows.append(positions.reduce(0) { $0 | 1 << UInt32($1.offset) })
  }

  mutating func write(_ kind: ActorKind) {
    rows.append(UInt32(kind.ordinal))
  }

  mutating func write(_ years: Years) {
    rows.append(UInt32(years.first ?? 0))
    rows.append(UInt32(years.last ?? 0))
  }

  private mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = UInt32(stringEnds.count)
    numbers[text] = number
    stringBytes.append(contentsOf: text.utf8)
    stringEnds.append(UInt32(stringBytes.count))
    return number
  }
}
