internal import KnowledgeGraph

/// The names of a graph's entities, and what they look like in a document.
struct EntityNames {
  private var names: [EntityID: String] = [:]
  private var addresses: [DocumentID: String] = [:]
  private var mentions: [Place: EntityMentions] = [:]
  private let graph: Graph

  /// An entity in a document.
  private struct Place: Hashable {
    let id: EntityID
    let document: DocumentID
  }

  init(_ graph: Graph) {
    self.graph = graph
    for document in graph.documents { addresses[document.id] = document.url }
    var found: [Place: [Mention]] = [:]
    for entity in graph.entities {
      if names[entity.id] == nil { names[entity.id] = entity.name }
      found[Place(id: entity.id, document: entity.document), default: []] += entity.mentions
    }
    mentions = found.mapValues { EntityMentions($0.sorted()) }
  }

  /// The address of a document, where it is not its identifier.
  func address(of document: DocumentID) -> String? { addresses[document] }

  /// The entities that go by an identifier, a name or an alias, whatever its case.
  func identifiers(of name: String) throws(UnknownEntity) -> Set<EntityID> {
    let wanted = name.lowercased()
    let found = graph.entities.filter { entity in
      entity.id.rawValue.lowercased() == wanted
        || ([entity.name] + entity.aliases).contains { $0.lowercased() == wanted }
    }
    guard found.isEmpty else { return Set(found.map(\.id)) }
    let near = graph.entities.filter { entity in
      ([entity.name] + entity.aliases).contains { $0.lowercased().contains(wanted) }
    }
    throw UnknownEntity(name: name, near: Array(Set(near.map(\.name)).sorted().prefix(5)))
  }

  func name(_ id: EntityID) -> String { names[id] ?? id.rawValue }

  func mentions(
    of id: EntityID,
    in document: DocumentID,
    within range: Range<Int>
  ) -> ArraySlice<Mention> {
    mentions[Place(id: id, document: document)]?.within(range) ?? []
  }

  func headline(of key: EdgeKey) -> String {
    var line = "\(name(key.subject)) \(key.relation.definition.label) \(name(key.object))"
    let qualifiers = [
      key.polarity == .negative ? "denied" : nil,
      key.modality == .actual ? nil : key.modality.rawValue,
    ].compactMap(\.self)
    line += qualifiers.isEmpty ? "" : " — \(qualifiers.joined(separator: ", ")), not asserted"
    return line
  }

  /// Who an entity is, and by which words of a claim's sentence it is meant, and how.
  func reading(of id: EntityID, in claim: Claim) -> String {
    let here = mentions(of: id, in: claim.document, within: claim.evidence.range)
    guard !here.isEmpty else { return "\(name(id)), whom this sentence means without naming" }
    var seen: Set<String> = []
    let readings = here.map { mention in
      "“\(mention.text)” (\(how(mention, of: id, in: claim.document)))"
    }
    return "\(name(id)), from "
      + readings.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func how(_ mention: Mention, of id: EntityID, in document: DocumentID) -> String {
    let manner = mention.resolution.explanation
    guard mention.resolution.needsAntecedent else { return manner }
    let all = mentions[Place(id: id, document: document)]
    guard let before = all?.antecedent(of: mention) else { return manner }
    return "\(manner) for “\(before.text)” in byte \(before.range.lowerBound)"
  }
}

/// The mentions of an entity in a document, in order, of which any is found in a few steps.
private struct EntityMentions {
  private let all: [Mention]
  /// Those that mean the entity by themselves.
  private let antecedents: [Mention]

  init(_ mentions: [Mention]) {
    all = mentions
    antecedents = mentions.filter { !$0.resolution.needsAntecedent }
  }

  /// Those that begin within a stretch of the text.
  func within(_ range: Range<Int>) -> ArraySlice<Mention> {
    all[Self.place(of: range.lowerBound, in: all)..<Self.place(of: range.upperBound, in: all)]
  }

  /// The last one before a mention that means the entity on its own.
  func antecedent(of mention: Mention) -> Mention? {
    antecedents[..<Self.place(of: mention.range.lowerBound, in: antecedents)].last
  }

  /// How many mentions begin before a byte.
  private static func place(of byte: Int, in mentions: [Mention]) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A name that no entity of a graph has.
public struct UnknownEntity: Error, Sendable, CustomStringConvertible {
  /// The name that was looked for.
  public let name: String
  /// Names that the graph has and that hold it.
  public let near: [String]

  /// One line with the remedy.
  public var description: String {
    let hint =
      near.isEmpty
      ? "give an identifier, a name or an alias as the graph has it"
      : "did you mean \(near.joined(separator: ", "))?"
    return "no entity is called '\(name)': \(hint)"
  }
}

extension Resolution {
  /// How a mention means its entity, as people read it.
  fileprivate var explanation: String {
    switch self {
    case .name: "its name"
    case .acronym: "an acronym"
    case .demonym: "a word of nationality"
    case .capital: "a capital that stands for its government"
    case .seat: "a seat of power that stands for its government"
    case .title: "a title or an office"
    case .surname: "a surname"
    case .pronoun: "a pronoun"
    case .description: "a description"
    }
  }

  /// Whether the words mean somebody only by what was said before.
  fileprivate var needsAntecedent: Bool {
    self == .pronoun || self == .description || self == .surname
  }
}
