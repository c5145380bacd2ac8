public import KnowledgeGraph

/// Which actors are one by a person's decisions, and which never are.
public struct ActorBonds: Sendable {
  /// The decisions that make actors one, in the order of their lines.
  let merges: [Decision]
  let separations: [Decision]
  /// The merges in which each actor has a part.
  private var partIn: [EntityID: [Int]] = [:]
  /// Of each actor that is merged, the one that stands for all that are one with it.
  private var standIns: [EntityID: EntityID] = [:]
  private var separated: Set<Set<EntityID>> = []

  init(_ decisions: [Decision]) {
    merges = decisions.filter { $0.word == .merge }
    separations = decisions.filter { $0.word == .separate }
    for (number, merge) in merges.enumerated() {
      for actor in merge.ends { partIn[actor, default: []].append(number) }
    }
    for actor in partIn.keys.sorted() where standIns[actor] == nil {
      for other in reached(from: actor, until: nil).keys { standIns[other] = actor }
    }
    for separation in separations { separated.insert(Set(separation.ends.map(standIn))) }
  }

  /// Whether a person has said of two actors that they are one, or never are.
  public func decides(_ first: EntityID, _ second: EntityID) -> Bool {
    let ends = Set([first, second].map(standIn))
    return ends.count == 1 || separated.contains(ends)
  }

  /// The sets of actors that are one, each in order.
  var sets: [[EntityID]] {
    Dictionary(grouping: standIns.keys, by: standIn).values.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  /// How many contradictions are explained, since a search is made for each.
  private static let mostExplained = 20

  /// Two actors that are never to be one, and the decisions by which they are one all the same; of
  /// many contradictions, those of the first alone.
  var contradictions: [(separation: Decision, merges: [Decision])] {
    let all = separations.filter { Set($0.ends.map(standIn)).count == 1 }
    return all.enumerated().map { number, separation in
      guard number < Self.mostExplained, let last = separation.ends.last else {
        return (separation, [])
      }
      return (separation, path(from: separation.ends[0], to: last))
    }
  }

  private func standIn(_ actor: EntityID) -> EntityID { standIns[actor] ?? actor }

  /// The shortest chain of merges between two actors.
  private func path(from first: EntityID, to second: EntityID) -> [Decision] {
    let steps = reached(from: first, until: second)
    var path: [Decision] = []
    var actor = second
    while let step = steps[actor], let merge = step.merge {
      path.append(merges[merge])
      actor = step.from
    }
    return path.reversed()
  }

  /// How an actor was reached; by no merge where the search began.
  private struct Step {
    let from: EntityID
    let merge: Int?
  }

  /// The actors that are one with an actor, each with the merge that led to it.
  private func reached(from start: EntityID, until end: EntityID?) -> [EntityID: Step] {
    var found = [start: Step(from: start, merge: nil)]
    var queue = [start]
    var place = 0
    while place < queue.count, end.map({ found[$0] == nil }) ?? true {
      let actor = queue[place]
      place += 1
      for merge in partIn[actor] ?? [] {
        for other in merges[merge].ends where found[other] == nil {
          found[other] = Step(from: actor, merge: merge)
          queue.append(other)
        }
      }
    }
    return found
  }
}

extension Decision {
  /// The actors that it is about; none where it is about a claim.
  var ends: [EntityID] {
    guard case .actors(let first, let second, _) = matter else { return [] }
    return [first, second]
  }
}
