internal import KnowledgeGraph
internal import Language

/// Asks whom a pronoun or a description means.
struct AnaphorQuestions {
  let scene: AnaphorScene
  /// The actors and mentions so far.
  let actors: DocumentActors
  let mentions: MentionTable
  /// The words of the sentence at hand.
  let words: SentenceWords

  enum Kind: UInt32 {
    case none = 128, noneForm, noneWord, noneContext, noneRule
    case always, fit, form, distance, rank, role, clause, verb, resolution, count, path, owned
    case rule, alone, quote, noun, title, name, listed, owner, voice, group, groupWord, sole
    case kind, members
  }

  var tree: SyntaxTree { scene.tree }
  var tokens: [Token] { scene.tokens }

  func question(_ anaphor: Anaphor, _ hints: AnaphorHints) -> Question<[DocumentActorIndex]> {
    let reader = AnaphorAnswers(scene: scene, actors: actors, mentions: mentions)
    var answers = reader.answers(for: anaphor, ruled: hints.ruled)
    for actor in hints.others.uniqued() where !answers.contains(where: { $0.isAlone(actor) }) {
      answers.append(AnaphorAnswer(actors: [actor], kind: .ruled))
    }
    let context = AnaphorContext(anaphor, hints, self, answers)
    return Question(
      sheet: ChoiceSheet(none: none(context), answers.map { features($0, context) }),
      answers: answers.map(\.actors)
    )
  }

  // MARK: - Nobody

  private func none(_ context: AnaphorContext) -> ChoiceFeatures {
    var features = ChoiceFeatures()
    let (form, word) = (context.form, context.anaphor.word)
    let relation = UInt32.hash(of: tokens[word].relation.rawValue)
    features.add(Kind.none)
    features.add(.noneForm as Kind, form)
    features.add(.noneForm as Kind, form, relation, 1)
    features.add(.noneForm as Kind, context.lemma, 2, 2)
    features.add(.noneForm as Kind, context.lemma, context.determiner, relation, 3)
    features.add(.noneWord as Kind, form, context.verbLemma, context.part)
    features.add(.noneWord as Kind, form, context.owned, 1, 1, 1)
    if let head = tree.head(of: word) {
      features.add(.noneWord as Kind, form, scene.lemma(head), 2, 2, 2)
    }
    for child in tree.children(of: word) {
      let relation = UInt32.hash(of: tokens[child].relation.rawValue)
      features.add(.noneWord as Kind, form, relation, 3)
      features.add(.noneWord as Kind, context.lemma, scene.lemma(child), 4)
    }
    let count = UInt32.bucket(context.fitting.count)
    features.add(.noneContext as Kind, form, count)
    features.add(.noneContext as Kind, form, UInt32.bucket(context.sentence), 1, 1)
    features.add(.noneContext as Kind, form, UInt32(context.isQuoted), 2, 2, 2)
    features.add(.noneRule as Kind, form, UInt32(context.hints.ruled == nil))
    features.add(.noneRule as Kind, context.lemma, UInt32(context.hints.ruled == nil), 1)
    let voices = UInt32.bucket(context.hints.voices.count)
    features.add(.noneRule as Kind, form, voices, 2, 2)
    return features
  }
}
