internal import KnowledgeGraph
internal import Language

/// Finds which body a shorter name means, among those that a page names.
struct BodyNames {
  private var endings = NameEndings()
  /// The same from their first words on.
  private var beginnings = NameEndings()
  /// How many of all mentions were looked at.
  private var noted = 0

  /// "the Guard" after "Texas Air National Guard": the one longer name that ends so; "the
  /// University" after "University of Oxford": else the one that begins so.
  mutating func bodyNamed(
    inFull range: Range<Int>,
    in page: ProposalPage
  ) -> DocumentActorIndex? {
    note(page)
    let words = words(range, in: page)
    if let body = endings.onlyBody(words, stands: page.mentions.stands) { return body }
    guard isDefiniteBody(range, page.layer.text) else { return nil }
    return beginnings.onlyBody(words.reversed(), stands: page.mentions.stands)
  }

  /// "the Humane Society": words for a body with an article.
  private func isDefiniteBody(_ range: Range<Int>, _ text: DocumentText) -> Bool {
    let article = range.lowerBound - 1
    return text.bodyKind(at: range.upperBound - 1) == .body
      && [article, range.lowerBound].contains {
        text.tokens.indices.contains($0) && text.tokens[$0].form.inLowerCase == "the"
      }
  }

  /// Takes in the names that were read since it was last asked.
  private mutating func note(_ page: ProposalPage) {
    for index in noted..<page.mentions.all.count {
      let mention = page.mentions.all[index]
      guard let actor = mention.actor, page.actors[actor].type == .organization,
        page.mentions.stands(index)
      else { continue }
      let words = words(mention.tokens, in: page)
      endings.add(words, actor, mention: index)
      beginnings.add(words.reversed(), actor, mention: index)
    }
    noted = page.mentions.all.count
  }

  private func words(_ range: Range<Int>, in page: ProposalPage) -> [String] {
    page.layer.text.bareName(range).split(separator: " ").map { $0.lowercased() }
  }
}
