internal import KnowledgeGraph
internal import Language

/// The mentions, actors and affiliations of a document that were chosen, layer by layer; never
/// changed once they are.
///
/// A class, so that all who read it hold one reference.
final class DocumentMentions {
  let text: DocumentText
  let actors: DocumentActors
  let mentions: MentionTable
  /// The affiliations that noun phrases give, in the order in which they were proposed.
  let affiliations: [AffiliationProposal]
  /// The names that the last layer left to the one above it.
  let openNames: [OpenName]
  /// What was not chosen, and why.
  let lost: [LostMention]

  /// A document in which nothing is read yet.
  convenience init(of text: DocumentText) {
    self.init(
      text: text,
      actors: DocumentActors(),
      mentions: MentionTable(tokenCount: text.tokens.count),
      affiliations: [],
      openNames: [],
      lost: []
    )
  }

  init(
    text: DocumentText,
    actors: DocumentActors,
    mentions: MentionTable,
    affiliations: [AffiliationProposal],
    openNames: [OpenName],
    lost: [LostMention]
  ) {
    self.text = text
    self.actors = actors
    self.mentions = mentions
    self.affiliations = affiliations
    self.openNames = openNames
    self.lost = lost
  }
}

// MARK: - Of the text

extension DocumentMentions {
  var tree: SyntaxTree { text.tree }
  var tokens: [Token] { text.tokens }
  var lexicon: Lexicon { text.lexicon }
  var knowledge: KnowledgeBase { text.knowledge }

  /// The words as they stand in the text.
  func surface(_ range: Range<Int>) -> String { text.surface(range) }

  /// Where words stand, in UTF-8 bytes of the text.
  func bytes(of words: Range<Int>) -> Range<Int> {
    tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
  }

  /// The sentence in which a word stands.
  func sentence(of word: Int) -> Sentence? { text.sentence(of: word) }

  /// The dateline that a sentence is.
  func dateline(of sentence: Sentence) -> Dateline? { text.dateline(of: sentence) }
}
