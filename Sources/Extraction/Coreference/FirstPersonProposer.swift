internal import KnowledgeGraph
internal import Language

/// Resolves the "I" and "we" of quotations by those who speak.
struct FirstPersonProposer: MentionProposer {
  static let proposer = Proposer.coreference

  var page: ProposalPage
  var chooser = AnaphorChooser(choices: nil, keepsQuestions: false)

  init(page: ProposalPage) { self.page = page }

  mutating func propose() {
    let reader = AnaphorReader(text: text)
    guard tokens.indices.contains(where: { reader.firstPerson(at: $0) != nil }) else { return }
    let reports = DocumentReports(tree: tree, finder: page.layer.finder, lexicon: lexicon)
    let voices = QuotedVoices(tree: tree, reports: reports)
    let scene = AnaphorScene(&page)
    for (number, sentence) in text.sentences.enumerated()
    where text.dateline(of: sentence) == nil {
      for position in sentence.tokens where mentions.mention(at: position) == nil {
        guard let anaphor = reader.firstPerson(at: position) else { continue }
        read(anaphor, voices.voices(of: position, in: number), scene)
      }
    }
  }

  private mutating func read(_ anaphor: Anaphor, _ voices: [Voice], _ scene: AnaphorScene) {
    let ruled = voices.first.flatMap { voice in
      anaphor.form == .speaker ? alone(voice.actor) : together(voice.actor)
    }
    var hints = AnaphorHints(ruled: ruled.map { [$0] }, voices: voices)
    for voice in voices { hints.voiceStates[voice.actor] = together(voice.actor) }
    guard let meant = chooser.meant(by: anaphor, hints, scene, page)?.first else { return }
    page.mention(
      meant,
      at: anaphor.word..<(anaphor.word + 1),
      by: .pronoun,
      as: .nominal,
      evidence: "who speaks"
    )
    readCountry(of: anaphor.word, meant)
  }

  /// "our country" is the state of those who speak.
  private mutating func readCountry(of pronoun: Int, _ meant: DocumentActorIndex) {
    guard tokens[pronoun].relation == .nominalModifierPossessive, actors[meant].type == .state,
      let noun = tree.head(of: pronoun), mentions.mention(at: noun) == nil,
      !tokens[noun].pennTag.isPlural,
      lexicon.classes.areHome(tokens[noun].lemma.inLowerCase)
    else { return }
    page.mention(
      meant,
      at: noun..<(noun + 1),
      by: .description,
      as: .nominal,
      evidence: "who speaks"
    )
  }

  private func alone(_ voice: DocumentActorIndex) -> DocumentActorIndex? {
    actors[voice].type == .person ? voice : nil
  }

  /// The state of a speaker, or the body that speaks.
  private mutating func together(_ voice: DocumentActorIndex) -> DocumentActorIndex? {
    let actor = actors[voice]
    switch actor.type {
    case .person: return page.state(of: voice) ?? page.state(actor.country) ?? voice
    case .organization where actor.kind?.plays(.organ) ?? false:
      return page.state(actor.country) ?? voice
    default: return voice
    }
  }
}

extension ProposalPage {
  /// The last state with which the text has affiliated a person.
  func state(of person: DocumentActorIndex) -> DocumentActorIndex? {
    affiliated(with: person) { $0.type == .state } ?? actors[person].country.flatMap(actors.state)
  }

  /// The last actor of a kind with which the text has affiliated a person.
  func affiliated(
    with person: DocumentActorIndex,
    _ isWanted: (DocumentActor) -> Bool
  ) -> DocumentActorIndex? {
    let id = actors[person].id
    return layer.affiliations.last { $0.subject.id == id && isWanted($0.object) }
      .flatMap { actors.index(of: $0.object.id) }
  }

  /// The state of a code (ISO 3166-1 alpha-3), whether the text names it or not.
  mutating func state(_ code: String?) -> DocumentActorIndex? {
    guard let code else { return nil }
    if let named = actors.state(code: code) { return named }
    return layer.text.knowledge.state(code: code, in: layer.text.year).map { add($0) }
  }
}
