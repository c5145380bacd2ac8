internal import KnowledgeGraph

/// The names of the actors that were seen, found by their identifiers, in a fixed amount of memory.
///
/// There is a name for every node. What exceeds the memory waits in a temporary file: nodes come in
/// the order of their identifiers, in which the file is searched.
struct ActorNames: ~Copyable {
  private var table = ActorTable()
  private var file: ActorFile?
  private let memory: Int

  /// - Parameter memory: how many bytes of identifiers and names may be in memory.
  init(memory: Int = 16 << 20) { self.memory = memory }

  /// The identifiers and names that are in memory, where entries point to.
  var texts: [UInt8] { table.texts }

  /// Adds an actor.
  ///
  /// - Throws: `OutputError` when a temporary file cannot be written.
  mutating func append(_ id: EntityID, name: String) throws {
    guard table.texts.count >= memory else { return table.append(id, name: name) }
    if file == nil { file = try ActorFile() }
    if try file?.append(id, name: name) != true { table.append(id, name: name) }
  }

  /// The entry of an actor that is in memory.
  func entry(of id: EntityID) -> ActorTable.Entry? { table.entry(of: id) }

  /// The name of an actor, or its identifier when it was not added.
  ///
  /// - Throws: `OutputError` when a temporary file cannot be written or read.
  mutating func text(of id: EntityID) throws -> String {
    if let entry = table.entry(of: id) {
      return String(decoding: table.texts[entry.name], as: UTF8.self)
    }
    return try file?.name(of: id) ?? id.rawValue
  }
}
