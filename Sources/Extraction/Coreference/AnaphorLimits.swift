internal import KnowledgeGraph
internal import Language

/// What grammar rules out, however likely weights hold it: whom an anaphor cannot mean.
struct AnaphorLimits {
  let scene: AnaphorScene
  let actors: DocumentActors
  let mentions: MentionTable

  private var tree: SyntaxTree { scene.tree }

  /// Whether an anaphor may mean these.
  func allows(
    _ answer: [DocumentActorIndex],
    for anaphor: Anaphor,
    _ hints: AnaphorHints
  ) -> Bool {
    if !fitsNumber(answer, anaphor), tree.switches.isOn(.numberOfAnaphor) { return false }
    if isBeside(answer, anaphor), tree.switches.isOn(.anaphorBesideActor) { return false }
    if isOwnSubject(answer, anaphor), tree.switches.isOn(.objectOfItself) { return false }
    if isForeign(answer, anaphor, hints), tree.switches.isOn(.countryOfOwner) { return false }
    if isElsewhere(answer, anaphor), tree.switches.isOn(.organOfPlace) { return false }
    return !(isStrange(answer, anaphor, hints) && tree.switches.isOn(.strangersVoice))
  }

  /// "We call on the UN": those who speak or their state, and no others, where all of these are
  /// known.
  private func isStrange(
    _ answer: [DocumentActorIndex],
    _ anaphor: Anaphor,
    _ hints: AnaphorHints
  ) -> Bool {
    let sure: [Voice.Place] = [.above, .beside, .quoted, .end]
    let voices = hints.voices.filter { sure.contains($0.place) }.map(\.actor)
    let homes = voices.compactMap { scene.homes[$0] ?? hints.voiceStates[$0] }
    guard anaphor.isOfSpeaker, !voices.isEmpty,
      voices.allSatisfy({ actors[$0].type != .person || scene.homes[$0] != nil })
    else { return false }
    return !answer.allSatisfy { voices.contains($0) || homes.contains($0) }
  }

  /// "the three states" are three.
  private func fitsNumber(_ answer: [DocumentActorIndex], _ anaphor: Anaphor) -> Bool {
    let words = [anaphor.word] + tree.children(of: anaphor.word)
    guard !anaphor.isPronoun,
      let number = words.lazy.compactMap({ ClosedClass.numbers[tree.lower[$0]] }).first
    else { return true }
    return answer.count == number
  }

  /// "Israel and these two states": what is coordinated with a name is another.
  private func isBeside(_ answer: [DocumentActorIndex], _ anaphor: Anaphor) -> Bool {
    let word = anaphor.word
    guard tree.tokens[word].relation != .nominalModifierPossessive else { return false }
    let first = tree.tokens[word].relation == .conjunct ? tree.head(of: word) ?? word : word
    let listed = [first] + tree.children(of: first, by: [.conjunct])
    return listed.contains { other in
      other != word
        && mentions.mention(at: other)?.allActors.contains(where: answer.contains) ?? false
    }
  }

  /// "Ramaphosa thanked him": the object of a verb is another than its subject (principle B of
  /// Chomsky 1981), or it would be "himself".
  private func isOwnSubject(_ answer: [DocumentActorIndex], _ anaphor: Anaphor) -> Bool {
    guard anaphor.isPronoun, !anaphor.isOfSpeaker, anaphor.form != .relative,
      !Self.selves.contains(where: tree.lower[anaphor.word].hasSuffix),
      [.object, .indirectObject].contains(tree.tokens[anaphor.word].relation),
      let verb = tree.head(of: anaphor.word)
    else { return false }
    return tree.children(of: verb, by: [.nominalSubject]).contains { subject in
      mentions.mention(at: subject)?.allActors.contains(where: answer.contains) ?? false
    }
  }

  private static let selves = ["self", "selves"]

  /// "his country" is his own.
  private func isForeign(
    _ answer: [DocumentActorIndex],
    _ anaphor: Anaphor,
    _ hints: AnaphorHints
  ) -> Bool {
    guard let owner = anaphor.owner, !hints.ownerStates.isEmpty, anaphor.form == .single,
      hints.owners.allSatisfy({ actors[$0].type == .person }),
      scene.isHomeOfOwner(anaphor.word), owner != anaphor.word
    else { return false }
    return !answer.allSatisfy(hints.ownerStates.contains)
  }

  /// "Niger, where the army seized power": the organs of a state there are no other's.
  private func isElsewhere(_ answer: [DocumentActorIndex], _ anaphor: Anaphor) -> Bool {
    let word = anaphor.word
    guard anaphor.form == .single, scene.isOrgan(word) || scene.isHomeOfOwner(word),
      SyntaxTree.subjectRelations.contains(tree.tokens[word].relation),
      let verb = tree.head(of: word),
      let place = tree.children(of: verb).first(where: { $0 < word && tree.lower[$0] == "where" })
    else { return false }
    let last = place > 1 && tree.tokens[place - 1].form == "," ? place - 2 : place - 1
    guard let state = mentions.mention(at: last)?.actor, actors[state].type == .state else {
      return false
    }
    return answer != [state]
  }

  /// "I believe that Putin": nobody calls himself by his name.
  func isNamedBySpeaker(
    _ answer: [DocumentActorIndex],
    _ anaphor: Anaphor,
    _ hints: AnaphorHints
  ) -> Bool {
    guard anaphor.isOfSpeaker,
      let sentence = scene.layer.sentence(of: anaphor.word),
      tree.switches.isOn(.speakerByName)
    else { return false }
    let near = hints.voices.filter { [.above, .beside].contains($0.place) }.map(\.actor)
    return answer.contains { actor in
      actors[actor].type == .person && !near.contains(actor)
        && mentions.mentions(in: sentence.tokens).contains {
          $0.actor == actor && $0.resolution != .pronoun && $0.resolution != .description
        }
    }
  }
}

extension AnaphorScene {
  /// Whether a noun is a country or government, which a person has but one of.
  func isHomeOfOwner(_ word: Int) -> Bool {
    layer.lexicon.classes.areHome(tokens[word].lemma.inLowerCase)
  }

  /// Whether a noun is an organ that each state has: "army".
  func isOrgan(_ word: Int) -> Bool {
    layer.lexicon.organs[tokens[word].lemma.inLowerCase] != nil
  }
}
