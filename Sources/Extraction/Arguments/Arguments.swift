/// The actors on both sides of a predicate.
struct Arguments {
  /// The line of the lexicon that read them.
  let rule: PredicateRule
  let subjects: [FoundActor]
  let objects: [FoundActor]
  /// Whether the objects are the members of the subject, or of "between A and B".
  let isReciprocal: Bool

  /// The actors on two sides.
  init(_ rule: PredicateRule, _ subjects: [FoundActor], _ objects: [FoundActor]) {
    self.rule = rule
    self.subjects = subjects
    self.objects = objects
    isReciprocal = false
  }

  /// Actors that do something with one another.
  init(_ rule: PredicateRule, among members: [FoundActor]) {
    self.rule = rule
    subjects = members
    objects = members
    isReciprocal = true
  }
}

/// What a line of the lexicon lacks where it was read.
struct Shortfall {
  let rule: PredicateRule
  let subject: Side
  let object: Side
}

/// What was found on one side of a predicate.
struct Side {
  var actors: [FoundActor] = []
  /// The slots in which there was nobody, where they are kept.
  var stops: [Stop] = []
}

/// A slot in which no actor was found that could stand on that side.
struct Stop {
  let slot: Slot
  /// The word that stands there.
  var word: Int?
  /// Whether the actor there stands on the other side already.
  var isTaken = false
}
