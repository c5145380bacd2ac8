/// Tells what the nearest of an element's ancestors says, climbing each way up once.
final class Ancestry<Answer> {
  private let says: (MarkupNode) -> Answer?
  private var known: [MarkupNode: Answer?] = [:]

  /// - Parameter says: what an element says itself, if anything.
  init(_ says: @escaping (MarkupNode) -> Answer?) { self.says = says }

  /// What the node says, or else the nearest element around it.
  func value(at node: MarkupNode) -> Answer? {
    var climbed: [MarkupNode] = []
    var answer: Answer?
    for current in sequence(first: node, next: \.parent) {
      if let earlier = known[current] {
        answer = earlier
        break
      }
      climbed.append(current)
      answer = says(current)
      if answer != nil { break }
    }
    for node in climbed { known[node] = .some(answer) }
    return answer
  }
}

extension Ancestry where Answer == Bool {
  /// Whether the node or an element around it is wanted.
  convenience init(within isWanted: @escaping (MarkupNode) -> Bool) {
    self.init { isWanted($0) ? true : nil }
  }

  func includes(_ node: MarkupNode) -> Bool { value(at: node) ?? false }
}

extension Set where Element == MarkupNode {
  /// All elements around some nodes.
  init(around nodes: [MarkupNode]) {
    self = []
    for node in nodes {
      var holder = node.parent
      while let current = holder, insert(current).inserted { holder = current.parent }
    }
  }
}
