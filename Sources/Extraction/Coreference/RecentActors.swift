internal import KnowledgeGraph

/// What narrows a definite description down: the kind of a body or state, the office of a person.
enum Calling: Hashable {
  case kind(ActorKind)
  case office(OfficeClass)
  /// The title by which a text calls a person: "foreign minister".
  case title(String)
}

extension DescriptionRule {
  /// What it may call an actor by; nothing where it means any of its type.
  var callings: [Calling] { kinds.map { .kind($0) } + offices.map { .office($0) } }

  /// The same for the offices of a title alone.
  func narrowed(to offices: [OfficeClass]) -> DescriptionRule {
    DescriptionRule(type: type, kinds: kinds, offices: Set(offices))
  }
}

/// The actors that a text has named so far, by what definite descriptions ask for.
///
/// Each question is answered at once, however long the text before it is.
struct RecentActors {
  /// What a description asks for: the type, and where it says so the calling and the state.
  private struct Trait: Hashable {
    let type: EntityType
    var calling: Calling?
    /// The code of the state that the actor belongs to; a second nothing where it has none.
    var country: String??
  }

  /// Who has a trait.
  private struct Bearers {
    /// The one named last.
    var last: DocumentActorIndex
    /// Where, among all that were named.
    var place: Int
    /// Whether another one has it too.
    var areSeveral = false
  }

  /// The numbers of the traits that somebody has, and who has each.
  private var numbers: [Trait: Int] = [:]
  private var bearers: [Bearers?] = []
  private var traits: [DocumentActorIndex: [Int]] = [:]
  private var callings: [DocumentActorIndex: Set<Calling>] = [:]
  private var countries: [DocumentActorIndex: String] = [:]
  private var count = 0

  /// Whether an actor was named before.
  func isNoted(_ index: DocumentActorIndex) -> Bool { callings[index] != nil }

  /// Takes in that an actor is named.
  ///
  /// - Parameters:
  ///   - country: the code of the state of which a title before the name is an office.
  ///   - titled: what that title calls it.
  ///   - callings: what it is called by in particular; looked at where it is named first.
  mutating func note(
    _ index: DocumentActorIndex,
    _ actor: DocumentActor,
    country: String? = nil,
    titled: Calling? = nil,
    callings all: Set<Calling>
  ) {
    count += 1
    let own = callings[index] ?? all
    let called = titled.map { own.union([$0]) } ?? own
    let state = country ?? countries[index] ?? actor.country
    let isNew = called != callings[index] || state != countries[index]
    callings[index] = called
    countries[index] = state
    let known = (isNew ? nil : traits[index]) ?? traits(of: actor, in: state, called)
    traits[index] = known
    for trait in known {
      let isOther = bearers[trait].map { $0.areSeveral || $0.last != index } ?? false
      bearers[trait] = Bearers(last: index, place: count, areSeveral: isOther)
    }
  }

  private func bearers(of trait: Trait) -> Bearers? { numbers[trait].flatMap { bearers[$0] } }

  private mutating func number(of trait: Trait) -> Int {
    if let number = numbers[trait] { return number }
    numbers[trait] = bearers.count
    bearers.append(nil)
    return bearers.count - 1
  }

  private mutating func traits(
    of actor: DocumentActor,
    in country: String?,
    _ callings: Set<Calling>
  ) -> [Int] {
    let callings: [Calling?] = [nil] + callings.map(Optional.some)
    return callings.flatMap { calling in
      [
        Trait(type: actor.type, calling: calling),
        Trait(type: actor.type, calling: calling, country: .some(country)),
      ]
    }
    .map { number(of: $0) }
  }

  /// The person whom the text called by a title last.
  ///
  /// - Parameter country: the code of the state whose office it must be, where it must be one's.
  func person(titled title: String, country: String??) -> DocumentActorIndex? {
    bearers(of: Trait(type: .person, calling: .title(title), country: country))?.last
  }

  /// The actor that a description may mean: of a narrow kind the one named last, else only one that
  /// is alone.
  ///
  /// - Parameter country: the code of the state whose actor it must be, where it must be one's.
  func actor(fitting rule: DescriptionRule, country: String??) -> DocumentActorIndex? {
    guard rule.isNarrow else {
      let found = bearers(of: Trait(type: rule.type, country: country))
      return found?.areSeveral == true ? nil : found?.last
    }
    return rule.callings.compactMap { calling in
      bearers(of: Trait(type: rule.type, calling: calling, country: country))
    }
    .max { $0.place < $1.place }?.last
  }
}
