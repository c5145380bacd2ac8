/// The compiled form of the tables, read where it lies.
struct CompiledKnowledge: Sendable {
  let words: WordBuffer
  private let starts: [Int]
  private let counts: [Int]

  /// Reads the header, and nothing when it is not of this program's version or does not fit.
  init?(_ words: WordBuffer) {
    guard words.count >= KnowledgeSection.headerWords else { return nil }
    guard words[0] == KnowledgeSection.magic, words[1] == KnowledgeSection.version else {
      return nil
    }
    self.words = words
    starts = KnowledgeSection.allCases.map { Int(words[2 + 2 * $0.rawValue]) }
    counts = KnowledgeSection.allCases.map { Int(words[3 + 2 * $0.rawValue]) }
    guard zip(starts, counts).allSatisfy({ $0 + $1 <= words.count }) else { return nil }
  }

  /// The first word of a section.
  func start(of section: KnowledgeSection) -> Int { starts[section.rawValue] }

  /// The number of words of a section.
  func count(of section: KnowledgeSection) -> Int { counts[section.rawValue] }

  /// The map in a section.
  func index(_ section: KnowledgeSection) -> HashIndex {
    HashIndex(words, at: start(of: section))
  }

  /// The number of rows in a section of rows.
  func rowCount<Record: KnowledgeRecord>(_ type: Record.Type, in section: KnowledgeSection) -> Int {
    count(of: section) / Record.width
  }

  /// One row of a section, by its number.
  func row<Record: KnowledgeRecord>(_ number: Int, in section: KnowledgeSection) -> Record {
    var reader = RowReader(self, at: start(of: section) + number * Record.width)
    return Record(from: &reader)
  }

  /// All rows of a section.
  func rows<Record: KnowledgeRecord>(in section: KnowledgeSection) -> [Record] {
    (0..<rowCount(Record.self, in: section)).map { row($0, in: section) }
  }

  /// A field of a row by its position in it, without reading the others.
  func field<Record: KnowledgeRecord>(
    _ field: Int,
    of type: Record.Type,
    row: Int,
    in section: KnowledgeSection
  ) -> UInt32 {
    words[start(of: section) + row * Record.width + field]
  }

  /// A string by its number.
  func string(_ number: Int) -> String {
    guard number > 0 else { return "" }
    let ends = start(of: .stringEnds)
    let bytes = start(of: .stringBytes) * 4
    return words.text(bytes + Int(words[ends + number - 1])..<bytes + Int(words[ends + number]))
  }

  /// A list by its position.
  func list(_ position: Int) -> [String] {
    let start = start(of: .lists) + position
    return (0..<Int(words[start])).map { string(Int(words[start + 1 + $0])) }
  }
}
