internal import KnowledgeGraph
internal import Language

/// Resolves relative pronouns: "Iran, which …", "Iraqi officials who …".
struct RelativeProposer: MentionProposer {
  static let proposer = Proposer.coreference

  var page: ProposalPage

  init(page: ProposalPage) { self.page = page }

  mutating func propose() {
    let finder = page.layer.finder
    for sentence in text.prose {
      for position in sentence.tokens where mentions.mention(at: position) == nil {
        guard let antecedent = tree.antecedent(of: position), antecedent != position else {
          continue
        }
        let meant = finder.actors(at: antecedent, throughOwner: false).map(\.actor).uniqued()
        guard let first = meant.first, isSomebody(position, first) else { continue }
        page.mention(
          first,
          at: position..<(position + 1),
          by: .pronoun,
          as: .nominal,
          evidence: "noun of the relative clause",
          with: Array(meant.dropFirst())
        )
      }
    }
  }

  /// "who" is a person or people who are somebody, "which" is none.
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
