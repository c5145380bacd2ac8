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
    /// Two or three of the states, or of all, or of the persons that were named last.
    case states, bodies, persons
    /// The state of somebody who was named.
    case home
    /// The states of those who were named last, themselves among them.
    case homes
    /// Those that the document names most.
    case leaders
    /// What rules take it for.
    case ruled
    /// The state of a place that was named.
    case seat
  }

  let actors: [DocumentActorIndex]
  let kind: Kind
  /// The nearest word that means it, if one does.
  var word: Int?
  /// How many others of its kind are nearer.
  var rank = 0

  /// Whether it means one actor alone.
  func isAlone(_ actor: DocumentActorIndex) -> Bool { actors.count == 1 && actors[0] == actor }

  /// Whether it means the same actors as others, in any order; they are few, so without sets.
  func means(_ others: [DocumentActorIndex]) -> Bool {
    actors.allSatisfy(others.contains) && others.allSatisfy(actors.contains)
  }
}

/// Proposes what an anaphor may mean: the actors of its sentence and of those beside it.
struct AnaphorAnswers {
  let scene: AnaphorScene
  let actors: DocumentActors
  let mentions: MentionTable

  /// How many words before and after are searched.
  private static let reach = (before: 220, after: 60)
  /// How many sentences before.
  private static let sentences = 5
  /// How many single actors are tried, the nearest first.
  private static let most = 16

  private var text: DocumentText { scene.layer.text }

  /// The mentions before a word, the nearest first, and those after it, up to the next sentence.
  private func nearby(_ anaphor: Anaphor) -> (before: [ActorMention], after: [ActorMention]) {
    let word = anaphor.word
    let number = scene.sentence(of: word)
    guard text.sentences.indices.contains(number) else { return ([], []) }
    let isRelative = anaphor.form == .relative
    let first = text.sentences[isRelative ? number : max(0, number - Self.sentences)].tokens
    let last = text.sentences[min(number + 1, text.sentences.count - 1)].tokens
    let start = max(first.lowerBound, word - Self.reach.before)
    let end = isRelative ? word : min(last.upperBound, word + Self.reach.after)
    let after = mentions.mentions(in: word..<max(end, word)).filter {
      $0.actor != nil && $0.proposer != .coreference && !$0.tokens.contains(word)
    }
    let before = mentions.mentions(in: start..<max(start, word)).reversed()
      .filter { $0.actor != nil }
    return (before, after)
  }

  /// What an anaphor may mean, besides what rules take it for.
  func answers(for anaphor: Anaphor, ruled: [DocumentActorIndex]?) -> [AnaphorAnswer] {
    let (before, after) = nearby(anaphor)
    var found = singles(before + after)
    if anaphor.form != .relative { found += homes(before + after, found) + leaders(found) }
    if anaphor.form == .organ { found += seats(near: anaphor.word, found) }
    if anaphor.mayBeSeveral { found += several(before) }
    if let ruled, !found.contains(where: { $0.means(ruled) }) {
      found.append(AnaphorAnswer(actors: ruled, kind: .ruled))
    }
    return found
  }

  private func singles(_ mentions: [ActorMention]) -> [AnaphorAnswer] {
    var found: [AnaphorAnswer] = []
    for mention in mentions where found.count < Self.most {
      for actor in mention.allActors where !found.contains(where: { $0.isAlone(actor) }) {
        found.append(
          AnaphorAnswer(actors: [actor], kind: .single, word: mention.head, rank: found.count)
        )
      }
    }
    return found
  }

  /// The states of those named near, which no word near means.
  private func homes(_ mentions: [ActorMention], _ known: [AnaphorAnswer]) -> [AnaphorAnswer] {
    var found: [AnaphorAnswer] = []
    for mention in mentions where found.count < 3 {
      guard let home = mention.actor.flatMap({ scene.homes[$0] }),
        !known.contains(where: { $0.isAlone(home) }), !found.contains(where: { $0.isAlone(home) })
      else { continue }
      found.append(
        AnaphorAnswer(actors: [home], kind: .home, word: mention.head, rank: found.count)
      )
    }
    return found
  }

  /// The states of the places named near, which no word near means.
  private func seats(near word: Int, _ known: [AnaphorAnswer]) -> [AnaphorAnswer] {
    let places = scene.seats(within: Self.reach.before, of: word)
      .sorted { (abs($0.word - word), $0.word) < (abs($1.word - word), $1.word) }
    return places.uniqued(by: \.state).prefix(3).enumerated().compactMap { rank, place in
      known.contains { $0.isAlone(place.state) }
        ? nil : AnaphorAnswer(actors: [place.state], kind: .seat, word: place.word, rank: rank)
    }
  }

  private func leaders(_ known: [AnaphorAnswer]) -> [AnaphorAnswer] {
    scene.leaders.sorted().filter { leader in !known.contains { $0.isAlone(leader) } }
      .map { AnaphorAnswer(actors: [$0], kind: .leaders) }
  }

  // MARK: - Several

  private func several(_ before: [ActorMention]) -> [AnaphorAnswer] {
    var found: [AnaphorAnswer] = []
    func add(_ actors: [DocumentActorIndex], _ kind: AnaphorAnswer.Kind, _ word: Int?) {
      guard actors.count > 1, !found.contains(where: { $0.means(actors) }) else { return }
      let rank = found.count { $0.kind == kind }
      found.append(AnaphorAnswer(actors: actors, kind: kind, word: word, rank: rank))
    }
    for mention in before { add(coordinated(mention), .coordinated, mention.head) }
    for mention in before where !mention.companions.isEmpty {
      add(mention.allActors, .repeated, mention.head)
    }
    for (kind, isOne) in Self.kinds {
      addPairs(before, kind, add) { isOne(actors[$0].type) ? $0 : nil }
    }
    addPairs(before, .homes, add, stateSpeaking)
    add(scene.leadingStates, .leaders, nil)
    return found
  }

  /// The pairs of the four that were named last, and the last three.
  private func addPairs(
    _ before: [ActorMention],
    _ kind: AnaphorAnswer.Kind,
    _ add: ([DocumentActorIndex], AnaphorAnswer.Kind, Int?) -> Void,
    _ meant: (DocumentActorIndex) -> DocumentActorIndex?
  ) {
    let named = before.filter { $0.resolution != .description }
      .flatMap { mention in mention.allActors.compactMap(meant).map { (actor: $0, mention.head) } }
      .uniqued(by: \.actor).prefix(4)
    for (far, second) in named.enumerated().dropFirst() {
      for first in named.prefix(far) { add([second.actor, first.actor], kind, first.1) }
    }
    if named.count > 2 { add(named.prefix(3).map(\.actor), kind, named[0].1) }
  }

  /// The state that an actor is or speaks for: "both countries" after "Putin met Erdogan".
  private func stateSpeaking(_ actor: DocumentActorIndex) -> DocumentActorIndex? {
    let (type, kind) = (actors[actor].type, actors[actor].kind)
    if type == .state { return actor }
    return type == .person || kind?.plays(.organ) ?? false ? scene.homes[actor] : nil
  }

  private static let kinds: [(AnaphorAnswer.Kind, @Sendable (EntityType) -> Bool)] = [
    (.states, { $0 == .state }), (.bodies, { $0 != .person }), (.persons, { $0 == .person }),
  ]

  /// The actors of a list that begins with a mention: "Iran, Iraq and Syria".
  private func coordinated(_ mention: ActorMention) -> [DocumentActorIndex] {
    guard scene.tokens[mention.head].relation != .conjunct else { return [] }
    let others = scene.tree.children(of: mention.head, by: [.conjunct]).compactMap {
      mentions.mention(at: $0)
    }
    return (mention.allActors + others.flatMap(\.allActors)).uniqued()
  }
}
