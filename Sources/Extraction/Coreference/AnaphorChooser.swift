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

  /// Whom an anaphor means, of all that the text so far proposes, or whom rules take it for.
  mutating func meant(
    by anaphor: Anaphor,
    _ hints: AnaphorHints,
    _ scene: AnaphorScene,
    _ page: ProposalPage
  ) -> [DocumentActorIndex]? {
    guard choices != nil || keepsQuestions, let sentence = scene.layer.sentence(of: anaphor.word)
    else { return hints.ruled }
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
    guard let choices else { return hints.ruled }
    return choices.choice(of: .antecedent, in: question.sheet).map { question.answers[$0] }
  }
}
