internal import KnowledgeGraph

/// What a layout has to know of a graph: its nodes and how they pull and push each other.
struct LayoutGraph: GraphVisitor {
  /// What stands between two nodes, whichever way.
  struct Tie {
    let first: Int
    let second: Int
    /// How strongly cooperation or affiliation draws them together in a picture.
    var pull = 0.0
    /// How strongly conflict parts them in a picture.
    var push = 0.0
  }

  /// An edge as a picture draws it.
  struct Line {
    let subject: Int
    let object: Int
    let kind: EdgeKind
    let weight: Int
    /// Whether only others say so, and no text.
    let isOnlySaid: Bool
    /// Whether it is there no more, in the graph of a difference.
    let isGone: Bool
  }

  /// A graph that is too large to be laid out.
  struct TooLarge: Error {}

  private(set) var ids: [EntityID] = []
  private(set) var names: [String] = []
  private(set) var types: [EntityType] = []
  /// The ties in the order in which a walk shows them first.
  private(set) var ties: [Tie] = []
  /// What is asserted between nodes.
  private(set) var bonds: [Bond] = []
  /// The edges in the order in which a walk shows them; nothing for one whose end is missing.
  private(set) var lines: [Line?] = []
  /// The sum of the strengths of each node's edges.
  private(set) var degrees: [Double] = []
  /// Whether anything is claimed of each node.
  private var hasClaims: [Bool] = []
  private let limit: Int
  /// No line stands for more claims of an edge than this, so that no sum is too large.
  private static let mostClaims = 1_000_000_000
  private var counter = BondCounter()
  private var indices: [EntityID: Int] = [:]
  private var places: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Looks at a graph.
  ///
  /// - Throws: `TooLarge` when it has more nodes than `limit`, or what the source throws.
  init(_ source: some GraphSource, limit: Int) throws {
    self.limit = limit
    try source.walk(&self)
    bonds = counter.bonds(types: types)
    counter = BondCounter()
    indices = [:]
    places = [:]
  }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) throws {
    guard names.count < limit else { throw TooLarge() }
    indices[node.id] = names.count
    ids.append(node.id)
    names.append(node.name)
    types.append(node.type)
    degrees.append(0)
    hasClaims.append(false)
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    guard let subject = indices[edge.key.subject], let object = indices[edge.key.object] else {
      return lines.append(nil)
    }
    let kind = EdgeKind(edge.key)
    hasClaims[subject] = true
    hasClaims[object] = true
    let weight = min(edge.weight, Self.mostClaims)
    lines.append(
      Line(
        subject: subject,
        object: object,
        kind: kind,
        weight: weight,
        isOnlySaid: edge.isOnlySaid,
        isGone: edge.change == .gone
      )
    )
    counter.add(edge, subject, object)
    if subject != object { addTie(edge, subject, object) }
  }

  /// Which nodes pictures show: those of whom something is claimed, or all if there are none.
  var isShown: [Bool] {
    hasClaims.contains(true) ? hasClaims : hasClaims.map { _ in true }
  }

  /// The nodes that are shown, and what stands between them; without lines.
  var withClaims: LayoutGraph {
    let isShown = isShown
    var numbers: [Int] = []
    var count = 0
    for isShown in isShown {
      numbers.append(count)
      count += isShown ? 1 : 0
    }
    var shown = self
    shown.ids = zip(ids, isShown).filter(\.1).map(\.0)
    shown.names = zip(names, isShown).filter(\.1).map(\.0)
    shown.types = zip(types, isShown).filter(\.1).map(\.0)
    shown.degrees = zip(degrees, isShown).filter(\.1).map(\.0)
    shown.lines = []
    shown.ties = ties.map { tie in
      Tie(first: numbers[tie.first], second: numbers[tie.second], pull: tie.pull, push: tie.push)
    }
    shown.bonds = bonds.map { $0.renumbered(numbers) }
    return shown
  }

  private mutating func addTie(_ edge: Edge, _ subject: Int, _ object: Int) {
    let strength = Self.strength(of: edge)
    degrees[subject] += strength
    degrees[object] += strength
    let pair = Pair(first: min(subject, object), second: max(subject, object))
    let place = places[pair] ?? ties.count
    if place == ties.count {
      places[pair] = place
      ties.append(Tie(first: pair.first, second: pair.second))
    }
    // What is denied, over or gone neither joins nor parts.
    guard edge.key.polarity == .positive, !edge.isFormer, edge.change != .gone else { return }
    switch edge.key.relation.definition.stance {
    case .cooperation: ties[place].pull += strength
    case .affiliation: ties[place].pull += 1.5 * strength
    case .conflict: ties[place].push += strength
    }
  }

  /// The root of the number of claims, less where they are not stated as facts or only said.
  private static func strength(of edge: Edge) -> Double {
    let isFact = edge.key.modality == .actual && !edge.isOnlySaid
    return Double(max(edge.weight, 1)).squareRoot() * (isFact ? 1 : 0.5)
  }
}
