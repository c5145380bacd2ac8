internal import KnowledgeGraph
internal import Language

/// What an anaphor may mean.
struct AnaphorAnswer {
  /// How it was proposed.
  enum Kind: UInt32 {
    case single
    /// "Iran and Iraq", wherever they stand.
    case coordinated
    /// What an anaphor before means.
    case repeated
    /// The states, or all, or the persons that were named last.
    case states, bodies, persons
    /// What rules take it for.
    case ruled
  }

  let actors: [DocumentActorIndex]
  let kind: Kind
  /// The nearest word that means it, if one does.
  var word: Int?
  /// How many others of its kind are nearer.
  var rank = 0
}

/// Proposes what an anaphor may mean: the actors of its sentence and of those before.
struct AnaphorAnswers {
  let text: DocumentText
  let actors: DocumentActors
  let mentions: MentionTable

  /// How many words before and after are searched.
  private static let reach = (before: 220, after: 30)
  /// How many sentences before.
  private static let sentences = 5
  /// How many single actors are tried, the nearest first.
  private static let most = 16

  /// The mentions before a word, the nearest first, and those after it in its sentence.
  func nearby(_ word: Int) -> (before: [ActorMention], after: [ActorMention]) {
    guard let sentence = text.sentence(of: word) else { return ([], []) }
    let number = text.sentences.partitioningIndex { $0.tokens.lowerBound > word } - 1
    let first = text.sentences[max(0, number - Self.sentences)].tokens.lowerBound
    let start = max(first, word - Self.reach.before)
    let end = min(sentence.tokens.upperBound, word + Self.reach.after)
    let after = mentions.mentions(in: word..<max(end, word)).filter {
      $0.actor != nil && $0.proposer != .coreference && !$0.tokens.contains(word)
    }
    let before = mentions.mentions(in: start..<max(start, word)).reversed().filter {
      $0.actor != nil
    }
    return (before, after)
  }

  /// What an anaphor may mean, besides what rules take it for.
  func answers(for anaphor: Anaphor, ruled: [DocumentActorIndex]?) -> [AnaphorAnswer] {
    let (before, after) = nearby(anaphor.word)
    var found = singles(before + after)
    if anaphor.mayBeSeveral { found += several(before) }
    if let ruled, !found.contains(where: { Set($0.actors) == Set(ruled) }) {
      found.append(AnaphorAnswer(actors: ruled, kind: .ruled))
    }
    return found
  }

  private func singles(_ mentions: [ActorMention]) -> [AnaphorAnswer] {
    var found: [AnaphorAnswer] = []
    for mention in mentions where found.count < Self.most {
      for actor in mention.allActors where !found.contains(where: { $0.actors == [actor] }) {
        found.append(
          AnaphorAnswer(actors: [actor], kind: .single, word: mention.head, rank: found.count)
        )
      }
    }
    return found
  }

  // MARK: - Several

  private func several(_ before: [ActorMention]) -> [AnaphorAnswer] {
    var found: [AnaphorAnswer] = []
    func add(_ actors: [DocumentActorIndex], _ kind: AnaphorAnswer.Kind, _ word: Int?) {
      let rank = found.count { $0.kind == kind }
      guard actors.count > 1, rank < 3,
        !found.contains(where: { Set($0.actors) == Set(actors) })
      else { return }
      found.append(AnaphorAnswer(actors: actors, kind: kind, word: word, rank: rank))
    }
    for mention in before { add(coordinated(mention), .coordinated, mention.head) }
    for mention in before where mention.companions.count > 0 {
      add(mention.allActors, .repeated, mention.head)
    }
    for (kind, isOne) in Self.kinds {
      let named = before.filter { $0.resolution != .description }.flatMap(\.allActors)
        .filter { isOne(actors[$0].type) }.uniqued()
      for count in 2...3 where named.count >= count {
        add(named.prefix(count).reversed(), kind, before.first?.head)
      }
    }
    return found
  }

  private static let kinds: [(AnaphorAnswer.Kind, @Sendable (EntityType) -> Bool)] = [
    (.states, { $0 == .state }), (.bodies, { $0 != .person }), (.persons, { $0 == .person }),
  ]

  /// The actors of a list that begins with a mention: "Iran, Iraq and Syria".
  private func coordinated(_ mention: ActorMention) -> [DocumentActorIndex] {
    let (tree, tokens) = (text.tree, text.tokens)
    guard tokens[mention.head].relation != .conjunct else { return [] }
    let others = tree.children(of: mention.head, by: [.conjunct]).compactMap {
      mentions.mention(at: $0)
    }
    return (mention.allActors + others.flatMap(\.allActors)).uniqued()
  }
}
