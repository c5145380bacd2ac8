internal import KnowledgeGraph
internal import Language

/// What speaks for and against an answer.
extension AnaphorQuestions {
  func features(_ answer: AnaphorAnswer, _ context: AnaphorContext) -> ChoiceFeatures {
    var features = ChoiceFeatures()
    features.add(Kind.always)
    features.add(.kind as Kind, context.form, answer.kind.rawValue, UInt32(answer.actors.count))
    features.add(.kind as Kind, context.lemma, answer.kind.rawValue, 1, 1)
    writeRule(answer, context, &features)
    if answer.actors.count > 1 {
      writeGroup(answer, context, &features)
    } else {
      writeActor(answer, context, &features)
      writeWord(answer, context, &features)
      if !context.anaphor.isPronoun { writeDescription(answer, context, &features) }
    }
    return features
  }

  private func writeRule(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let isRuled = context.hints.ruled.map(answer.means)
    let rule: UInt32 = isRuled.map { $0 ? 2 : 1 } ?? 0
    let isSeveral = UInt32(answer.actors.count > 1)
    features.add(.rule as Kind, context.form, rule, isSeveral)
    features.add(.rule as Kind, context.lemma, rule, isSeveral, 1)
    features.add(.rule as Kind, context.form, rule, UInt32.bucket(context.fitting.count), 2, 2)
    guard answer.actors.count == 1, let actor = answer.actors.first else { return }
    let hints = context.hints
    let flags = [hints.owners, hints.ownerStates, hints.ownerBodies].map {
      UInt32($0.contains(actor))
    }
    let owner = flags.reduce(0) { $0 * 2 + $1 } * 2 + UInt32(!hints.owners.isEmpty)
    features.add(.owner as Kind, context.form, owner)
    features.add(.owner as Kind, context.lemma, owner, type(of: actor))
    guard [.speaker, .speakers].contains(context.anaphor.form) else { return }
    for (place, voice) in hints.voices.enumerated() {
      let isState = hints.voiceStates[voice.actor] == actor
      guard voice.actor == actor || isState else { continue }
      let code = voice.place.rawValue
      features.add(.voice as Kind, context.form, code, UInt32(isState), type(of: actor))
      features.add(.voice as Kind, context.form, UInt32.bucket(place), UInt32(isState), 1, 1)
      features.add(.voice as Kind, context.form, code, UInt32(context.isQuoted), UInt32(isState), 2)
      features.add(.voice as Kind, type(of: voice.actor), UInt32(isState), kind(of: voice.actor), 3)
    }
  }

  // MARK: - The actor

  func type(of actor: DocumentActorIndex) -> UInt32 {
    UInt32.hash(of: actors[actor].type.rawValue)
  }

  func kind(of actor: DocumentActorIndex) -> UInt32 {
    actors[actor].kind.map { UInt32($0.ordinal + 1) } ?? 0
  }

  private func gender(of actor: DocumentActorIndex) -> UInt32 {
    switch actors[actor].gender {
    case .female: 1
    case .male: 2
    case nil: 0
    }
  }

  private func writeActor(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let (actor, form) = (answer.actors[0], context.form)
    let type = type(of: actor)
    let rank = context.fitting.firstIndex(of: actor)
    let place = UInt32.bucket(rank ?? 20)
    features.add(.fit as Kind, form, type, gender(of: actor))
    features.add(.form as Kind, context.lemma, type, kind(of: actor))
    features.add(.form as Kind, context.lemma, type, place, 1)
    features.add(.rank as Kind, form, UInt32.bucket(answer.rank), type)
    features.add(.rank as Kind, form, place, context.part, 1)
    let count = UInt32.bucket(scene.counts[actor] ?? 0)
    features.add(.count as Kind, form, count, type)
    features.add(.count as Kind, form, UInt32(scene.leaders.contains(actor)), type, 1, 1)
    features.add(.count as Kind, form, UInt32(scene.leaders.contains(actor)), place, 2, 2)
    features.add(.verb as Kind, context.verbLemma, context.part, type)
    features.add(.owned as Kind, context.owned, type, kind(of: actor))
    let isSole = context.fitting.count == 1 && rank == 0
    features.add(.sole as Kind, form, UInt32(isSole), type)
  }

  // MARK: - Its nearest word

  private func writeWord(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    guard let word = answer.word, let mention = mentions.mention(at: word) else {
      features.add(.distance as Kind, context.form, 31, 31)
      return
    }
    let (form, noun) = (context.form, scene.noun(of: mention))
    let away = UInt32.bucket(context.sentence - scene.sentence(of: word))
    let isAfter = UInt32(word > context.anaphor.word)
    let part = scene.part(of: noun)
    let fitRank = context.fitting.firstIndex(of: answer.actors[0]).map(UInt32.bucket) ?? 31
    let role = role(of: mention, noun)
    features.add(.distance as Kind, form, away, isAfter)
    if context.anaphor.form == .relative {
      let gap = UInt32.bucket(context.anaphor.word - mention.tokens.upperBound)
      features.add(.distance as Kind, form, gap, context.lemma, type(of: answer.actors[0]), 3)
      features.add(.distance as Kind, form, gap, role, UInt32(answer.rank), 4)
    }
    features.add(.distance as Kind, form, away, isAfter, fitRank, 1)
    features.add(.distance as Kind, context.lemma, away, isAfter, 2)
    features.add(.role as Kind, form, part, role, away)
    features.add(.role as Kind, form, part, role, context.part, 1)
    features.add(.role as Kind, form, part, fitRank, away, context.part)
    features.add(.role as Kind, form, role, type(of: answer.actors[0]), 2, 2)
    features.add(.role as Kind, form, scene.lemma(noun), UInt32(noun != mention.head), 3, 3)
    let resolution = UInt32.hash(of: mention.resolution.rawValue)
    features.add(.resolution as Kind, form, resolution, away)
    features.add(
      .resolution as Kind,
      context.lemma,
      UInt32.hash(of: tree.lower[mention.head]),
      1,
      1
    )
    let isQuoted = UInt32(context.isQuoted)
    features.add(.quote as Kind, form, isQuoted, away, part)
    writeClause(noun, mention, away, context, &features)
  }

  /// Whether a mention locates, only describes, or means many: "Iraqi officials".
  private func role(of mention: ActorMention, _ noun: Int) -> UInt32 {
    let isPlural = tokens[noun].pennTag.isPlural
    let isMember =
      mention.role == .modifier && scene.layer.lexicon.members.contains(tokens[noun].lemma)
    let role: UInt32 =
      switch mention.role {
      case .nominal: 0
      case .modifier: 1
      case .location: 2
      }
    return role * 4 + UInt32(isPlural) * 2 + UInt32(isMember)
  }

  private func writeClause(
    _ noun: Int,
    _ mention: ActorMention,
    _ away: UInt32,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let (form, word) = (context.form, context.anaphor.word)
    let level = context.subjects.firstIndex(of: noun).map { UInt32.bucket($0) } ?? 30
    features.add(.clause as Kind, form, level, context.part, away)
    let isRoot = UInt32(tree.head(of: noun).map { tree.head(of: $0) == nil } ?? true)
    features.add(.clause as Kind, form, isRoot, scene.part(of: noun), away)
    let verb = scene.verb(above: noun)
    let isShared = UInt32(verb == context.verb && away == 0)
    let parts = scene.part(of: noun) * 16 + context.part
    features.add(.verb as Kind, form, isShared, parts, 1)
    features.add(.verb as Kind, verb.map(scene.lemma) ?? 0, context.verbLemma, form, 2)
    guard away == 0 else { return }
    let path = context.words.path(from: word, to: noun)
    features.add(.path as Kind, form, path.exact)
    features.add(.path as Kind, form, path.plain, 1)
    features.add(.path as Kind, form, UInt32.bucket(path.length), UInt32(noun > word), 2)
    features.add(.path as Kind, form, path.last, context.part, 3)
  }

  // MARK: - Descriptions

  private func writeDescription(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let actor = answer.actors[0]
    let (type, kind) = (type(of: actor), kind(of: actor))
    let noun = tokens[context.anaphor.word].lemma.inLowerCase
    features.add(.noun as Kind, context.lemma, type, context.determiner)
    features.add(.noun as Kind, context.lemma, kind, type, 1)
    let isCalled = scene.callings[actor]?.contains(context.lemma) ?? false
    features.add(.title as Kind, UInt32(isCalled), type)
    features.add(.title as Kind, context.lemma, UInt32(isCalled), 1)
    let isInName = actors[actor].name.inLowerCase.includes(noun)
    features.add(.name as Kind, UInt32(isInName), type)
    features.add(.name as Kind, context.lemma, UInt32(isInName), 1)
    if let word = answer.word, let mention = mentions.mention(at: word) {
      let own = scene.lemma(scene.noun(of: mention))
      features.add(.name as Kind, UInt32(own == context.lemma), type, 2)
      features.add(.name as Kind, own, context.lemma, 3, 3)
    }
    for child in tree.children(of: context.anaphor.word, by: [.adjectivalModifier, .compound]) {
      features.add(.noun as Kind, scene.lemma(child), type, 2, 2)
      features.add(
        .noun as Kind,
        scene.lemma(child),
        UInt32.hash(of: actors[actor].country ?? ""),
        3,
        3
      )
    }
    guard let rule = scene.layer.lexicon.descriptions[noun] else { return }
    let isKind = actors[actor].kind.map(rule.kinds.contains) ?? false
    let fit: UInt32 = rule.type != actors[actor].type ? 0 : isKind ? 2 : rule.isNarrow ? 1 : 3
    let place = context.fitting.firstIndex(of: actor).map(UInt32.bucket) ?? 31
    features.add(.listed as Kind, fit, context.form)
    features.add(.listed as Kind, fit, place, 1)
  }

  // MARK: - Several

  private func writeGroup(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let (form, kind) = (context.form, answer.kind.rawValue)
    let types = Set(answer.actors.map { actors[$0].type })
    let type = types.count == 1 ? type(of: answer.actors[0]) : 0
    let size = UInt32.bucket(answer.actors.count)
    let away = answer.word.map { UInt32.bucket(context.sentence - scene.sentence(of: $0)) } ?? 31
    let numbers = tree.children(of: context.anaphor.word).reduce(UInt32(0)) { sum, child in
      let number: UInt32 =
        ClosedClass.duals.contains(tree.lower[child]) ? 2 : tree.lower[child] == "three" ? 4 : 0
      return sum | number
    }
    features.add(.group as Kind, form, kind, size)
    features.add(.group as Kind, form, type, size, 1)
    features.add(.group as Kind, form, kind, away, UInt32(answer.rank))
    features.add(.group as Kind, numbers, size, kind, 2)
    features.add(.group as Kind, form, kind, context.part, answer.word.map(scene.part) ?? 31)
    features.add(.groupWord as Kind, context.lemma, type, size)
    features.add(.groupWord as Kind, context.lemma, kind, away, 1)
    features.add(.groupWord as Kind, context.owned, type, form, 2)
    features.add(.groupWord as Kind, context.verbLemma, type, form, 3)
    let isLeading = answer.actors.allSatisfy(scene.leadingStates.contains)
    features.add(.group as Kind, form, UInt32(isLeading), type, 3, 3)
    let count = answer.actors.map { scene.counts[$0] ?? 0 }.min() ?? 0
    features.add(.group as Kind, form, UInt32.bucket(count), type, 4, 4)
    writeMembers(answer, context, &features)
  }

  /// How near the members of a group are, and what they do in their sentences.
  private func writeMembers(
    _ answer: AnaphorAnswer,
    _ context: AnaphorContext,
    _ features: inout ChoiceFeatures
  ) {
    let form = context.form
    let words = answer.actors.compactMap { context.nearest[$0] }.sorted()
    guard let first = words.first, let last = words.last, words.count == answer.actors.count else {
      features.add(.members as Kind, form, 31)
      return
    }
    let sentences = [first, last].map { scene.sentence(of: $0) }
    let far = UInt32.bucket(context.sentence - sentences[0])
    let near = UInt32.bucket(context.sentence - sentences[1])
    let parts = [first, last].map(scene.part).reduce(0) { $0 * 16 + $1 }
    let isTogether = UInt32(sentences[0] == sentences[1])
    let isOneVerb = UInt32(isTogether == 1 && scene.verb(above: first) == scene.verb(above: last))
    features.add(.members as Kind, form, far, near, 1)
    features.add(.members as Kind, context.lemma, far, near, 2)
    features.add(.members as Kind, form, parts, isTogether, isOneVerb, 3)
    features.add(.members as Kind, form, isOneVerb, near, answer.kind.rawValue, 4)
    let between = UInt32.bucket(context.nearest.values.count { $0 > first && $0 < last })
    let after = UInt32.bucket(context.nearest.values.count { $0 > last })
    features.add(.members as Kind, form, between, after, isTogether, 5)
  }
}
