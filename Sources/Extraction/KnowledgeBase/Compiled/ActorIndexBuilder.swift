/// Maps identifiers, codes, surnames and offices to actors.
struct ActorIndexBuilder {
  private let tables: KnowledgeTables

  init(_ tables: KnowledgeTables) {
    self.tables = tables
  }

  private var firstOrganization: Int { tables.states.count }
  private var firstPerson: Int { tables.states.count + tables.organizations.count }

  /// The map of identifiers to actors.
  var identifierWords: [UInt32] {
    let identifiers =
      tables.states.map(\.id) + tables.organizations.map(\.id) + tables.people.map(\.id)
    return words(of: identifiers.enumerated().map { (TextHash.hash($0.element), $0.offset) })
  }

  /// The map of alpha-3 codes to states.
  var stateCodeWords: [UInt32] {
    words(
      of: tables.states.enumerated().filter { !$0.element.iso3.isEmpty }
        .map { (TextHash.hash($0.element.iso3), $0.offset) }
    )
  }

  /// The map of surnames to persons.
  var familyNameWords: [UInt32] {
    let names = FamilyName(words: NameWords(tables.nameWords))
    var customs: [String: SurnameCustom] = [:]
    for state in tables.states where !state.iso3.isEmpty { customs[state.iso3] = state.surnames }
    var pairs: [(UInt64, Int)] = []
    for (number, person) in tables.people.enumerated() {
      let forms = ([person.name] + person.aliases).flatMap {
        names.forms(of: $0, custom: customs[person.state])
      }
      let hashes = Set(forms.map { SurfaceKey($0).hash })
      pairs.append(contentsOf: hashes.map { ($0, firstPerson + number) })
    }
    return words(of: pairs)
  }

  /// For each person the number of its first office, and at the end the number of offices.
  var personOfficeWords: [UInt32] {
    var counts: [String: UInt32] = [:]
    for office in tables.offices { counts[office.person, default: 0] += 1 }
    return tables.people.reduce(into: [0]) { starts, person in
      starts.append((starts.last ?? 0) + (counts[person.id] ?? 0))
    }
  }

  /// The map of offices, by state or organization and class, to their holders by time.
  var officeHolderWords: [UInt32] {
    let sorted = tables.offices.enumerated().sorted {
      ($0.element.from.rawValue, $0.offset) < ($1.element.from.rawValue, $1.offset)
    }
    var pairs: [(UInt64, Int)] = []
    for (number, office) in sorted {
      let owner = office.organization.isEmpty ? office.state : office.organization
      guard !owner.isEmpty else { continue }
      pairs.append((OfficeKey.hash(owner: owner, officeClass: office.officeClass), number))
    }
    return words(of: pairs)
  }

  private func words(of pairs: [(UInt64, Int)]) -> [UInt32] {
    let groups = pairs.reduce(into: [UInt64: [[UInt32]]]()) { groups, pair in
      groups[pair.0, default: []].append([UInt32(pair.1)])
    }
    return HashIndex.words(of: groups, valueWidth: 1)
  }
}

/// The key of an office in the map of holders.
enum OfficeKey {
  /// - Parameter owner: The alpha-3 code of a state, or the identifier of an organization.
  static func hash(owner: String, officeClass: OfficeClass) -> UInt64 {
    TextHash.hash("\(owner) \(officeClass.rawValue)")
  }
}
