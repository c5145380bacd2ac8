internal import KnowledgeGraph
internal import Language

/// Resolves what is called by its kind or office: "the group", "the foreign minister".
extension CoreferenceProposer {
  mutating func described(at position: Int, in sentence: Sentence) -> [DocumentActorIndex]? {
    let office = office(at: position)
    if office.isTitle { return office.holder.map { [$0] } }
    let token = tokens[position]
    guard token.partOfSpeech == .noun, !token.pennTag.isPlural || token.lemma != token.form,
      let rule = lexicon.descriptions[token.lemma], rule.type != .person,
      !tree.children(of: position).contains(where: isSpecified), isDefinite(position)
    else { return nil }
    let actor =
      recent.actor(fitting: rule, country: nil)
      ?? (rule.type == .state ? state(near: position, in: sentence) : nil)
    return actor.map { [$0] }
  }

  func isDefinite(_ position: Int) -> Bool {
    tree.children(of: position, by: [.determiner]).contains {
      ClosedClass.definites.contains(tokens[$0].form.inLowerCase)
    }
  }

  /// Whether a word narrows a description down to something else: "the group of seven".
  private func isSpecified(_ child: Int) -> Bool {
    switch tokens[child].relation {
    case .nominalModifier, .nominalModifierPossessive, .compound, .adnominalClauseRelative,
      .adnominalClause, .apposition, .numericModifier:
      true
    case .adjectivalModifier: mentions.mention(at: child) != nil
    default: false
    }
  }

  // MARK: - Offices

  /// "the foreign minister", "Pakistan's president": who was called so before, else who is known
  /// to hold the office; tells whether the words are a title.
  private mutating func office(at position: Int) -> (isTitle: Bool, holder: DocumentActorIndex?) {
    guard [.noun, .properNoun].contains(tokens[position].partOfSpeech),
      !tokens[position].pennTag.isPlural, let phrase = titles.titleAround(position),
      phrase.tokens.upperBound == position + 1
    else { return (false, nil) }
    let start = phrase.tokens.lowerBound
    guard !phrase.isFormer, !isBeforeName(position), phrase.owner == nil || phrase.state != nil
    else { return (true, nil) }
    let isTheirs = phrase.state != nil
    guard isTheirs || isDefinite(position) || start > 0 && tokens[start - 1].pennTag == .determiner
    else { return (true, nil) }
    let country = phrase.state.map { actors[$0].country }
    let actor =
      recent.person(titled: phrase.title.name, country: country)
      ?? lexicon.descriptions[tokens[position].lemma].flatMap { rule in
        phrase.title.offices.isEmpty
          ? nil : recent.actor(fitting: rule.narrowed(to: phrase.title.offices), country: country)
      }
    return (true, actor ?? knownHolder(of: phrase))
  }

  /// "the president of Serbia": the one who holds the office of a state on the day of the text.
  private mutating func knownHolder(of phrase: TitlePhrase) -> DocumentActorIndex? {
    guard let published = text.published, let country = phrase.state.flatMap({ actors[$0].country })
    else { return nil }
    let holders = phrase.title.offices.flatMap {
      knowledge.holders(of: $0, in: country, on: published)
    }
    .map(\.person).uniqued()
    return holders.count == 1 ? page.add(known: holders[0]) : nil
  }

  /// "the Russian president, Vladimir Putin", "prime minister Ariel Sharon".
  func isBeforeName(_ position: Int) -> Bool {
    var next = position + 1
    if tokens.indices.contains(next), tokens[next].form == "," { next += 1 }
    return mentions.mention(at: next)?.actor.map { actors[$0].type == .person } ?? false
      || !tree.children(of: position, by: [.apposition]).isEmpty
  }

  // MARK: - States

  /// "the country", "the government": the one state that the sentence names before it, or the last
  /// sentence that names any; of several a country is the one named last.
  private func state(near position: Int, in sentence: Sentence) -> DocumentActorIndex? {
    let own = states(in: sentence.tokens.lowerBound..<position)
    if own.count == 1 { return own.first }
    if !own.isEmpty { return isHomeland(position) ? own.last : nil }
    let earlier = text.prose.last {
      $0.tokens.upperBound <= sentence.tokens.lowerBound
        && $0.tokens.upperBound > position - Self.reach && !states(in: $0.tokens).isEmpty
    }
    let named = earlier.map { states(in: $0.tokens) } ?? []
    return named.count == 1 || isHomeland(position) ? named.last : nil
  }

  /// In tokens; what was named further back is not looked for.
  private static let reach = 120

  func isHomeland(_ position: Int) -> Bool {
    lexicon.classes[.homeland].contains(tokens[position].lemma)
  }

  /// The states named in a stretch, each at the last of its places.
  func states(in range: Range<Int>) -> [DocumentActorIndex] {
    let named = mentions.mentions(in: range).filter { $0.resolution != .description }
      .flatMap(\.allActors).filter { actors[$0].type == .state }
    return Array(Array(named.reversed()).uniqued().reversed())
  }

  // MARK: - What persons have

  /// "his country", "her government", "Sarkozy's party": the state or party of a person.
  func owned(at position: Int) -> [DocumentActorIndex]? {
    let lemma = tokens[position].lemma
    guard tokens[position].partOfSpeech == .noun, !tokens[position].pennTag.isPlural,
      let owner = tree.child(of: position, by: .nominalModifierPossessive),
      let person = mentions.mention(at: owner)?.actor, actors[person].type == .person
    else { return nil }
    if lexicon.classes.areHome(lemma) {
      return page.state(of: person).map { [$0] }
    }
    guard lexicon.descriptions[lemma]?.kinds == [.of(.party)] else { return nil }
    return party(of: person).map { [$0] }
  }

  private func party(of person: DocumentActorIndex) -> DocumentActorIndex? {
    page.affiliated(with: person) { $0.kind?.plays(.party) ?? false }
  }
}
