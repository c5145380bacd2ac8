package import KnowledgeGraph

/// Which entity that was found is which actor of the gold, one to one.
///
/// An entity may be an actor if its name is the actor's name or one of its forms, or if the two
/// share a form. Of several, equal types count first, then the name, then a shared form, then the
/// order of the identifiers.
package struct ActorAlignment {
  /// The actors' identifiers, by the entity that was found.
  package let actors: [EntityID: String]

  package init(gold: [GoldActor], found: [Entity]) {
    let goldForms = gold.map { Self.forms($0.name, $0.forms) }
    let foundForms = found.map { Self.forms($0.name, $0.aliases) }
    let foundNames = found.map { PlainName($0.name).text }
    var pairs: [Pair] = []
    for (actor, actorForms) in zip(gold, goldForms) {
      for (index, entity) in found.enumerated() {
        let hasName = actorForms.contains(foundNames[index])
        let shared = actorForms.intersection(foundForms[index]).count
        guard hasName || shared > 0 else { continue }
        pairs.append(
          Pair(
            hasType: actor.type.rawValue == entity.type.rawValue,
            hasName: hasName,
            shared: shared,
            actor: actor.id,
            entity: entity.id
          )
        )
      }
    }
    actors = Self.oneToOne(pairs.sorted())
  }

  private static func oneToOne(_ pairs: [Pair]) -> [EntityID: String] {
    var actors: [EntityID: String] = [:]
    var taken: Set<ExactText> = []
    for pair in pairs where actors[pair.entity] == nil {
      guard taken.insert(ExactText(pair.actor)).inserted else { continue }
      actors[pair.entity] = pair.actor
    }
    return actors
  }

  private static func forms(_ name: String, _ others: [String]) -> Set<String> {
    Set(([name] + others).map { PlainName($0).text }.filter { !$0.isEmpty })
  }
}

/// An actor of the gold and an entity that may be it; the surest first in order.
private struct Pair: Comparable {
  let hasType: Bool
  let hasName: Bool
  let shared: Int
  let actor: String
  let entity: EntityID

  static func < (left: Pair, right: Pair) -> Bool {
    if left.hasType != right.hasType { return left.hasType }
    if left.hasName != right.hasName { return left.hasName }
    if left.shared != right.shared { return left.shared > right.shared }
    let actors = (ExactText(left.actor), ExactText(right.actor))
    return actors.0 != actors.1 ? actors.0 < actors.1 : left.entity < right.entity
  }
}
