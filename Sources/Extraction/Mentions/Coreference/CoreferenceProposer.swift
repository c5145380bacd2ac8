internal import KnowledgeGraph
internal import Language

/// Resolves pronouns and definite descriptions where the evidence is strong, else leaves them
/// alone.
///
/// The subject of the same sentence, then that of the sentence before, is what a pronoun most
/// likely means (Grosz, Joshi and Weinstein 1995, "Centering"); where two actors of the right type
/// stand there, none is taken.
struct CoreferenceProposer: MentionProposer {
  static let proposer = Proposer.coreference

  var page: ProposalPage

  /// Resolves the pronouns and descriptions of all sentences, in order.
  mutating func propose() {
    var previous: Sentence?
    var recent = RecentActors()
    for sentence in text.prose {
      for position in sentence.tokens {
        if mentions.mention(at: position) == nil {
          readPronoun(at: position, in: sentence, after: previous)
          readDescription(at: position, in: sentence, after: recent)
        }
        note(mentionAt: position, in: &recent)
      }
      previous = sentence
    }
  }

  private mutating func refer(
    to actor: DocumentActorIndex,
    at position: Int,
    by resolution: Resolution
  ) {
    page.mention(
      actor,
      at: position..<(position + 1),
      by: resolution,
      as: .nominal,
      evidence: resolution == .pronoun ? "actors just before" : "predicates/descriptions.tsv"
    )
  }

  // MARK: - Pronouns

  private mutating func readPronoun(at position: Int, in sentence: Sentence, after: Sentence?) {
    guard let wanted = Pronoun(tokens[position], isPersonal: isWilling(position)) else { return }
    let before = sentence.tokens.lowerBound..<position
    let candidates = antecedents(in: before, for: wanted, at: position)
    if let actor = candidates {
      return refer(to: actor, at: position, by: .pronoun)
    }
    guard let after, noneFits(in: before, wanted),
      let actor = antecedents(in: after.tokens, for: wanted, at: position)
    else { return }
    refer(to: actor, at: position, by: .pronoun)
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
  private func antecedents(
    in range: Range<Int>,
    for wanted: Pronoun,
    at pronoun: Int
  ) -> DocumentActorIndex? {
    var subjects: [DocumentActorIndex] = []
    var others: [DocumentActorIndex] = []
    for position in range {
      guard let mention = mentions.mention(at: position), mention.head == position,
        mention.role != .location, let actor = mention.actor,
        wanted.fits(actors[actor]) || wanted == .they && isPlural(mention)
      else { continue }
      if isSubject(mention) { subjects.append(actor) } else { others.append(actor) }
    }
    let distinct = subjects.uniqued()
    if distinct.count == 1 { return distinct.first }
    if !distinct.isEmpty { return nil }
    let rest = others.uniqued()
    return rest.count == 1 && wanted.acceptsObjects ? rest.first : nil
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

  // MARK: - Descriptions

  private mutating func readDescription(
    at position: Int,
    in sentence: Sentence,
    after recent: RecentActors
  ) {
    let token = tokens[position]
    guard token.partOfSpeech == .noun, !token.pennTag.isPlural || token.lemma != token.form,
      let rule = lexicon.descriptions[token.lemma],
      !tree.children(of: position).contains(where: isSpecified)
    else { return }
    let state = rule.type == .person ? stateOf(office: position) : nil
    guard state != nil || isDefinite(position),
      let actor = recent.actor(fitting: rule, country: state.map { actors[$0].country })
    else { return }
    refer(to: actor, at: position, by: .description)
  }

  /// "Pakistan's president", "the Russian president": whose office a description is.
  private func stateOf(office noun: Int) -> DocumentActorIndex? {
    tree.children(of: noun).lazy.compactMap { self.mentions.mention(at: $0)?.actor }
      .first { self.actors[$0].type == .state }
  }

  private func isDefinite(_ position: Int) -> Bool {
    tree.children(of: position, by: [.determiner]).contains {
      ClosedClass.definites.contains(tokens[$0].form.lowercased())
    }
  }

  /// Whether a word narrows a description down to something else: "the group of seven".
  private func isSpecified(_ child: Int) -> Bool {
    if let actor = mentions.mention(at: child)?.actor, actors[actor].type == .state,
      [.nominalModifierPossessive, .compound, .adjectivalModifier].contains(tokens[child].relation)
    {
      return lexicon.descriptions[tokens[tree.head(of: child) ?? child].lemma]?.type != .person
    }
    return switch tokens[child].relation {
    case .nominalModifier, .nominalModifierPossessive, .compound, .adnominalClauseRelative,
      .adnominalClause, .apposition, .numericModifier:
      true
    case .adjectivalModifier: mentions.mention(at: child) != nil
    default: false
    }
  }

  /// Takes in the mention that begins at a word, for the descriptions after it.
  private func note(mentionAt position: Int, in recent: inout RecentActors) {
    guard let mention = mentions.mention(at: position), mention.tokens.lowerBound == position,
      mention.role != .location, let actor = mention.actor
    else { return }
    recent.note(actor, actors[actor]) { callings(of: actors[actor]) }
  }

  /// What descriptions call an actor by: its kind, or the offices that a person holds.
  private func callings(of actor: DocumentActor) -> Set<Calling> {
    guard actor.type == .person else {
      let kinds = [actor.kind, lexicon.organs.kind(inName: actor.name)]
      return Set(kinds.compactMap(\.self).map(Calling.kind))
    }
    guard let known = actor.known, let published = text.published else { return [] }
    let held = knowledge.offices(of: known).filter { $0.covers(published) }
    return Set(held.map { .office($0.officeClass) })
  }
}
