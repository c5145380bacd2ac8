/// Finds the mentions of a document, layer by layer; each layer needs what the one below chose.
struct MentionReader {
  /// The proposers that are switched off, to measure what they are worth.
  var switchedOff: Set<Proposer> = []

  private static let layers: [[any MentionProposer.Type]] = [
    // What the knowledge base knows, and places.
    [DatelineProposer.self, KnownNameProposer.self],
    // Names that are left open: titles have known bodies and states as owners, and short names of
    // bodies mean longer ones that are known.
    [PersonProposer.self, BodyProposer.self],
    // Acronyms and short names mean bodies that are named in full.
    [ShortNameProposer.self, AcronymProposer.self, PartisanProposer.self, RegionProposer.self],
    // What is composed of names: the owners of organs and the heads of governments are named.
    [GovernmentProposer.self, OrganProposer.self, CoalitionProposer.self, GroupProposer.self],
    // Groups and organs have parts.
    [PartProposer.self],
    // Offices and memberships are held in all of these.
    [MembershipProposer.self, OfficeProposer.self],
  ]

  /// What chooses whom pronouns and descriptions mean; without it the rules do.
  var choices: ChoiceModel?

  /// All mentions, actors and affiliations of a document.
  func mentions(in text: DocumentText) -> DocumentMentions {
    reading(of: text, keepsQuestions: false).mentions
  }

  /// All mentions, actors and affiliations of a document, and the questions that its pronouns and
  /// descriptions ask.
  func reading(
    of text: DocumentText,
    keepsQuestions: Bool
  ) -> (mentions: DocumentMentions, asked: [AskedAnaphor]) {
    let named = Self.layers.reduce(DocumentMentions(of: text)) { layer, proposers in
      let active = proposers.filter { !switchedOff.contains($0.proposer) }
      return MentionChooser.choice(among: active.map { $0.proposals(over: layer) }, over: layer)
    }
    guard !switchedOff.contains(.coreference) else { return (named, []) }
    let chooser = AnaphorChooser(
      choices: choices.flatMap { $0.knows(.antecedent) ? $0 : nil },
      keepsQuestions: keepsQuestions
    )
    // Pronouns and descriptions stand for any of these.
    var others = CoreferenceProposer(page: ProposalPage(over: named, by: .coreference))
    others.chooser = chooser
    others.propose()
    let resolved = MentionChooser.choice(among: [others.page.proposals], over: named)
    // So do relative pronouns; and “we” is those who speak, also by “he said”.
    var relatives = RelativeProposer(page: ProposalPage(over: resolved, by: .coreference))
    relatives.chooser = chooser
    relatives.propose()
    var speakers = FirstPersonProposer(page: ProposalPage(over: resolved, by: .coreference))
    speakers.chooser = chooser
    speakers.propose()
    let mentions = MentionChooser.choice(
      among: [relatives.page.proposals, speakers.page.proposals],
      over: resolved
    )
    return (mentions, others.chooser.asked + relatives.chooser.asked + speakers.chooser.asked)
  }
}
