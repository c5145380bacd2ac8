/// The bodies that a text names, by the words with which their names end, so that "the Guard" finds
/// the one "Texas Air National Guard" at once, however many others are named.
///
/// A tree of words from the last of a name to its first.
struct NameEndings {
  private struct Node {
    var longer: [String: Int] = [:]
    /// The bodies whose names go on before the words up to here, with their mentions.
    var bodies: [DocumentActorIndex: [Int]] = [:]
  }

  private var nodes = [Node()]

  /// Takes in a name.
  ///
  /// - Parameter mention: the position of its mention among all.
  mutating func add(_ words: [String], _ body: DocumentActorIndex, mention: Int) {
    var node = 0
    for word in words.reversed().dropLast() {
      node = self.node(for: word, after: node)
      nodes[node].bodies[body, default: []].append(mention)
    }
  }

  private mutating func node(for word: String, after node: Int) -> Int {
    if let known = nodes[node].longer[word] { return known }
    nodes.append(Node())
    nodes[node].longer[word] = nodes.count - 1
    return nodes.count - 1
  }

  /// The only body with a name that is longer than these words and ends with them.
  ///
  /// - Parameter stands: whether a mention still stands; one that does not is forgotten.
  mutating func onlyBody(_ words: [String], stands: (Int) -> Bool) -> DocumentActorIndex? {
    var node = 0
    for word in words.reversed() {
      guard let next = nodes[node].longer[word] else { return nil }
      node = next
    }
    var only: DocumentActorIndex?
    while let body = nodes[node].bodies.keys.first(where: { $0 != only }) {
      while let last = nodes[node].bodies[body]?.last, !stands(last) {
        nodes[node].bodies[body]?.removeLast()
      }
      if nodes[node].bodies[body]?.isEmpty ?? true {
        nodes[node].bodies[body] = nil
      } else if only == nil {
        only = body
      } else {
        return nil
      }
    }
    return only
  }
}
