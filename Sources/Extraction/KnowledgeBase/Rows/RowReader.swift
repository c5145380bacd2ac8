internal import KnowledgeGraph

/// Reads the fields of one row of the compiled form, in the order in which they were written.
struct RowReader {
  private let knowledge: CompiledKnowledge
  private var position: Int

  init(_ knowledge: CompiledKnowledge, at position: Int) {
    self.knowledge = knowledge
    self.position = position
  }

  mutating func word() -> UInt32 {
    defer { position += 1 }
    return knowledge.words[position]
  }

  mutating func string() -> String {
    knowledge.string(Int(word()))
  }

  mutating func list() -> [String] {
    knowledge.list(Int(word()))
  }

  /// A case by its position, or nothing.
  mutating func choice<Choice: CaseIterable>() -> Choice? {
    let number = Int(word())
    guard number > 0, number <= Choice.allCases.count else { return nil }
    return Array(Choice.allCases)[number - 1]
  }

  /// Some cases, by a bit for each position.
  mutating func choices<Choice: CaseIterable>() -> [Choice] {
    let bits = word()
    guard bits != 0 else { return [] }
    return Choice.allCases.enumerated().filter { bits >> UInt32($0.offset) & 1 == 1 }
      .map(\.element)
  }

  /// A kind of actor by its position.
  mutating func kind() -> ActorKind {
    ActorKind(ordinal: Int(word())) ?? .of(.organ)
  }

  mutating func years() -> Years {
    let first = Int(word())
    let last = Int(word())
    return Years(first: first == 0 ? nil : first, last: last == 0 ? nil : last)
  }
}
