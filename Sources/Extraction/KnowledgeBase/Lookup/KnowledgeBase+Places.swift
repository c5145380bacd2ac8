public import KnowledgeGraph

extension KnowledgeBase {
  /// Where the place of a name lies; nothing where several places of a country have it.
  ///
  /// Of places in several countries the one is meant that lies in a state at hand, else the
  /// capital.
  ///
  /// - Parameters:
  ///   - name: the name as it stands in the text.
  ///   - states: the ISO 3166-1 alpha-3 codes of the states that the text speaks of.
  public func coordinates(of name: String, among states: Set<String>) -> Coordinates? {
    let readings = readings(of: name)
    let indices = Set(
      readings.compactMap { reading in
        if case .place(let index) = reading.referent { index } else { nil }
      }
    )
    let places = Dictionary(grouping: indices.map(place), by: \.state)
    let near = places.filter { states.contains($0.key) }
    let capitals = readings.filter { $0.kind == .capital }.compactMap { reading in
      reading.actor.flatMap { actor($0).country }
    }
    let chosen =
      [near, places, places.filter { capitals.contains($0.key) }].first { $0.count == 1 }
    guard let found = chosen?.values.first, found.count == 1 else { return nil }
    return found[0].coordinates
  }

  /// The code (ISO 3166-1 alpha-3) of the state that a form means or in which what it names lies.
  func country(of reading: AliasReading) -> String? {
    switch reading.referent {
    case .place(let index):
      let state = place(index).state
      return state.isEmpty ? nil : state
    case .actor(let index): return actor(index).country
    }
  }
}
