internal import KnowledgeGraph
internal import Language

/// What rules and the context know of an anaphor.
struct AnaphorHints {
  /// Whom rules take it for.
  var ruled: [DocumentActorIndex]?
  /// Those who may speak it.
  var voices: [Voice] = []
  /// The states of these, by the voice.
  var voiceStates: [DocumentActorIndex: DocumentActorIndex] = [:]
  /// Whose it is, his state and what he belongs to: "his country".
  var owners: [DocumentActorIndex] = []
  var ownerStates: [DocumentActorIndex] = []
  var ownerBodies: [DocumentActorIndex] = []

  /// The actors that may be meant though no word near means them.
  var others: [DocumentActorIndex] {
    ownerStates + ownerBodies + voices.map(\.actor) + voices.compactMap { voiceStates[$0.actor] }
  }
}

/// What all answers share.
struct AnaphorContext {
  let anaphor: Anaphor
  let hints: AnaphorHints
  let form: UInt32
  /// The hash of the pronoun or noun.
  let lemma: UInt32
  let part: UInt32
  let sentence: Int
  let verb: Int?
  let verbLemma: UInt32
  /// The hash of what a possessive has: "its troops".
  let owned: UInt32
  let determiner: UInt32
  /// The subjects of the clauses around it, from its own on.
  let subjects: [Int]
  let isQuoted: Bool
  let words: SentenceWords
  /// The single actors that fit, the nearest first.
  let fitting: [DocumentActorIndex]
  /// The nearest word that means each actor.
  let nearest: [DocumentActorIndex: Int]

  init(
    _ anaphor: Anaphor,
    _ hints: AnaphorHints,
    _ questions: AnaphorQuestions,
    _ answers: [AnaphorAnswer]
  ) {
    let scene = questions.scene
    let (tree, word) = (scene.tree, anaphor.word)
    self.anaphor = anaphor
    self.hints = hints
    form = anaphor.form.rawValue
    lemma = anaphor.isPronoun ? UInt32.hash(of: tree.lower[word]) : scene.lemma(word)
    part = scene.part(of: word)
    sentence = scene.sentence(of: word)
    verb = scene.verb(above: word)
    verbLemma = verb.map(scene.lemma) ?? 0
    let isPossessive = tree.tokens[word].relation == .nominalModifierPossessive
    owned = isPossessive ? tree.head(of: word).map(scene.lemma) ?? 0 : 0
    determiner = tree.child(of: word, by: .determiner).map { UInt32.hash(of: tree.lower[$0]) } ?? 0
    subjects = tree.ancestors(of: word).compactMap {
      tree.children(of: $0, by: SyntaxTree.nominalSubjects).first
    }
    words = questions.words
    isQuoted = words[word].isQuoted
    var nearest: [DocumentActorIndex: Int] = [:]
    for answer in answers where answer.actors.count == 1 { nearest[answer.actors[0]] = answer.word }
    self.nearest = nearest
    fitting = answers.filter { answer in
      answer.kind == .single && anaphor.form.fits(questions.actors[answer.actors[0]])
    }
    .map { $0.actors[0] }
  }
}

extension Anaphor.Form {
  /// Whether an actor is of a type and gender that a pronoun may mean.
  func fits(_ actor: DocumentActor) -> Bool {
    switch self {
    case .he: Pronoun.he.fits(actor)
    case .she: Pronoun.she.fits(actor)
    case .it: Pronoun.it.fits(actor)
    case .speaker: actor.type == .person
    case .relative: true
    case .organ: actor.type == .state
    case .they, .speakers, .several, .dual, .single: actor.type != .person
    }
  }
}
