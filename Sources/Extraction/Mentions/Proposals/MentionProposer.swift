internal import KnowledgeGraph
internal import Language

/// Proposes what words of a document mean, from the text and from what was chosen in the layers
/// below; it sees nothing of what others of its layer propose.
protocol MentionProposer: SendableMetatype {
  static var proposer: Proposer { get }

  var page: ProposalPage { get set }

  init(page: ProposalPage)

  /// Writes the proposals on the page.
  mutating func propose()
}

extension MentionProposer {
  /// All that it proposes over what was chosen so far.
  static func proposals(over layer: DocumentMentions) -> Proposals {
    var proposer = Self(page: ProposalPage(over: layer, by: proposer))
    proposer.propose()
    return proposer.page.proposals
  }

  // MARK: - What it looks at

  var text: DocumentText { page.layer.text }
  var tokens: [Token] { page.layer.text.tree.tokens }
  var tree: SyntaxTree { page.layer.text.tree }
  var knowledge: KnowledgeBase { page.layer.text.knowledge }
  var lexicon: Lexicon { page.layer.text.lexicon }
  /// The actors of the layers below, and those that it has proposed itself.
  var actors: DocumentActors { page.actors }
  /// The mentions of the layers below, and over them those that it has proposed itself.
  var mentions: MentionTable { page.mentions }

  /// Whether a word may say a relation of some behaviour.
  func mayTell(_ word: Int, _ behaviour: KeyPath<RelationBehaviour, Bool>) -> Bool {
    lexicon.predicates.rules(for: tokens[word]).contains {
      $0.relation.behaviour[keyPath: behaviour]
    }
  }
}
