package import KnowledgeGraph
internal import Language

/// A question that a pronoun or description asked, for those who fit the weights.
package struct AskedAnaphor: Sendable {
  /// Where the word stands, in UTF-8 bytes of the text.
  package let range: Range<Int>
  package let sheet: ChoiceSheet
  /// The identifiers of the actors of each answer.
  package let answers: [[EntityID]]

  init(_ anaphor: Anaphor, _ question: Question<[DocumentActorIndex]>, in page: ProposalPage) {
    range = page.layer.bytes(of: anaphor.word..<(anaphor.word + 1))
    sheet = question.sheet
    answers = question.answers.map { $0.map { page.actors[$0].id } }
  }
}
