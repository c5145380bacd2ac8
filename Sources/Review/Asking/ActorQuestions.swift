public import KnowledgeGraph

/// Two actors that may be one, since they share a name.
public struct ActorQuestion: Sendable {
  /// The one with more claims, of equals the first in order.
  public let first: Node
  public let second: Node
  /// A name that both have.
  public let sharedName: String
}

/// Which actors of a graph may be one, and a person has not said so.
public struct ActorQuestions: Sendable {
  /// The questions; those on which most claims hang come first.
  public let questions: [ActorQuestion]

  /// A name that more actors have is a word and no name.
  private static let mostBearers = 8

  /// - Parameters:
  ///   - actors: The actors of a graph.
  ///   - claims: Its claims, which tell how much hangs on an actor.
  ///   - decisions: What was decided before, which is not asked again.
  public init(_ actors: [Node], _ claims: [Claim], without decisions: Decisions) {
    var weights: [EntityID: Int] = [:]
    for claim in claims {
      weights[claim.edge.subject, default: 0] += 1
      weights[claim.edge.object, default: 0] += 1
      if let speaker = claim.attribution { weights[speaker, default: 0] += 1 }
    }
    // Nothing hangs on who has no part in any claim.
    let nodes = actors.filter { weights[$0.id] != nil }.sorted { left, right in
      let (mine, theirs) = (weights[left.id] ?? 0, weights[right.id] ?? 0)
      return mine == theirs ? left.id < right.id : mine > theirs
    }
    var seen: Set<Set<EntityID>> = []
    questions = Self.pairs(of: nodes).filter { pair in
      !decisions.bonds.decides(pair.first.id, pair.second.id)
        && seen.insert([pair.first.id, pair.second.id]).inserted
    }
    .sorted { left, right in
      let counts = [left, right].map { (weights[$0.second.id] ?? 0, weights[$0.first.id] ?? 0) }
      if counts[0] != counts[1] { return counts[0] > counts[1] }
      return (left.first.id, left.second.id) < (right.first.id, right.second.id)
    }
  }

  /// The pairs of actors of one type that share a name.
  private static func pairs(of nodes: [Node]) -> [ActorQuestion] {
    var bearers: [String: [Int]] = [:]
    for (number, node) in nodes.enumerated() {
      for form in Set(([node.name] + node.aliases).map(plain)) where form.utf8.count > 1 {
        bearers[form, default: []].append(number)
      }
    }
    let shared = bearers.filter { (2...mostBearers).contains($0.value.count) }
    return shared.sorted { $0.key < $1.key }.flatMap { form, numbers in
      numbers.enumerated().flatMap { place, number in
        numbers[(place + 1)...].compactMap { other in
          guard nodes[number].type == nodes[other].type else { return nil }
          return ActorQuestion(first: nodes[number], second: nodes[other], sharedName: form)
        }
      }
    }
  }

  /// A name without case, punctuation and a leading article; the points of acronyms part nothing.
  private static func plain(_ name: String) -> String {
    let words = name.lowercased().filter { $0 != "." }.split { !($0.isLetter || $0.isNumber) }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
