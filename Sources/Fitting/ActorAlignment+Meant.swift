internal import Evaluation
internal import KnowledgeGraph

extension ActorAlignment {
  /// Which actors of an item those are that some words of its text mean, or that are among the
  /// answers.
  ///
  /// "Ministry of Justice" that was read as Senegal's leaves an actor behind that no words mean any
  /// more, and that would be taken for the one of the item.
  init(_ item: GoldItem, _ entities: [Entity], answers: some Sequence<EntityID>) {
    let answers = Set(answers)
    let found = entities.filter { !$0.mentions.isEmpty || answers.contains($0.id) }
    self.init(gold: item.actors, found: found)
  }
}
