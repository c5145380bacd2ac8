internal import KnowledgeGraph

/// The actors that a text has named so far, by what definite descriptions ask for.
///
/// Each question is answered at once, however long the text before it is.
struct RecentActors {
  /// What a description asks for: the type, and where it says so the kind and the state.
  private struct Trait: Hashable {
    let type: EntityType
    var kind: String?
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

  private var bearers: [Trait: Bearers] = [:]
  private var traits: [DocumentActorIndex: [Trait]] = [:]
  private var count = 0

  /// Takes in that an actor is named.
  ///
  /// - Parameter kinds: what it is in particular, asked for once.
  mutating func note(
    _ index: DocumentActorIndex,
    _ actor: DocumentActor,
    kinds: () -> Set<String>
  ) {
    count += 1
    let known = traits[index] ?? Self.traits(of: actor, kinds: kinds())
    traits[index] = known
    for trait in known {
      let isOther = bearers[trait].map { $0.areSeveral || $0.last != index } ?? false
      bearers[trait] = Bearers(last: index, place: count, areSeveral: isOther)
    }
  }

  private static func traits(of actor: DocumentActor, kinds: Set<String>) -> [Trait] {
    let kinds: [String?] = [nil] + kinds.map(Optional.some)
    return kinds.flatMap { kind in
      [
        Trait(type: actor.type, kind: kind),
        Trait(type: actor.type, kind: kind, country: .some(actor.country)),
      ]
    }
  }

  /// The actor that a description may mean: of a narrow kind the one named last, else only one that
  /// is alone.
  ///
  /// - Parameter country: the code of the state whose actor it must be, where it must be one's.
  func actor(fitting rule: DescriptionRule, country: String??) -> DocumentActorIndex? {
    if rule.kinds.isEmpty || rule.type == .state {
      let found = bearers[Trait(type: rule.type, country: country)]
      return found?.areSeveral == true && rule.kinds.isEmpty ? nil : found?.last
    }
    return rule.kinds.compactMap { kind in
      bearers[Trait(type: rule.type, kind: kind, country: country)]
    }
    .max { $0.place < $1.place }?.last
  }
}
