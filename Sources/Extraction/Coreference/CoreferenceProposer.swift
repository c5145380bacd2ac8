internal import KnowledgeGraph
internal import Language

/// Resolves pronouns and definite descriptions where the evidence is strong, else leaves them
/// alone.
///
/// The subject of the same sentence, then that of the sentence before, is what a pronoun most
/// likely means (Grosz, Joshi and Weinstein 1995, "Centering"); of several the one whose clause
/// holds the pronoun.
struct CoreferenceProposer: MentionProposer {
  static let proposer = Proposer.coreference

  var page: ProposalPage
  /// The actors named so far, by what descriptions ask for.
  var recent = RecentActors()

  var chooser = AnaphorChooser(choices: nil, keepsQuestions: false)
  /// Whether each word is quoted.
  let isQuoted: [Bool]
  private let scene: AnaphorScene

  init(page: ProposalPage) {
    var page = page
    scene = AnaphorScene(&page)
    isQuoted = page.layer.tree.quotedWords
    self.page = page
  }

  /// Resolves the pronouns and descriptions of all sentences, in order.
  mutating func propose() {
    var previous: Sentence?
    for sentence in text.prose {
      for position in sentence.tokens {
        if mentions.mention(at: position) == nil {
          read(position, in: sentence, after: previous)
        }
        note(mentionAt: position)
      }
      previous = sentence
    }
  }

  private mutating func read(_ position: Int, in sentence: Sentence, after previous: Sentence?) {
    let pronoun = Pronoun(tokens[position], isPersonal: isWilling(position))
    var ruled: [DocumentActorIndex]?
    if let pronoun {
      ruled = antecedents(of: pronoun, at: position, in: sentence, after: previous)
    } else {
      ruled =
        owned(at: position) ?? pair(at: position, in: sentence)
        ?? described(at: position, in: sentence)
    }
    let resolution: Resolution = pronoun == nil ? .description : .pronoun
    if let pronoun, let person = certainPerson(pronoun, at: position, in: sentence) {
      return refer(to: [person], at: position, by: resolution)
    }
    if let anaphor = anaphor(at: position) {
      if let named = named(within: anaphor) ?? seat(of: anaphor) {
        return refer(to: named, at: position, by: resolution)
      }
      ruled = chooser.meant(by: anaphor, hints(for: anaphor, ruled), scene, page)
    }
    if let ruled { return refer(to: ruled, at: position, by: resolution) }
    if let pronoun {
      page.doubt(position..<(position + 1), as: .pronoun(pronoun))
    } else {
      doubtDescription(at: position)
    }
  }

  mutating func refer(
    to actors: [DocumentActorIndex],
    at position: Int,
    by resolution: Resolution
  ) {
    guard let first = actors.first, mentions.mention(at: position) == nil else { return }
    page.mention(
      first,
      at: position..<(position + 1),
      by: resolution,
      as: text.role(of: position) == .modifier ? .modifier : .nominal,
      evidence: resolution == .pronoun ? "actors just before" : table(of: position),
      with: Array(actors.dropFirst())
    )
  }

  /// The table that lists a noun by which somebody is described.
  private func table(of noun: Int) -> String {
    lexicon.descriptions[tokens[noun].lemma] == nil
      ? "word-classes.tsv" : "predicates/descriptions.tsv"
  }

  // MARK: - What weights choose

  private func anaphor(at position: Int) -> Anaphor? {
    guard let found = AnaphorReader(text: text).anaphor(at: position) else { return nil }
    return found.isPronoun || !isBeforeName(position) && !isNamed(position, found) ? found : nil
  }

  /// "the American envoy": a noun whose name stands beside it needs none from elsewhere, unless it
  /// is of a mere place: "Istanbul court".
  private func isNamed(_ position: Int, _ anaphor: Anaphor) -> Bool {
    tree.children(of: position, by: [.adjectivalModifier, .compound, .nominalModifierDescriptive])
      .compactMap { mentions.mention(at: $0) }
      .contains { anaphor.form != .organ || $0.actor != nil }
  }

  /// "police in Minsk", "an Istanbul court": the state of the place where an organ is at home;
  /// soldiers may stand anywhere.
  private func seat(of anaphor: Anaphor) -> [DocumentActorIndex]? {
    guard anaphor.form == .organ,
      lexicon.classes[.localOrgan].contains(tokens[anaphor.word].lemma.inLowerCase)
    else { return nil }
    let places = tree.children(of: anaphor.word).filter { child in
      switch tokens[child].relation {
      case .compound, .adjectivalModifier: true
      case .nominalModifier: tree.isMarked(child, by: ["in"])
      default: false
      }
    }
    return places.lazy.compactMap(scene.seat(at:)).first.map { [$0] }
  }

  private func hints(for anaphor: Anaphor, _ ruled: [DocumentActorIndex]?) -> AnaphorHints {
    var hints = AnaphorHints(ruled: ruled)
    guard let owner = anaphor.owner, let whose = mentions.mention(at: owner)?.allActors else {
      return hints
    }
    hints.owners = whose
    hints.ownerStates = whose.compactMap { scene.homes[$0] }
    hints.ownerBodies = whose.compactMap { page.affiliated(with: $0) { $0.type == .organization } }
    return hints
  }

  // MARK: - Pronouns

  private func antecedents(
    of wanted: Pronoun,
    at position: Int,
    in sentence: Sentence,
    after previous: Sentence?
  ) -> [DocumentActorIndex]? {
    let before = sentence.tokens.lowerBound..<position
    if wanted == .they, let group = groupGoverning(position) ?? previous.flatMap(groupLeading) {
      return group
    }
    if let actor = antecedent(in: before, for: wanted)
      ?? subjectGoverning(position, for: wanted)
    {
      return [actor]
    }
    guard let previous, noneFits(in: before, wanted),
      let actor = antecedent(in: previous.tokens, for: wanted)
        ?? subjectLeading(previous, for: wanted)
    else { return nil }
    return [actor]
  }

  /// Tells of a definite description that means nobody for certain.
  private mutating func doubtDescription(at position: Int) {
    guard position > 0, tokens[position - 1].pennTag == .determiner,
      tokens[position - 1].form.inLowerCase == "the", mentions.mention(at: position) == nil,
      let rule = lexicon.descriptions[tokens[position].lemma]
    else { return }
    page.doubt((position - 1)..<(position + 1), as: .description(rule.type))
  }

  /// "it is willing to": an "it" that wants something means somebody.
  private func isWilling(_ position: Int) -> Bool {
    guard let adjective = tree.head(of: position), tokens[adjective].partOfSpeech == .adjective
    else { return false }
    return lexicon.embeddings.controlSlot(of: adjective, in: tree) == .subject
  }

  private func noneFits(_ wanted: Pronoun, _ mention: ActorMention) -> Bool {
    mention.actor.map { !wanted.fits(actors[$0]) } ?? true
  }

  private func noneFits(in range: Range<Int>, _ wanted: Pronoun) -> Bool {
    range.allSatisfy { position in
      mentions.mention(at: position).map { noneFits(wanted, $0) } ?? true
    }
  }

  /// The one actor that a pronoun may mean among the mentions of a stretch: its subject, else its
  /// only actor of the right type.
  private func antecedent(in range: Range<Int>, for wanted: Pronoun) -> DocumentActorIndex? {
    var subjects: [DocumentActorIndex] = []
    var others: [DocumentActorIndex] = []
    for position in range {
      guard let mention = mentions.mention(at: position), mention.head == position,
        mention.role != .location, let actor = mention.actor, fits(mention, actor, wanted)
      else { continue }
      if isSubject(mention) { subjects.append(actor) } else { others.append(actor) }
    }
    let distinct = subjects.uniqued()
    if distinct.count == 1 { return distinct.first }
    if !distinct.isEmpty { return nil }
    let rest = others.uniqued()
    return rest.count == 1 && wanted.acceptsObjects ? rest.first : nil
  }

  func fits(_ mention: ActorMention, _ actor: DocumentActorIndex, _ wanted: Pronoun) -> Bool {
    wanted.fits(actors[actor]) || wanted == .they && isPlural(mention)
  }

  /// "Palestinian leaders", "the Palestinians": many people who are a state.
  private func isPlural(_ mention: ActorMention) -> Bool {
    guard mention.role == .modifier, let noun = tree.head(of: mention.head) else {
      return mention.resolution == .demonym && tokens[mention.head].pennTag.isPlural
    }
    return tokens[noun].pennTag.isPlural && lexicon.members.contains(tokens[noun].lemma)
  }

  /// Whether a mention is a subject, or says whose the subject is: "Iraqi officials said".
  private func isSubject(_ mention: ActorMention) -> Bool {
    if SyntaxTree.subjectRelations.contains(tokens[mention.head].relation) { return true }
    guard mention.role == .modifier || tokens[mention.head].relation == .nominalModifierPossessive,
      let head = tree.head(of: mention.head),
      SyntaxTree.subjectRelations.contains(tokens[head].relation)
    else { return false }
    return mention.role != .modifier || lexicon.members.contains(tokens[head].lemma)
  }

  // MARK: - What was named

  /// Takes in the mention that begins at a word, for the descriptions after it.
  private mutating func note(mentionAt position: Int) {
    guard let mention = mentions.mention(at: position), mention.tokens.lowerBound == position,
      mention.role != .location
    else { return }
    for actor in mention.allActors {
      let title = actors[actor].type == .person ? titles.titleBefore(mention.tokens) : nil
      let state = title?.state.flatMap { actors[$0].country }
      let known = recent.isNoted(actor) ? [] : callings(of: actors[actor])
      recent.note(
        actor,
        actors[actor],
        country: state,
        titled: title.map { .title($0.title.name) },
        callings: known
      )
    }
  }

  /// What descriptions call an actor by: its kind, or the offices that a person holds.
  private func callings(of actor: DocumentActor) -> Set<Calling> {
    guard actor.type == .person else {
      let kinds = [actor.kind, lexicon.organs.kind(inName: actor.name)]
      return Set(kinds.compactMap(\.self).map(Calling.kind))
    }
    guard let known = actor.known else { return [] }
    let held = knowledge.offices(of: known).filter(text.isHeld)
    return Set(held.map { .office($0.officeClass) })
  }
}
