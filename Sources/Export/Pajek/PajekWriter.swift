internal import KnowledgeGraph

/// Writes a signed network of Pajek: between two actors one edge, whose value is how many claims
/// make them friends, less those that make them foes.
///
/// Pairs with as many of both have no edge. Memory holds the names of all actors and the pairs.
struct PajekWriter: GraphWriter, ~Copyable {
  /// Two actors by their numbers.
  private struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// No more claims of an edge count than this, so that no sum is too large.
  private static let mostClaims = 1_000_000_000

  private var sink: ByteSink
  private var actors: [(id: EntityID, name: String)] = []
  private var numbers: [EntityID: Int] = [:]
  private var ties: [Pair: Int] = [:]

  init(to sink: consuming ByteSink) { self.sink = sink }

  mutating func begin() {}

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    actors.append((node.id, node.name))
    numbers[node.id] = actors.count
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    guard let sign = edge.makesFriends.map({ $0 ? 1 : -1 }),
      let subject = numbers[edge.key.subject], let object = numbers[edge.key.object]
    else { return }
    let pair = Pair(first: min(subject, object), second: max(subject, object))
    ties[pair, default: 0] += sign * min(edge.sidingClaims, Self.mostClaims)
  }

  consuming func end() throws -> ByteSink {
    if let error = sink.error { throw error }
    sink.write("*Vertices \(actors.count)\n")
    let names = Dictionary(grouping: actors) { ExactText($0.name) }
    var seen: Set<ExactText> = []
    for (number, actor) in actors.enumerated() {
      var label = actor.name
      if names[ExactText(label)]?.count ?? 0 > 1 { label += " (\(actor.id.rawValue))" }
      label = Self.label(label)
      // Programs take vertices of one name for one.
      if !seen.insert(ExactText(label)).inserted { label += " (\(actor.id.rawValue))" }
      sink.write("\(number + 1) \"\(label)\"\n")
    }
    sink.write("*Edges\n")
    for (pair, value) in ties.sorted(by: { $0.key < $1.key }) where value != 0 {
      sink.write("\(pair.first) \(pair.second) \(value)\n")
    }
    return sink
  }

  /// A name that may stand between quotation marks, which Pajek cannot escape, without controls.
  private static func label(_ name: String) -> String {
    // By scalars: a mark may stand on a quotation mark.
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars
      .reduce(into: "") { label, scalar in
        switch scalar {
        case "\"", "\\": label += "'"
        case "\0"..<" ", "\u{7F}"..<"\u{A0}": label += "\u{FFFD}"
        default: label.unicodeScalars.append(scalar)
        }
      }
  }
}
