public import KnowledgeGraph

extension KnowledgeBase {
  /// An actor by its position.
  public func actor(_ index: ActorIndex) -> Actor {
    let number = Int(index.rawValue)
    if number < stateCount { return states[number] }
    let rest = number - stateCount
    if rest < organizationCount { return actor(organization: rest) }
    return actor(person: rest - organizationCount)
  }

  /// An actor by its identifier.
  public func actor(id: EntityID) -> Actor? {
    let found = compiled.index(.identifiers).find(TextHash.hash(id.rawValue))
    return found.lazy.map { actor(ActorIndex(rawValue: compiled.words[$0])) }.first { $0.id == id }
  }

  /// What an actor is, without reading the rest of it.
  public func type(of index: ActorIndex) -> EntityType {
    let number = Int(index.rawValue)
    if number < stateCount { return .state }
    return number < stateCount + organizationCount ? .organization : .person
  }

  /// Whether a body is known so well that news names it without explanation.
  public func isCore(_ index: ActorIndex) -> Bool {
    guard type(of: index) == .organization else { return false }
    let number = Int(index.rawValue) - stateCount
    let record: OrganizationRecord = compiled.row(number, in: .organizations)
    return record.isCore
  }

  /// All actors, in order.
  public var actors: some RandomAccessCollection<Actor> {
    let people = compiled.rowCount(PersonRecord.self, in: .people)
    let count = stateCount + organizationCount + people
    return (0..<UInt32(count)).lazy.map { actor(ActorIndex(rawValue: $0)) }
  }

  /// The state that had this code at that time; without a time, the one that has it now.
  ///
  /// - Parameters:
  ///   - code: An ISO 3166-1 alpha-3 code, also a withdrawn one ("SUN", "YUG").
  ///   - year: The year at hand, where it is known.
  public func state(code: String, in year: Int? = nil) -> Actor? {
    let found = compiled.index(.stateCodes).find(TextHash.hash(code))
    let matching = found.map { self.states[Int(compiled.words[$0])] }.filter { $0.country == code }
    guard let year else { return matching.first { $0.years.last == nil } ?? matching.last }
    return matching.first { $0.years != .all && $0.years.contains(year) }
      ?? matching.first { $0.years == .all }
  }

  /// The states that came after a state that is gone.
  public func successors(of index: ActorIndex) -> [Actor] {
    guard type(of: index) == .state else { return [] }
    let record: StateRecord = compiled.row(Int(index.rawValue), in: .states)
    return record.successors.compactMap { state(code: $0) }
  }

  /// The state of which a territory, region or breakaway state is a part, by the common view.
  public func parent(of index: ActorIndex) -> Actor? {
    guard type(of: index) == .state else { return nil }
    let record: StateRecord = compiled.row(Int(index.rawValue), in: .states)
    return record.parent.isEmpty ? nil : state(code: record.parent)
  }

  /// The other forms of an actor as its table gives them, without regular variants.
  public func aliases(of index: ActorIndex) -> [String] {
    let number = Int(index.rawValue)
    switch type(of: index) {
    case .state:
      let record: StateRecord = compiled.row(number, in: .states)
      return (record.official.isEmpty ? [] : [record.official]) + record.aliases
    case .organization, .group:
      let record: OrganizationRecord = compiled.row(number - stateCount, in: .organizations)
      return record.aliases
    case .person:
      let row = number - stateCount - organizationCount
      let record: PersonRecord = compiled.row(row, in: .people)
      return record.aliases
    }
  }

  /// The adjective by which a state is called first: "Iraqi".
  public func demonymAdjective(of index: ActorIndex) -> String? {
    guard type(of: index) == .state else { return nil }
    let record: StateRecord = compiled.row(Int(index.rawValue), in: .states)
    return record.adjectives.first
  }

  /// A place by its position.
  public func place(_ index: PlaceIndex) -> Place {
    let record: PlaceRecord = compiled.row(Int(index.rawValue), in: .places)
    return Place(
      name: record.name,
      state: record.state,
      wikidata: record.id.isEmpty ? nil : record.id,
      coordinates: record.coordinates,
      isGoverned: record.isGoverned
    )
  }

  func actor(state number: Int) -> Actor {
    let record: StateRecord = compiled.row(number, in: .states)
    let code = [record.iso3, record.parent].first { !$0.isEmpty }
    return Actor(
      index: ActorIndex(rawValue: UInt32(number)),
      id: EntityID(rawValue: record.id),
      name: record.name,
      type: .state,
      kind: record.kind,
      country: code,
      years: record.years
    )
  }

  private func actor(organization number: Int) -> Actor {
    let record: OrganizationRecord = compiled.row(number, in: .organizations)
    return Actor(
      index: ActorIndex(rawValue: UInt32(stateCount + number)),
      id: EntityID(rawValue: record.id),
      name: record.name,
      type: .organization,
      kind: record.kind,
      country: record.state.isEmpty ? nil : record.state,
      years: record.years
    )
  }

  private func actor(person number: Int) -> Actor {
    let record: PersonRecord = compiled.row(number, in: .people)
    return Actor(
      index: ActorIndex(rawValue: UInt32(stateCount + organizationCount + number)),
      id: EntityID(rawValue: record.id),
      name: record.name,
      type: .person,
      kind: nil,
      country: record.state.isEmpty ? nil : record.state,
      years: record.years
    )
  }
}
