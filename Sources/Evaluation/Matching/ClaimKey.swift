internal import KnowledgeGraph

/// An end of a claim: an actor of the gold, or an entity that is not one of them.
enum ClaimEnd: Hashable, Comparable {
  case actor(ExactText)
  case stranger(EntityID)

  /// The actor's identifier, if it is one of the gold.
  var actor: String? {
    switch self {
    case .actor(let id): id.text
    case .stranger: nil
    }
  }
}

/// What claims share that count as one: who does what to whom.
struct ClaimKey: Hashable {
  let subject: ClaimEnd
  let relation: Relation
  let object: ClaimEnd

  /// Makes a key; the ends of a symmetric relation are put in order.
  init(_ subject: ClaimEnd, _ relation: Relation, _ object: ClaimEnd) {
    let swap = relation.isSymmetric && object < subject
    self.subject = swap ? object : subject
    self.relation = relation
    self.object = swap ? subject : object
  }

  init(_ claim: GoldClaim) {
    self.init(
      .actor(ExactText(claim.subject)),
      claim.relation,
      .actor(ExactText(claim.object))
    )
  }

  /// The same relation the other way round, if that is something else.
  var turned: ClaimKey? {
    relation.isSymmetric ? nil : ClaimKey(object, relation, subject)
  }

  var isPolitical: Bool { relation.definition.stance != .affiliation }

  var pair: ActorPair { ActorPair(subject, object) }

  var stance: StanceKey { StanceKey(stance: relation.definition.stance, pair: pair) }
}

/// Two actors in no direction.
struct ActorPair: Hashable {
  let first: ClaimEnd
  let second: ClaimEnd

  init(_ one: ClaimEnd, _ other: ClaimEnd) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Whether both are actors of the gold.
  var isKnown: Bool { first.actor != nil && second.actor != nil }
}

/// A claim without its relation and direction: two actors, and whether they are friends or foes.
struct StanceKey: Hashable {
  let stance: Stance
  let pair: ActorPair
}
