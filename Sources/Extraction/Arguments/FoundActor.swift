/// An actor found where the lexicon says to look.
struct FoundActor {
  let actor: DocumentActorIndex
  /// The word that led to it.
  let word: Int
  /// How it was reached.
  var way = Way()

  init(_ actor: DocumentActorIndex, at word: Int) {
    self.actor = actor
    self.word = word
  }

  /// Whether it only owns what stands in the slot.
  var isOwner: Bool { way.isOwner }

  /// The actor, reached by a step that comes before all others.
  func after(_ step: WayStep) -> FoundActor {
    var found = self
    found.way = way.after(step)
    return found
  }

  /// The actor, reached from a word that stands in a slot.
  func from(_ word: Int) -> FoundActor {
    var found = self
    found.way.word = word
    return found
  }

  /// The actor, reached from a slot.
  func from(_ slot: Slot) -> FoundActor {
    var found = self
    found.way.slot = slot
    return found
  }
}
