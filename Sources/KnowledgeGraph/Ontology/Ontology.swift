/// The closed list of relations that a graph may hold.
public struct Ontology: Sendable {
  /// The relations in the order of their file.
  public let definitions: [RelationDefinition]
  private let indices: [String: UInt8]
  private let roles: [RelationRole: Relation]

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

  /// The relation that has a role.
  public func relation(of role: RelationRole) -> Relation {
    // Each role was found when the table was read.
    roles[role] ?? Relation(index: 0)
  }

  /// Reads an ontology.
  ///
  /// - Parameter table: Has the columns `columns`.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ table: Table) throws(TableError) {
    indices = try Self.indices(table.rows)
    var definitions: [RelationDefinition] = []
    var roles: [RelationRole: Relation] = [:]
    for row in table.rows {
      let definition = try Self.definition(row, indices)
      if let role = definition.behaviour.role,
        roles.updateValue(Relation(index: UInt8(definitions.count)), forKey: role) != nil
      {
        throw row.error("two relations have the role '\(role.rawValue)': leave it to one")
      }
      definitions.append(definition)
    }
    for role in RelationRole.allCases where roles[role] == nil {
      let problem = "no relation has the role '\(role.rawValue)': give it to one"
      throw table.rows.last?.error(problem)
        ?? TableError(file: "relations.tsv", line: 1, problem: problem)
    }
    self.definitions = definitions
    self.roles = roles
  }

  /// The places of the relations, by their names.
  private static func indices(_ rows: [TableRow]) throws(TableError) -> [String: UInt8] {
    var indices: [String: UInt8] = [:]
    for row in rows {
      let name = try row.required("relation")
      guard indices.count < Int(UInt8.max) else { throw row.error("more than 255 relations") }
      guard indices.updateValue(UInt8(indices.count), forKey: name) == nil else {
        throw row.error("the relation '\(name)' is defined twice")
      }
    }
    return indices
  }

  /// The columns of the table of relations.
  public static let columns =
    [
      "relation", "label", "stance", "sign", "symmetric", "plover", "cameo", "goldstein", "domain",
      "range",
    ] + RelationBehaviour.columns + ["comment"]

  private static func definition(
    _ row: TableRow,
    _ indices: [String: UInt8]
  ) throws(TableError) -> RelationDefinition {
    RelationDefinition(
      name: try row.required("relation"),
      label: try row.required("label"),
      stance: try row.choice("stance"),
      sign: try row.value("sign") { ["1": 1, "-1": -1, "0": 0][$0] },
      isSymmetric: try row.isYes("symmetric"),
      ploverClass: try row.stated("plover"),
      cameoRoots: try row.stated("cameo") == nil ? [] : row.list("cameo"),
      goldsteinTenths: try goldstein(row),
      domain: try types(row, "domain"),
      range: try types(row, "range"),
      behaviour: try RelationBehaviour(row) { indices[$0].map(Relation.init(index:)) },
      comment: try row.required("comment")
    )
  }

  private static func goldstein(_ row: TableRow) throws(TableError) -> Int? {
    guard try row.stated("goldstein") != nil else { return nil }
    return try row.value("goldstein", remedy: "write a number from -10 to 10, or -") { text in
      guard let value = Double(text), abs(value) <= 10 else { return nil }
      return Int((value * 10).rounded())
    }
  }

  private static func types(_ row: TableRow, _ column: String) throws(TableError) -> [EntityType] {
    _ = try row.required(column)
    var types: [EntityType] = []
    for name in row.list(column) {
      guard let type = EntityType(rawValue: name) else {
        let known = EntityType.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.error("'\(name)' in column '\(column)' is not a type of entity: write \(known)")
      }
      types.append(type)
    }
    return types
  }
}
