internal import KnowledgeGraph

/// Writes entities of followthemoney, the model of Aleph and OpenSanctions, one a line.
///
/// Actors are persons, organizations and public bodies; what is between two of them is a membership
/// where one belongs to the other, else a link whose role says what it is. Memory holds the types
/// of all actors, and the publishers and addresses of all documents.
struct FollowTheMoneyWriter: GraphWriter, ~Copyable {
  private var sink: ByteSink
  private var types: [EntityID: EntityType] = [:]
  private var publishers: [DocumentID: String] = [:]
  private var addresses: [DocumentID: String] = [:]
  /// Whether the open entity has a property.
  private var hasProperty = false

  /// The roles of relations by which one belongs to the other.
  private static let memberships: Set<RelationRole> = [.office, .membership, .leadership, .part]

  init(to sink: consuming ByteSink) { self.sink = sink }

  mutating func begin() {}

  consuming func end() -> ByteSink { sink }

  mutating func visit(_ document: Document) {
    if let source = document.source { publishers[document.id] = source }
    if let address = document.address { addresses[document.id] = address }
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    if let error = sink.error { throw error }
    types[node.id] = node.type
    begin(Self.schema(of: node.type), Self.identifier(of: node.id))
    add("name", [node.name])
    add("alias", node.aliases)
    add("classification", [node.subtype].compactMap(\.self))
    add("country", [node.country].compactMap { $0.flatMap(CountryCodes.standard.alpha2) })
    add("keywords", [node.sector?.rawValue].compactMap(\.self))
    add("wikidataId", [node.id.wikidata].compactMap(\.self))
    sink.write("}}\n")
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) throws {
    if let error = sink.error { throw error }
    let isMembership = isMembership(edge)
    begin(isMembership ? "Membership" : "UnknownLink", Self.identifier(hashing: edge.id))
    add(isMembership ? "member" : "subject", [Self.identifier(of: edge.key.subject)])
    add(isMembership ? "organization" : "object", [Self.identifier(of: edge.key.object)])
    let kind = EdgeKind(edge.key)
    add("role", isMembership && !edge.roles.isEmpty ? edge.roles : [kind.label])
    let marks = [
      edge.key.polarity == .negative ? "denied" : nil,
      edge.key.modality == .actual ? nil : edge.key.modality.rawValue,
      edge.isFormer ? "former" : nil,
    ]
    add("status", marks.compactMap(\.self))
    add("startDate", [edge.first?.description].compactMap(\.self))
    add("endDate", [edge.last?.description].compactMap(\.self))
    add("description", [edge.evidence])
    add("recordId", [edge.id])
    let documents = Set(claims.map(\.document)).sorted()
    add("publisher", Set(documents.compactMap { publishers[$0] }).sorted())
    add("sourceUrl", Set(documents.compactMap { addresses[$0] }).sorted())
    sink.write("}}\n")
  }

  private func isMembership(_ edge: Edge) -> Bool {
    guard edge.key.isAsserted, let role = edge.key.relation.behaviour.role else { return false }
    let object = types[edge.key.object]
    return Self.memberships.contains(role) && (object == .organization || object == .state)
  }

  private static func schema(of type: EntityType) -> StaticString {
    switch type {
    case .state: "PublicBody"
    case .organization: "Organization"
    case .person: "Person"
    case .group: "LegalEntity"
    }
  }

  private mutating func begin(_ schema: StaticString, _ id: String) {
    sink.write("{\"schema\":\"")
    sink.write(schema)
    sink.write("\",\"id\":\"")
    sink.write(id)
    sink.write("\",\"properties\":{")
    hasProperty = false
  }

  /// Adds a property, if one of the texts says something.
  private mutating func add(_ name: StaticString, _ texts: [String]) {
    let told = texts.filter { !$0.isEmpty }
    guard !told.isEmpty else { return }
    sink.write(hasProperty ? ",\"" as StaticString : "\"")
    sink.write(name)
    sink.write("\":[")
    for (index, text) in told.enumerated() {
      if index > 0 { sink.write(",") }
      sink.write(quoted: text)
    }
    sink.write("]")
    hasProperty = true
  }

  /// The identifier of an actor as followthemoney takes it: letters and digits of ASCII, points and
  /// hyphens within.
  ///
  /// `organization:nato` becomes `organization.nato`; unusual ones become a digest.
  private static func identifier(of actor: EntityID) -> String {
    let id = actor.rawValue
    let parts = id.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, id.utf8.count <= 200, parts.allSatisfy(isWord) else {
      return identifier(hashing: id)
    }
    return parts.joined(separator: ".")
  }

  private static func identifier(hashing text: String) -> String {
    "entente-\(Digest(of: Array(text.utf8)).hexadecimal(bytes: 12))"
  }

  private static func isWord(_ text: Substring) -> Bool {
    let isInner = text.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    return isInner
      && [text.utf8.first, text.utf8.last].allSatisfy { $0.map(isAlphanumeric) ?? false }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
