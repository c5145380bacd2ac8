internal import KnowledgeGraph
internal import Language

/// Tells what part of a society the actors of a document belong to.
///
/// Of bodies their kind tells it, else the last words of their name. Of persons the offices and
/// memberships that the document asserts, a title before the name, an office that the tables know
/// at that day, one that is over.
struct SectorReader {
  private let reading: DocumentMentions
  private let published: PartialDate?
  private let posts: [EntityID: [Claim]]

  /// - Parameters:
  ///   - claims: what the document says.
  ///   - published: the day of the document.
  init(_ reading: DocumentMentions, claims: [Claim], published: PartialDate?) {
    self.reading = reading
    self.published = published
    let relations = Set([Relation.of(.office), .of(.leadership), .of(.membership)])
    posts = Dictionary(
      grouping: claims.filter {
        $0.edge.isAsserted && !$0.isFormer && relations.contains($0.edge.relation)
      },
      by: \.edge.subject
    )
  }

  private var lexicon: SectorLexicon { reading.lexicon.sectors }

  /// The sector of an actor with these mentions.
  func sector(of actor: DocumentActor, _ mentions: [ActorMention]) -> Sector {
    if let sector = actor.sector { return sector }
    return switch actor.type {
    case .state: .government
    case .organization, .group: sector(ofBody: actor)
    case .person: sector(ofPerson: actor, mentions)
    }
  }

  /// Whether an actor may use force: a state, or whoever fights or keeps order.
  func mayUseForce(_ actor: DocumentActor, _ mentions: [ActorMention]) -> Bool {
    let sector = sector(of: actor, mentions)
    if actor.type == .person { return sector.isArmed }
    return sector.isArmed || sector == .government || sector == .intergovernmental
  }

  private func sector(ofBody actor: DocumentActor) -> Sector {
    let known = actor.kind?.definition.sector
    if let known, known != .government { return known }
    guard let named = lexicon.sector(ofBody: actor.name) else { return known ?? .civilSociety }
    return known == nil || named.isOfState ? named : .government
  }

  private func sector(ofPerson actor: DocumentActor, _ mentions: [ActorMention]) -> Sector {
    (posts[actor.id] ?? []).lazy.compactMap(sector(ofPost:)).first
      ?? mentions.lazy.compactMap(sector(ofTitleBefore:)).first
      ?? actor.known.flatMap(sector(ofKnown:))
      ?? .civilians
  }

  private func sector(ofPost claim: Claim) -> Sector? {
    if let sector = claim.role.flatMap(lexicon.sector(ofRole:)) { return sector }
    guard let index = reading.actors.index(of: claim.edge.object) else { return nil }
    let owner = reading.actors[index]
    return owner.type == .person ? nil : sector(of: owner, [])
  }

  private func sector(ofTitleBefore mention: ActorMention) -> Sector? {
    let end = mention.tokens.lowerBound
    guard let sentence = reading.sentence(of: end) else { return nil }
    for start in max(sentence.tokens.lowerBound, end - Self.longestTitle)..<end {
      let forms = reading.text.forms(start..<end)
      guard let (length, title) = reading.knowledge.longestTitle(forms), length == end - start
      else { continue }
      return lexicon.sector(ofRole: title.name) ?? lexicon.sector(of: title.kind)
    }
    return nil
  }

  private static let longestTitle = 9

  /// The sector of the office that a known person holds at that day.
  ///
  /// Who held some before belongs to the elites, who heads a body to its sector.
  private func sector(ofKnown person: ActorIndex) -> Sector? {
    let offices = reading.knowledge.offices(of: person)
    let current = offices.filter { office in published.map(office.covers) ?? (office.to == nil) }
    let found = current.reversed().lazy.compactMap { office -> Sector? in
      if let sector = lexicon.sector(ofRole: office.role) { return sector }
      if let sector = lexicon.sector(of: office.officeClass) { return sector }
      guard let body = office.organization.map(reading.knowledge.actor) else { return nil }
      return sector(ofBody: DocumentActor(body, gender: nil))
    }.first
    return found ?? (offices.isEmpty ? nil : .elites)
  }
}
