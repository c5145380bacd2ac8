internal import CSchemas
internal import KnowledgeGraph

/// A file of the folder `Schemas` that people write, but for its list of relations.
struct SchemaFile {
  /// What stands above the list.
  private static let mark = "listed by 'make schemas'"

  private let name: String
  private let text: String

  /// Takes a file that is part of the program.
  init(_ name: String) {
    var size = 0
    let bytes = entente_schema(name, &size)
    self.name = name
    text = String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
  }

  /// The text with the list as the ontology has it.
  ///
  /// - Parameters:
  ///   - start: what opens the list.
  ///   - end: what closes it, on a line of its own.
  ///   - line: the line of a relation.
  /// - Throws: `TableError` when the list is not found.
  func listing(
    from start: String,
    to end: String,
    line: (RelationDefinition) -> String
  ) throws(TableError) -> String {
    guard let mark = text.firstRange(of: Self.mark),
      let start = text[mark.upperBound...].firstRange(of: start + "\n"),
      let end = text[start.upperBound...].firstRange(of: "\n" + end)
    else {
      throw TableError(file: name, line: 1, problem: "no list of relations \(Self.mark)")
    }
    let list = Ontology.standard.definitions.map(line).joined(separator: "\n")
    return text[..<start.upperBound] + list + text[end.lowerBound...]
  }
}
