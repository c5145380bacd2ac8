/// The closed list of relations that a graph may hold.
public struct Ontology: Sendable {
  /// The relations in the order of their file.
  public let definitions: [RelationDefinition]
  private let indices: [String: UInt8]

  /// The ontology of the program, from `Knowledge/relations.tsv`.
  public static let standard: Ontology = {
    do {
      return try Ontology(KnowledgeFile("relations.tsv").table(columns: columns))
    } catch {
      // The file is part of the program, and the tests read it: it cannot be a user's mistake.
      preconditionFailure("\(error)")
    }
  }()

  /// All relations, in order.
  public var relations: [Relation] {
    definitions.indices.map { Relation(index: UInt8($0)) }
  }

  /// Finds the relation of this name.
  public func relation(named name: String) -> Relation? {
    indices[name].map(Relation.init(index:))
  }

  /// Reads an ontology.
  ///
  /// - Throws: `TableError` that names the line that is wrong.
  init(_ table: Table) throws(TableError) {
    var definitions: [RelationDefinition] = []
    var indices: [String: UInt8] = [:]
    for row in table.rows {
      let definition = try Self.definition(row)
      guard definitions.count < Int(UInt8.max) else { throw row.error("more than 255 relations") }
      guard
        indices.updateValue(UInt8(truncatingIfNeeded: definitions.count), forKey: definition.name)
          == nil
      else { throw row.error("the relation '\(definition.name)' is defined twice") }
      definitions.append(definition)
    }
    self.definitions = definitions
    self.indices = indices
  }

  private static let columns = [
    "relation", "label", "stance", "sign", "symmetric", "plover", "cameo", "goldstein", "domain",
    "range", "comment",
  ]

  private static func definition(_ row: TableRow) throws(TableError) -> RelationDefinition {
    RelationDefinition(
      name: try row.required("relation"),
      label: try row.required("label"),
      stance: try row.choice("stance"),
      sign: try row.value("sign") { ["1": 1, "-1": -1, "0": 0][$0] },
      isSymmetric: try row.value("symmetric") { ["yes": true, "no": false][$0] },
      ploverClass: row.optional("plover"),
      cameoRoots: row.list("cameo"),
      goldsteinTenths: try goldstein(row),
      domain: try types(row, "domain"),
      range: try types(row, "range"),
      comment: try row.required("comment")
    )
  }

  private static func goldstein(_ row: TableRow) throws(TableError) -> Int? {
    guard row.optional("goldstein") != nil else { return nil }
    return try row.value("goldstein") { text in
      guard let value = Double(text), abs(value) <= 10 else { return nil }
      return Int((value * 10).rounded())
    }
  }

  private static func types(_ row: TableRow, _ column: String) throws(TableError) -> [EntityType] {
    var types: [EntityType] = []
    for name in row.list(column) {
      guard let type = EntityType(rawValue: name) else {
        throw row.error("'\(name)' in column '\(column)' is no type of entity")
      }
      types.append(type)
    }
    return types
  }
}
