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
    // Pronouns and descriptions stand for any of these.
    [CoreferenceProposer.self],
  ]

  /// All mentions, actors and affiliations of a document.
  func mentions(in text: DocumentText) -> DocumentMentions {
    Self.layers.reduce(DocumentMentions(of: text)) { layer, proposers in
      let active = proposers.filter { !switchedOff.contains($0.proposer) }
      return MentionChooser.choice(among: active.map { $0.proposals(over: layer) }, over: layer)
    }
  }
}
