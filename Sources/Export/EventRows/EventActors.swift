internal import KnowledgeGraph

/// What event rows say of actors, found by their identifiers in a fixed amount of memory.
struct EventActors: ~Copyable {
  /// What a row says of an actor.
  struct Actor {
    var name: String
    var type = ""
    var country = ""
    var sector = ""
  }

  /// The unit separator of ASCII, which parts the values of an actor from each other.
  private static let separator: UInt8 = 0x1F

  private var names = ActorNames()

  mutating func append(_ node: Node) throws {
    let values = [node.type.rawValue, node.country ?? "", node.sector?.rawValue ?? "", node.name]
    try names.append(
      node.id,
      name: values.joined(separator: String(Unicode.Scalar(Self.separator)))
    )
  }

  /// An actor; of one that no node describes the identifier.
  mutating func actor(_ id: EntityID) throws -> Actor {
    let values = try names.text(of: id).utf8.split(
      separator: Self.separator,
      maxSplits: 3,
      omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    guard values.count == 4 else { return Actor(name: id.rawValue) }
    return Actor(name: values[3], type: values[0], country: values[1], sector: values[2])
  }
}
