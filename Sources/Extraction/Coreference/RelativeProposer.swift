internal import KnowledgeGraph
internal import Language

/// Resolves relative pronouns: "Iran, which …", "Iraqi officials who …".
struct RelativeProposer: MentionProposer {
  static let proposer = Proposer.coreference

  var page: ProposalPage
  var chooser = AnaphorChooser(choices: nil, keepsQuestions: false)

  init(page: ProposalPage) { self.page = page }

  mutating func propose() {
    let reader = AnaphorReader(text: text)
    let anaphors = text.prose.flatMap(\.tokens).compactMap(reader.relative)
      .filter { mentions.mention(at: $0.word) == nil }
    guard !anaphors.isEmpty else { return }
    let finder = page.layer.finder
    let scene = AnaphorScene(&page)
    for anaphor in anaphors {
      let ruled = ruled(anaphor.word, finder)
      guard let meant = chooser.meant(by: anaphor, AnaphorHints(ruled: ruled), scene, page),
        let first = meant.first
      else { continue }
      page.mention(
        first,
        at: anaphor.word..<(anaphor.word + 1),
        by: .pronoun,
        as: .nominal,
        evidence: "noun of the relative clause",
        with: Array(meant.dropFirst())
      )
    }
  }

  /// Those whom the noun of the clause means, else those named right before the pronoun.
  private func ruled(_ pronoun: Int, _ finder: ActorFinder) -> [DocumentActorIndex]? {
    if let antecedent = tree.antecedent(of: pronoun), antecedent != pronoun {
      let meant = finder.actors(at: antecedent, throughOwner: false).map(\.actor).uniqued()
      if let first = meant.first, isSomebody(pronoun, first) { return meant }
    }
    guard pronoun > 0, ClosedClass.openRelatives.contains(tree.lower[pronoun]) else { return nil }
    let last = pronoun > 1 && tokens[pronoun - 1].form == "," ? pronoun - 2 : pronoun - 1
    guard let mention = mentions.mention(at: last), let actor = mention.actor,
      mention.role != .modifier, isSomebody(pronoun, actor),
      tree.lower[pronoun] == "which" || actors[actor].type == .person
    else { return nil }
    return mention.allActors
  }

  /// "which" is no person.
  private func isSomebody(_ pronoun: Int, _ actor: DocumentActorIndex) -> Bool {
    tree.lower[pronoun] != "which" || actors[actor].type != .person
  }
}

extension DocumentMentions {
  /// What finds the actors that words mean.
  var finder: ActorFinder {
    ActorFinder(tree: tree, mentions: mentions, lexicon: lexicon, actors: actors)
  }
}
