internal import KnowledgeGraph

/// A word of a sentence that means an actor, and so may be an end of a relation.
struct CandidateEnd {
  let actor: DocumentActorIndex
  /// The word that leads to the actor.
  let word: Int
  /// The words that mean it.
  let tokens: Range<Int>
  /// The mention that they are, if they are one.
  let mention: ActorMention?

  init(_ mention: ActorMention, meaning actor: DocumentActorIndex) {
    self.actor = actor
    word = mention.head
    tokens = mention.tokens
    self.mention = mention
  }

  /// A word that rules took for an actor without its being a mention: "the two countries".
  init(_ actor: DocumentActorIndex, at word: Int) {
    self.actor = actor
    self.word = word
    tokens = word..<word + 1
    mention = nil
  }
}
