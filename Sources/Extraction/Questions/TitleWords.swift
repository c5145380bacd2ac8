internal import KnowledgeGraph
internal import Language

extension DocumentMentions {
  /// The hashes of the nouns that stand before or beside the names of some actors: "minister".
  func titleWords(
    of isWanted: (DocumentActor) -> Bool
  ) -> [DocumentActorIndex: Set<UInt32>] {
    var titles: [DocumentActorIndex: Set<UInt32>] = [:]
    for mention in mentions.standing {
      guard let actor = mention.actor, isWanted(actors[actor]) else { continue }
      let near = max(0, mention.tokens.lowerBound - 4)..<mention.tokens.lowerBound
      let before = near.filter { [.noun, .properNoun].contains(tokens[$0].partOfSpeech) }
      let beside = tree.children(of: mention.head, by: [.apposition])
      for word in before + beside {
        titles[actor, default: []].insert(UInt32.hash(of: tokens[word].lemma.inLowerCase))
      }
    }
    return titles
  }
}
