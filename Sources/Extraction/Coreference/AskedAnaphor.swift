package import KnowledgeGraph
internal import Language

/// A question that a pronoun or description asked, for those who fit the weights.
package struct AskedAnaphor: Sendable {
  /// Where the word stands, in UTF-8 bytes of the text.
  package let range: Range<Int>
  package let sheet: ChoiceSheet
  /// The identifiers of the actors of each answer.
  package let answers: [[EntityID]]
  /// The actors of all answers, also those that no words of the text mean.
  package let actors: [Entity]

  init(_ anaphor: Anaphor, _ question: Question<[DocumentActorIndex]>, in page: ProposalPage) {
    range = page.layer.bytes(of: anaphor.word..<(anaphor.word + 1))
    sheet = question.sheet
    answers = question.answers.map { $0.map { page.actors[$0].id } }
    actors = Set(question.answers.joined()).sorted().map { place in
      let actor = page.actors[place]
      return Entity(
        document: DocumentID(rawValue: ""),
        id: actor.id,
        name: actor.name,
        type: actor.type,
        country: actor.country
      )
    }
  }
}
