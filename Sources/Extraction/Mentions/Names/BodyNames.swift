internal import KnowledgeGraph
internal import Language

/// Finds which body a shorter name means, among those that a page names.
struct BodyNames {
  private var endings = NameEndings()
  /// How many of all mentions were looked at.
  private var noted = 0

  /// "the Guard" after "Texas Air National Guard": the one longer name that ends so.
  mutating func bodyNamed(
    inFull range: Range<Int>,
    in page: ProposalPage
  ) -> DocumentActorIndex? {
    note(page)
    return endings.onlyBody(words(range, in: page), stands: page.mentions.stands)
  }

  /// Takes in the names that were read since it was last asked.
  private mutating func note(_ page: ProposalPage) {
    for index in noted..<page.mentions.all.count {
      let mention = page.mentions.all[index]
      guard let actor = mention.actor, page.actors[actor].type == .organization,
        page.mentions.stands(index)
      else { continue }
      endings.add(words(mention.tokens, in: page), actor, mention: index)
    }
    noted = page.mentions.all.count
  }

  private func words(_ range: Range<Int>, in page: ProposalPage) -> [String] {
    page.layer.text.bareName(range).split(separator: " ").map { $0.lowercased() }
  }
}
