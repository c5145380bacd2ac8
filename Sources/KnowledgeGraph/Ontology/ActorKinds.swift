/// The closed list of kinds of actors.
public struct ActorKinds: Sendable {
  /// The kinds in the order of their file.
  public private(set) var definitions: [ActorKindDefinition] = []
  private var indices: [String: UInt8] = [:]
  private var roles: [ActorKindRole: ActorKind] = [:]
  private var labels: [String: ActorKind] = [:]

  /// The kinds of the program, from `Knowledge/kinds.tsv`.
  public static let standard: ActorKinds = {
    do {
      return try ActorKinds(KnowledgeFile("kinds.tsv").table(columns: columns))
    } catch {
      // The file is part of the program, and the tests read it: it cannot be a user's mistake.
      preconditionFailure("\(error)")
    }
  }()

  /// The columns of the table of kinds.
  public static let columns = [
    "kind", "type", "label", "wider", "role", "acts-for-state", "independent", "initials",
    "sector", "comment",
  ]

  /// Finds the kind of this name.
  public func kind(named name: String) -> ActorKind? { indices[name].map(ActorKind.init(index:)) }

  /// Finds the kind that graphs show by this label.
  public func kind(labelled label: String) -> ActorKind? { labels[label] }

  /// The widest kind that has a role.
  public func kind(of role: ActorKindRole) -> ActorKind {
    // Each role was found when the table was read.
    roles[role] ?? ActorKind(index: 0)
  }

  /// Reads the kinds; a wider kind stands before its narrower ones.
  ///
  /// - Parameter table: Has the columns `columns`.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ table: Table) throws(TableError) {
    for row in table.rows { try add(row) }
    for role in ActorKindRole.allCases where roles[role] == nil {
      let problem = "no kind has the role '\(role.rawValue)': give it to one"
      throw table.rows.last?.error(problem)
        ?? TableError(file: "kinds.tsv", line: 1, problem: problem)
    }
  }

  private mutating func add(_ row: TableRow) throws(TableError) {
    guard definitions.count < Int(UInt8.max) else { throw row.error("more than 255 kinds") }
    let kind = ActorKind(index: UInt8(definitions.count))
    let definition = try definition(row)
    guard indices.updateValue(kind.index, forKey: definition.name) == nil else {
      throw row.error("the kind '\(definition.name)' is defined twice")
    }
    if let role: ActorKindRole = try Self.role(row),
      roles.updateValue(kind, forKey: role) != nil
    {
      throw row.error("two kinds have the role '\(role.rawValue)': leave it to one")
    }
    if let label = definition.label { labels[label] = kind }
    definitions.append(definition)
  }

  private func definition(_ row: TableRow) throws(TableError) -> ActorKindDefinition {
    let wider = try wider(row)
    let above = wider.map { definitions[$0.ordinal].roles } ?? []
    let own: Set<ActorKindRole> = try Self.role(row).map { [$0] } ?? []
    return ActorKindDefinition(
      name: try row.required("kind"),
      type: try row.choice("type"),
      label: try row.stated("label"),
      wider: wider,
      roles: above.union(own),
      actsForState: try row.isYes("acts-for-state"),
      isIndependent: try row.isYes("independent"),
      hasPlainInitials: try row.isYes("initials"),
      sector: try row.stated("sector") == nil ? nil : try row.choice("sector"),
      comment: try row.required("comment")
    )
  }

  private static func role(_ row: TableRow) throws(TableError) -> ActorKindRole? {
    try row.stated("role") == nil ? nil : try row.choice("role")
  }

  private func wider(_ row: TableRow) throws(TableError) -> ActorKind? {
    guard try row.stated("wider") != nil else { return nil }
    return try row.value("wider", remedy: "write a kind of a line above, or -", kind(named:))
  }
}
