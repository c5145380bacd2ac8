internal import KnowledgeGraph

/// Bodies by the short names that they have at home.
extension DocumentText {
  /// The bodies that a short name may mean in the states that the document names: the "Communist
  /// Party" is the "Communist Party of Vietnam", the "Labour Party" the "Norwegian Labour Party".
  func bodiesAtHome(named name: String) -> [ActorIndex] {
    statesNamed.sorted().flatMap { country -> [ActorIndex] in
      guard let state = knowledge.state(code: country, in: year) else { return [] }
      let adjective = knowledge.demonymAdjective(of: state.index) ?? state.name
      return [
        "\(adjective) \(name)", "\(state.name) \(name)", "\(name) of \(state.name)",
        "\(name) of the \(state.name)",
      ]
      .flatMap { knowledge.readings(of: $0).filter(isOfTheTime) }.compactMap(\.actor)
      .filter {
        knowledge.type(of: $0) == .organization && knowledge.actor($0).country == country
      }
    }
    .uniqued()
  }
}
