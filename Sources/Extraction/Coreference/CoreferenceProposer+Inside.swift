internal import KnowledgeGraph
internal import Language

/// Reads descriptions that tell themselves whom they mean, and so need nobody from elsewhere.
extension CoreferenceProposer {
  /// "the government of Yemen", "the three countries of the region": those whom the words within a
  /// description name, or nobody where they narrow it down; nothing where there are no such words.
  mutating func named(within anaphor: Anaphor) -> [DocumentActorIndex]? {
    guard !anaphor.isPronoun, lexicon.switches.isOn(.narrowedDescription) else { return nil }
    let (word, isSeveral) = (anaphor.word, [.several, .dual].contains(anaphor.form))
    if isSeveral, isOfQuarter(word) { return [] }
    if isSeveral, let named = apposed(to: word) { return named }
    guard isHomeland(word) || isGovernment(word) else { return nil }
    if let owner = anaphor.owner, mayOnlyBeElsewhere(owner, isSeveral) { return [] }
    if let head = headed(word) { return head }
    let inner = tree.children(of: word, by: [.nominalModifier]).filter {
      tree.preposition(of: $0) == "of" && tree.lower[word + 1] == "of"
    }
    let named = actors(listedAt: inner)
    if isSeveral { return inner.isEmpty ? nil : named }
    return named.first.map { named.count == 1 ? state(of: $0, anaphor) : [] }
  }

  /// "our country": who speaks is not known yet; "its countries": those of a region.
  private func mayOnlyBeElsewhere(_ owner: Int, _ isSeveral: Bool) -> Bool {
    ClosedClass.firstPersons.contains(tree.lower[owner])
      || isSeveral && ClosedClass.neuters.contains(tree.lower[owner])
  }

  private func isGovernment(_ word: Int) -> Bool {
    lexicon.classes[.government].contains(tokens[word].lemma.inLowerCase)
  }

  /// "the European countries": those of a part of the world.
  private func isOfQuarter(_ word: Int) -> Bool {
    tree.children(of: word, by: [.adjectivalModifier, .compound]).contains {
      lexicon.classes[.quarter].contains(tree.lower[$0])
    }
  }

  /// "the Carter government": the state of one whom the text does not introduce.
  private mutating func headed(_ word: Int) -> [DocumentActorIndex]? {
    guard isGovernment(word), word > 0, tokens[word - 1].partOfSpeech == .properNoun,
      tree.head(of: word - 1) == word, mentions.mention(at: word - 1) == nil
    else { return nil }
    let offices = knowledge.people(surname: tokens[word - 1].form)
      .flatMap(knowledge.offices(of:))
      .filter { $0.officeClass == .headOfState || $0.officeClass == .headOfGovernment }
    let states = offices.compactMap(\.state).uniqued()
    guard states.count == 1, let state = page.state(states[0]) else { return [] }
    return [state]
  }

  /// "the three countries – A, B and C".
  private func apposed(to word: Int) -> [DocumentActorIndex]? {
    let named = actors(listedAt: tree.children(of: word, by: [.apposition]))
    return named.count > 1 ? named : nil
  }

  /// The actors that words mean, and those coordinated with these.
  private func actors(listedAt words: [Int]) -> [DocumentActorIndex] {
    words.flatMap { [$0] + tree.children(of: $0, by: [.conjunct]) }
      .flatMap { mentions.mention(at: $0)?.allActors ?? [] }.uniqued()
  }

  /// The state that "the country of" or "the government of" somebody is.
  private func state(
    of actor: DocumentActorIndex,
    _ anaphor: Anaphor
  ) -> [DocumentActorIndex] {
    switch actors[actor].type {
    case .state: [actor]
    case .person where isGovernment(anaphor.word): page.state(of: actor).map { [$0] } ?? []
    default: []
    }
  }
}
