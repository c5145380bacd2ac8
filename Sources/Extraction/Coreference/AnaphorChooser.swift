internal import KnowledgeGraph
internal import Language

/// Chooses by weights whom anaphors mean; without weights it leaves that to the rules.
struct AnaphorChooser {
  var choices: ChoiceModel?
  /// Whether the questions are kept.
  var keepsQuestions = false
  /// The questions that were asked.
  private(set) var asked: [AskedAnaphor] = []
  private var words: SentenceWords?

  init(choices: ChoiceModel?, keepsQuestions: Bool) {
    self.choices = choices
    self.keepsQuestions = keepsQuestions
  }

  /// How much surer the weights must be than they were taught to be, in 256ths.
  ///
  /// Whoever is taken for another makes a false claim, who is nobody makes none. Of "we" rules know
  /// as much.
  private static let margin: Int32 = 160

  /// Whom an anaphor means, of all that the text so far proposes, or whom rules take it for.
  mutating func meant(
    by anaphor: Anaphor,
    _ hints: AnaphorHints,
    _ scene: AnaphorScene,
    _ page: ProposalPage
  ) -> [DocumentActorIndex]? {
    let limits = AnaphorLimits(scene: scene, actors: page.actors, mentions: page.mentions)
    func allows(_ answer: [DocumentActorIndex]) -> Bool {
      limits.allows(answer, for: anaphor, hints)
    }
    let ruled = hints.ruled.flatMap { allows($0) ? $0 : nil }
    guard choices != nil || keepsQuestions, let sentence = scene.layer.sentence(of: anaphor.word)
    else { return ruled }
    let known = words.flatMap { $0.range == sentence.tokens ? $0 : nil }
    let words = known ?? SentenceWords(sentence, in: scene.tree, clusters: nil)
    self.words = words
    let question = AnaphorQuestions(
      scene: scene,
      actors: page.actors,
      mentions: page.mentions,
      words: words
    )
    .question(anaphor, hints)
    if keepsQuestions { asked.append(AskedAnaphor(anaphor, question, in: page)) }
    guard let choices else { return ruled }
    let chosen = choices.choice(of: .antecedent, in: question.sheet) { place, lead in
      let meant = question.answers[place]
      let isSure = lead > Self.margin || anaphor.isOfSpeaker && ruled == meant
      return isSure && allows(meant)
    }
    guard let meant = chosen.map({ question.answers[$0] }),
      !limits.isNamedBySpeaker(meant, anaphor, hints)
    else { return nil }
    return meant
  }
}
