internal import KnowledgeGraph
internal import Language

/// What features use of an end, as numbers.
struct EndTraits {
  let actor: DocumentActorIndex
  let word: Int
  let tokens: Range<Int>
  let type: EntityType
  /// The number of the type, from 1.
  let typeNumber: UInt32
  /// The number of the kind, from 1, or 0 for none.
  let kind: UInt32
  /// How it is mentioned, if it is a mention.
  let mention: MentionTraits?

  struct MentionTraits {
    let role: UInt32
    let resolution: UInt32
    let proposer: UInt32
    /// What it modifies: 0 for nothing, 1 for members, 2 for members of bodies alone, 3 for a
    /// government, 4 for something else.
    let modified: UInt32
  }

  init(_ end: CandidateEnd, _ reading: DocumentMentions) {
    let actors = reading.actors
    actor = end.actor
    word = end.word
    tokens = end.tokens
    type = actors[end.actor].type
    typeNumber = type.featureNumber
    kind = UInt32(actors[end.actor].kind.map { $0.ordinal + 1 } ?? 0)
    mention = end.mention.map {
      MentionTraits(
        role: $0.role.featureNumber,
        resolution: $0.resolution.featureNumber,
        proposer: UInt32($0.proposer.rawValue),
        modified: $0.role == .modifier ? reading.nounClass(after: $0) : 0
      )
    }
  }
}

extension DocumentMentions {
  /// What sort of noun a mention modifies.
  fileprivate func nounClass(after mention: ActorMention) -> UInt32 {
    guard let noun = text.tree.head(of: mention.head) else { return 4 }
    let lemma = text.tokens[noun].lemma
    if text.lexicon.classes[.government].contains(lemma) { return 3 }
    guard text.lexicon.members.contains(lemma) else { return 4 }
    return text.lexicon.organizationMembers.contains(lemma) ? 2 : 1
  }
}

extension EntityType {
  var featureNumber: UInt32 {
    switch self {
    case .state: 1
    // Weights were fitted where groups count as bodies.
    case .organization, .group: 2
    case .person: 3
    }
  }
}

extension MentionRole {
  fileprivate var featureNumber: UInt32 {
    switch self {
    case .nominal: 1
    case .modifier: 2
    case .location: 3
    }
  }
}

extension Resolution {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: zip(allCases, UInt32(0)...)
  )

  fileprivate var featureNumber: UInt32 { Self.numbers[self] ?? 0 }
}

extension WayStep {
  private static let numbers = Dictionary(
    uniqueKeysWithValues: zip(allCases, UInt32(0)...)
  )

  var featureNumber: UInt32 { Self.numbers[self] ?? 0 }
}
