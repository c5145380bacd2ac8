internal import KnowledgeGraph
internal import Language

/// What a document says of its actors by name, against which anaphors are held.
struct AnaphorScene {
  let layer: DocumentMentions
  /// How often each is named.
  let counts: [DocumentActorIndex: Int]
  /// The nouns that stand before or beside the name of each.
  let callings: [DocumentActorIndex: Set<UInt32>]
  /// The actor of each type that is named most.
  let leaders: Set<DocumentActorIndex>
  /// The two states that are named most.
  let leadingStates: [DocumentActorIndex]
  /// The state of each person or body, where text or tables tell it.
  let homes: [DocumentActorIndex: DocumentActorIndex]
  /// The words for mere places, in order, and the states in which these lie.
  let seats: [(word: Int, state: DocumentActorIndex)]

  init(_ page: inout ProposalPage) {
    let layer = page.layer
    self.layer = layer
    homes = page.homes()
    seats = page.seats()
    var counts: [DocumentActorIndex: Int] = [:]
    for actor in layer.mentions.standing.compactMap(\.actor) { counts[actor, default: 0] += 1 }
    self.counts = counts
    callings = layer.titleWords { _ in true }
    leaders = Set(
      EntityType.allCases.compactMap { type in
        counts.filter { layer.actors[$0.key].type == type }
          .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      }
    )
    leadingStates =
      counts.filter { layer.actors[$0.key].type == .state }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }

  /// The state in which the place lies that a word names.
  func seat(at word: Int) -> DocumentActorIndex? {
    let place = seats.partitioningIndex { $0.word >= word }
    return place < seats.count && seats[place].word == word ? seats[place].state : nil
  }

  /// The places named less than so many words before or after a word.
  func seats(
    within reach: Int,
    of word: Int
  ) -> ArraySlice<(word: Int, state: DocumentActorIndex)> {
    let start = seats.partitioningIndex { $0.word > word - reach }
    return seats[start...].prefix { $0.word < word + reach }
  }

  var tree: SyntaxTree { layer.tree }
  var tokens: [Token] { layer.tokens }

  // MARK: - Words

  /// The part of a word in its clause, in few classes.
  func part(of word: Int) -> UInt32 {
    var word = word
    for _ in 0..<4 where [.conjunct, .apposition].contains(tokens[word].relation) {
      guard let head = tree.head(of: word) else { break }
      word = head
    }
    switch tokens[word].relation {
    case .nominalSubject, .nominalSubjectOuter: return 1
    case .nominalSubjectPassive: return 2
    case .object, .indirectObject: return 3
    case .nominalModifierPossessive: return 4
    case .oblique, .obliqueAgent: return 5
    case .nominalModifier: return 6
    case .root: return 7
    case .compound, .adjectivalModifier: return 8
    default: return 9
    }
  }

  /// The verb, or else the root, on which a word hangs.
  func verb(above word: Int) -> Int? {
    var (current, steps) = (word, 0)
    while let head = tree.head(of: current), steps < SyntaxTree.height {
      if tokens[head].partOfSpeech == .verb { return head }
      current = head
      steps += 1
    }
    return steps == 0 ? nil : current
  }

  /// The noun that a mention describes, where it does not stand alone: "Iraqi officials".
  func noun(of mention: ActorMention) -> Int {
    mention.role == .modifier ? tree.head(of: mention.head) ?? mention.head : mention.head
  }

  /// The number of a sentence, from 0.
  func sentence(of word: Int) -> Int {
    layer.text.sentences.partitioningIndex { $0.tokens.lowerBound > word } - 1
  }

  func lemma(_ word: Int) -> UInt32 { UInt32.hash(of: tokens[word].lemma.inLowerCase) }
}

extension ProposalPage {
  /// The mere places that lie in one state: "Minsk", "Lagos".
  fileprivate mutating func seats() -> [(word: Int, state: DocumentActorIndex)] {
    let text = layer.text
    var seats: [(word: Int, state: DocumentActorIndex)] = []
    for mention in layer.mentions.standing where mention.actor == nil {
      guard let state = state(text.country(ofPlace: mention.tokens)) else { continue }
      seats.append((mention.head, state))
    }
    return seats
  }

  /// The state of each person or body: what the text says last, else what the tables have.
  fileprivate mutating func homes() -> [DocumentActorIndex: DocumentActorIndex] {
    var said: [EntityID: EntityID] = [:]
    for affiliation in layer.affiliations where affiliation.object.type == .state {
      said[affiliation.subject.id] = affiliation.object.id
    }
    var homes: [DocumentActorIndex: DocumentActorIndex] = [:]
    for index in layer.actors.indices where actors[index].type != .state {
      let named = said[actors[index].id].flatMap { actors.index(of: $0) }
      homes[index] = named ?? state(actors[index].country)
    }
    return homes
  }
}
