/// The way that leads from the words that say a relation to an actor: the slot in which it was
/// looked for, the word that stands there, and the steps from there.
struct Way: Sendable {
  /// The slot; nothing where a noun phrase says the relation and both actors.
  var slot: Slot?
  /// The word in the slot.
  var word: Int?
  /// The steps, the last ones left out where there are more.
  private var all = InlineArray<8, WayStep?>(repeating: nil)

  /// The way to an actor that the noun phrase itself names, which says the relation.
  static let nounPhrase = Way()

  /// The steps, from the predicate to the actor.
  var steps: [WayStep] { all.indices.compactMap { all[$0] } }

  /// The same way with a step before it.
  func after(_ step: WayStep) -> Way {
    var way = self
    for place in 1..<way.all.count { way.all[place] = all[place - 1] }
    way.all[0] = step
    return way
  }

  /// Whether the actor only owns what stands in the slot: "rejected Russia's demand".
  var isOwner: Bool {
    var isMeant = false
    for place in all.indices {
      switch all[place]?.ownership {
      case .owner: return !isMeant
      case .ownerAnyway: return true
      case .meant: isMeant = true
      case .itself, nil: return false
      case .open: break
      }
    }
    return false
  }
}
