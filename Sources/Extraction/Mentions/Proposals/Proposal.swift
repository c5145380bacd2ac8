internal import KnowledgeGraph

/// What one proposer takes a stretch of words to mean; never changed once it is made.
struct MentionProposal {
  /// The words.
  let tokens: Range<Int>
  /// The word on which the others depend.
  let head: Int
  /// The actor; nothing for a place that is not an actor.
  let actor: DocumentActor?
  let resolution: Resolution
  let role: MentionRole
  let proposer: Proposer
  /// What it rests on: a table, or what was seen in the text.
  let evidence: String
  /// The words with those that say whose it is, where others stand beside it: "Iraq's army".
  var phrases: [Range<Int>] = []
  /// The others that the words mean as well: "both countries".
  var companions: [DocumentActor] = []
}

/// What a noun phrase says of two actors: an office, a membership, a part.
struct AffiliationProposal {
  let subject: DocumentActor
  let relation: RelationRole
  let object: DocumentActor
  /// The words that carry it, in order.
  let cue: [Int]
  /// The words for the office.
  let role: String?
  let isFormer: Bool
  /// The name of the rule that read it.
  let rule: String
  let proposer: Proposer
}

/// A stretch of words that names a person or a body, before it is known which.
struct OpenName {
  let tokens: Range<Int>
  let type: EntityType
  /// What the knowledge base takes it for.
  let known: ActorIndex?
}

/// All that one proposer proposes.
struct Proposals {
  var mentions: [MentionProposal] = []
  var affiliations: [AffiliationProposal] = []
  /// The names that it leaves to others to resolve.
  var openNames: [OpenName] = []
  /// The words of which it could not tell whom they mean.
  var undecided: [UndecidedProposal] = []
}

/// What the chooser turned down.
enum LostMention {
  /// It means nobody for certain.
  case undecided(UndecidedProposal)
  /// It had to give way to a stronger one.
  case outranked(OutrankedMention)

  var tokens: Range<Int> {
    switch self {
    case .undecided(let proposal): proposal.tokens
    case .outranked(let mention): mention.tokens
    }
  }
}

/// What was proposed or chosen at first, and had to give way to another.
struct OutrankedMention {
  /// The words.
  let tokens: Range<Int>
  /// Whom they would have meant; nothing for a place that is not an actor.
  let actor: DocumentActor?
  let proposer: Proposer
  let evidence: String
}
