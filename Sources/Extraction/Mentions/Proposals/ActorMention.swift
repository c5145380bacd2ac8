internal import KnowledgeGraph
internal import Language

/// What part a mention plays in its noun phrase.
enum MentionRole: String {
  /// It is the noun phrase, or its head.
  case nominal
  /// It only modifies a noun: "Iraqi officials", "US troops".
  case modifier
  /// It only says where: "in Baghdad".
  case location
}

/// A stretch of words that means an actor of the document, or a place.
///
/// A class, so that the tables of the layers share it.
final class ActorMention: Sendable {
  /// The words.
  let tokens: Range<Int>
  /// The word on which the others depend.
  let head: Int
  /// The actor; nothing for a place that is not an actor.
  let actor: DocumentActorIndex?
  let resolution: Resolution
  let role: MentionRole
  let proposer: Proposer
  /// What it rests on: a table, or what was seen in the text.
  let evidence: String
  /// The words with those that say whose it is, where others stand beside it: "Iraq's army".
  let phrases: [Range<Int>]
  /// The others that the words mean as well: "both countries".
  let companions: [DocumentActorIndex]

  init(
    tokens: Range<Int>,
    head: Int,
    actor: DocumentActorIndex?,
    resolution: Resolution,
    role: MentionRole,
    proposer: Proposer,
    evidence: String,
    phrases: [Range<Int>],
    companions: [DocumentActorIndex]
  ) {
    self.tokens = tokens
    self.head = head
    self.actor = actor
    self.resolution = resolution
    self.role = role
    self.proposer = proposer
    self.evidence = evidence
    self.phrases = phrases
    self.companions = companions
  }

  /// All actors that the words mean.
  var allActors: [DocumentActorIndex] { (actor.map { [$0] } ?? []) + companions }
}

/// The mentions of a document, by their words.
struct MentionTable {
  private(set) var all: [ActorMention] = []
  private var atToken: [Int?]

  init(tokenCount: Int) { atToken = [Int?](repeating: nil, count: tokenCount) }

  /// The mention that a word belongs to.
  func mention(at token: Int) -> ActorMention? {
    guard atToken.indices.contains(token) else { return nil }
    return atToken[token].map { all[$0] }
  }

  /// Whether none of the words belongs to a mention.
  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { atToken[$0] == nil } }

  /// Whether mentions that share words with a stretch mean two actors.
  func hasTwoActors(in range: Range<Int>) -> Bool {
    var first: DocumentActorIndex?
    for case let position? in atToken[range] {
      guard let actor = all[position].actor else { continue }
      if let first, first != actor { return true }
      first = actor
    }
    return false
  }

  /// Adds a mention; it replaces those with which it shares words.
  mutating func add(_ mention: ActorMention) {
    remove(in: mention.tokens)
    for token in mention.tokens { atToken[token] = all.count }
    all.append(mention)
  }

  /// The mentions that share words with a stretch, in the order of the text.
  func mentions(in range: Range<Int>) -> [ActorMention] {
    var positions: [Int] = []
    for case let position? in atToken[range] where positions.last != position {
      positions.append(position)
    }
    return positions.map { all[$0] }
  }

  /// Takes out the mentions that share words with a stretch.
  private mutating func remove(in range: Range<Int>) {
    for index in Set(range.compactMap { atToken[$0] }) {
      for token in all[index].tokens { atToken[token] = nil }
    }
  }

  /// Whether no other has replaced the mention of this position in `all`.
  func stands(_ index: Int) -> Bool {
    all[index].tokens.contains { atToken[$0] == index }
  }

  /// The mentions that still stand, in the order of the text.
  var standing: [ActorMention] {
    all.indices.filter(stands).map { all[$0] }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

extension DocumentText {
  /// The part that a name plays; what is not a state acts even where it only seems to locate.
  func role(of head: Int, meaning type: EntityType?) -> MentionRole {
    let role = role(of: head)
    guard role == .location, let type, type != .state else { return role }
    return .nominal
  }

  /// The part that a word plays in its noun phrase, by its relation.
  func role(of head: Int) -> MentionRole {
    switch tokens[head].relation {
    case .compound, .adjectivalModifier, .nominalModifierDescriptive: .modifier
    default: isLocative(head) ? .location : .nominal
    }
  }
}
