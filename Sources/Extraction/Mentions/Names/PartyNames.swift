internal import KnowledgeGraph

extension ProposalPage {
  /// The one party that goes by one of these names: the one that the document has named, or that of
  /// a state that the text names.
  ///
  /// - Parameter isPlain: whether it may be, where the text names no state of one, the one that
  ///   news names without explanation.
  func party(named names: [String], isPlain: Bool) -> ActorIndex? {
    let (text, knowledge) = (layer.text, layer.text.knowledge)
    let parties = names.flatMap { name in
      knowledge.readings(of: name).filter(text.isOfTheTime).compactMap(\.actor)
        + text.bodiesAtHome(named: name)
    }
    .uniqued().filter { knowledge.actor($0).kind?.plays(.party) ?? false }
    let met = parties.filter { actors.index(of: knowledge.actor($0).id) != nil }
    let home = parties.filter { text.isAtHome(knowledge.actor($0)) }
    var choices = [met, home, home.filter(knowledge.isCore)]
    if isPlain, home.isEmpty {
      let core = parties.filter(knowledge.isCore)
      choices += [core, core.filter { names.contains(knowledge.actor($0).name) }]
    }
    return choices.first { $0.count == 1 }?.first
  }
}
