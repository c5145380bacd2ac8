internal import KnowledgeGraph

/// A word of ours that says which of some cases is meant.
protocol PlainChoice: PlainValue, RawRepresentable<String>, CaseIterable, Sendable {
  /// All such words.
  static var words: WordTable<Self> { get }
}

extension PlainChoice {
  static var type: ValueType { .string }
  static var form: String { "one of \(allCases.map(\.rawValue).joined(separator: ", "))" }

  init?(plain bytes: Span<UInt8>) {
    guard let value = Self.words[bytes] else { return nil }
    self = value
  }

  @inline(__always)
  func write(to sink: inout ByteSink) { sink.write(rawValue) }
}

extension EntityType: PlainChoice {
  static let words = WordTable<EntityType>.ofAll
}

extension Sector: PlainChoice {
  static let words = WordTable<Sector>.ofAll
}

extension Polarity: PlainChoice {
  static let words = WordTable<Polarity>.ofAll
}

extension Modality: PlainChoice {
  static let words = WordTable<Modality>.ofAll
}

extension Resolution: PlainChoice {
  static let words = WordTable<Resolution>.ofAll
}

extension ChangeKind: PlainChoice {
  static let words = WordTable<ChangeKind>.ofAll
}

extension Relation {
  /// The names of all relations.
  static let words = WordTable(Ontology.standard.relations.map { ($0.name, $0) })
}
