internal import KnowledgeGraph
internal import Language

/// The actors of a document as its graph has them.
extension GraphBuilder {
  /// The actors that are more than places, and all that claims speak of.
  func entities(needed claims: [Claim]) -> [Entity] {
    let used = Set(
      claims.flatMap { [$0.edge.subject, $0.edge.object] } + claims.compactMap(\.attribution)
    )
    let mentions = mentionsByActor()
    let sectors = SectorReader(reading, claims: claims, published: document.published)
    return reading.actors.indices.compactMap { index in
      let own = mentions[index] ?? []
      let acts = own.contains { $0.role != .location && !isQuiet($0, reading.actors[index]) }
      guard acts && !isShownInClaimsAlone(reading.actors[index]) || used.contains(id(index)) else {
        return nil
      }
      return entity(index, own, sectors)
    }
  }

  /// Whether a mention alone makes no node: "Texas banned", "police" beside a capital alone.
  private func isQuiet(_ mention: ActorMention, _ actor: DocumentActor) -> Bool {
    mention.proposer == .regions || mention.proposer == .coreference && actor.type == .state
  }

  /// Whether an actor is a node only where a claim speaks of it: who has no name, and the part of a
  /// state, which may be no more than a place.
  private func isShownInClaimsAlone(_ actor: DocumentActor) -> Bool {
    actor.isUnnamed || actor.kind == .of(.regionalGovernment)
  }

  /// The mentions that stand, by each of the actors that they mean.
  private func mentionsByActor() -> [DocumentActorIndex: [ActorMention]] {
    var mentions: [DocumentActorIndex: [ActorMention]] = [:]
    for mention in reading.mentions.standing {
      for actor in mention.allActors { mentions[actor, default: []].append(mention) }
    }
    return mentions
  }

  /// All actors, claims or not, in their order.
  func actorEntities() -> [Entity] {
    let mentions = mentionsByActor()
    let sectors = SectorReader(reading, claims: [], published: document.published)
    return reading.actors.indices.map { entity($0, mentions[$0] ?? [], sectors) }
  }

  private func entity(
    _ index: DocumentActorIndex,
    _ mentions: [ActorMention],
    _ sectors: SectorReader
  ) -> Entity {
    let actor = reading.actors[index]
    let records = mentions.map { mention in
      Mention(
        range: reading.tokens[mention.tokens.lowerBound].range
          .lowerBound..<reading.tokens[mention.tokens.upperBound - 1].range.upperBound,
        text: reading.surface(mention.tokens),
        resolution: mention.resolution
      )
    }
    // What has no name is known by the words for it.
    let aliases = records.filter {
      $0.resolution != .pronoun && ($0.resolution != .description || actor.isUnnamed)
    }
    .map(\.text)
    let phrases = mentions.flatMap(\.phrases).map(reading.surface)
    return Entity(
      document: document.id,
      id: actor.id,
      name: actor.name,
      type: actor.isUnnamed ? .group : actor.type,
      subtype: actor.isUnnamed ? nil : actor.kind?.definition.label,
      country: actor.country,
      sector: sectors.sector(of: actor, mentions),
      aliases: (aliases + phrases).filter { $0 != actor.name },
      mentions: records
    )
  }
}
