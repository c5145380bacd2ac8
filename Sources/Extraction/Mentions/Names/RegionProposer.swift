internal import KnowledgeGraph
internal import Language

/// Reads the parts of states and the cities that act in a text: "Texas sued the government".
///
/// Such a place is an organization, the government of the region; where it only locates it stays a
/// place. Capitals and seats of power stand for their states or for nobody.
struct RegionProposer: MentionProposer {
  static let proposer = Proposer.regions

  var page: ProposalPage

  mutating func propose() {
    for place in mentions.standing where place.actor == nil && place.proposer != .datelines {
      guard text.bodyKind(at: text.headNoun(of: place.tokens)) != .noBody, !isSeat(place),
        isAgent(place.head) || isOwner(of: place.head + 1, place)
      else { continue }
      page.mention(
        page.regionalGovernment(of: place.tokens),
        at: place.tokens,
        by: .name,
        as: isAgent(place.head) ? .nominal : .modifier,
        evidence: "what it does"
      )
    }
  }

  private func isSeat(_ place: ActorMention) -> Bool {
    knowledge.readings(of: text.nameText(place.tokens)).contains {
      $0.kind == .capital || $0.kind == .seatOfPower
    }
  }

  /// "Hong Kong officials": a territory of a name of its own before those who act for it.
  private func isOwner(of noun: Int, _ place: ActorMention) -> Bool {
    guard place.tokens.upperBound == noun, tokens.indices.contains(noun),
      lexicon.members.contains(tokens[noun].lemma),
      !lexicon.organizationMembers.contains(tokens[noun].lemma)
    else { return false }
    return knowledge.readings(of: text.nameText(place.tokens)).contains { reading in
      reading.actor.map { knowledge.type(of: $0) == .state } ?? false
    }
  }

  /// Whether a place is the subject of what only actors do: "Ohio bans", not "Aleppo saw clashes".
  private func isAgent(_ head: Int) -> Bool {
    switch tokens[head].relation {
    case .nominalSubject:
      guard let verb = tree.head(of: head), tokens[verb].partOfSpeech == .verb else { return false }
      let verbs = [verb] + tree.children(of: verb, by: [.openClausalComplement])
      return verbs.flatMap { lexicon.predicates.rules(for: tokens[$0]) }.contains {
        $0.relation.behaviour.isVoiced
      }
    case .conjunct: return tree.head(of: head).map(isAgent) ?? false
    default: return false
    }
  }
}

extension ProposalPage {
  /// The government of the part of a state that a place names: "Scottish" is Scotland.
  mutating func regionalGovernment(of place: Range<Int>) -> DocumentActorIndex {
    let text = layer.text
    let region = text.knowledge.readings(of: text.nameText(place)).lazy.compactMap(\.actor)
      .map(text.knowledge.actor).first { $0.type == .state }
    return add(
      named: region?.name ?? text.bareName(place),
      type: .organization,
      kind: .of(.regionalGovernment),
      country: region?.country
    )
  }
}
