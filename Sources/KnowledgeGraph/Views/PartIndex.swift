/// The ends, speakers and documents of a graph's edges, and the documents of its nodes, as numbers:
/// what tells which of them belong to some of the edges.
struct PartIndex: GraphVisitor {
  /// Lists of numbers, one behind the other.
  struct Lists {
    private var values: [Int32] = []
    private var ends: [Int] = [0]

    mutating func append(_ list: some Sequence<Int32>) {
      values += list
      ends.append(values.count)
    }

    subscript(number: Int) -> ArraySlice<Int32> { values[ends[number]..<ends[number + 1]] }

    var count: Int { ends.count - 1 }
  }

  /// How strong an edge is.
  struct Strength {
    let weight: Int32
    let documents: Int32
    let confidence: UInt8
  }

  /// How many nodes there are; actors that are none have greater numbers.
  private(set) var nodes = 0
  /// The ends of each edge, then whose word it is.
  private(set) var actors = Lists()
  /// The documents of each edge's claims.
  private(set) var claims = Lists()
  /// The documents of each node's entities.
  private(set) var entities = Lists()
  private(set) var strengths: [Strength] = []
  private(set) var documents: [(id: DocumentID, original: DocumentID?)] = []

  private var actorNumbers: [EntityID: Int32] = [:]
  private var documentNumbers: [DocumentID: Int32] = [:]

  /// Whether each edge is among those to be marked.
  private(set) var isMarked: [Bool] = []
  private let marked: Set<EdgeKey>

  init(_ source: some GraphSource, marking marked: Set<EdgeKey>) throws {
    self.marked = marked
    try source.walk(&self)
  }

  /// How many edges there are.
  var edges: Int { strengths.count }

  /// A choice of no edge.
  var noEdges: [Bool] { [Bool](repeating: false, count: edges) }

  mutating func visit(_ document: Document) {
    documentNumbers[document.id] = Int32(truncatingIfNeeded: documents.count)
    documents.append((document.id, document.copyOf))
  }

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    _ = number(of: node.id)
    nodes += 1
    let numbers = entities.compactMap { documentNumbers[$0.document] }
    self.entities.append(numbers)
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    var named = [number(of: edge.key.subject), number(of: edge.key.object)]
    for speaker in edge.attributions { named.append(number(of: speaker)) }
    actors.append(named)
    self.claims.append(claims.compactMap { documentNumbers[$0.document] })
    if !marked.isEmpty { isMarked.append(marked.contains(edge.key)) }
    strengths.append(
      Strength(
        weight: Int32(clamping: edge.weight),
        documents: Int32(clamping: edge.documents),
        confidence: edge.confidence.hundredths
      )
    )
  }

  /// The number of an actor, whether it is a node or not.
  mutating func number(of actor: EntityID) -> Int32 {
    if let known = actorNumbers[actor] { return known }
    let number = Int32(truncatingIfNeeded: actorNumbers.count)
    actorNumbers[actor] = number
    return number
  }

  /// How many actors have a number.
  var actorCount: Int { actorNumbers.count }

  /// The number of a document, if there is one.
  func number(of document: DocumentID) -> Int? { documentNumbers[document].map(Int.init) }

  /// The edges between actors that are at most so many edges away from one.
  mutating func edges(near center: EntityID, hops: Int) -> [Bool] {
    let start = number(of: center)
    var neighbourhood = Neighborhood(actors: actorCount)
    for edge in 0..<edges {
      let ends = actors[edge].prefix(2)
      neighbourhood.connect(ends[ends.startIndex], ends[ends.startIndex + 1])
    }
    let reached = neighbourhood.actors(near: start, hops: hops)
    return (0..<edges).map { actors[$0].prefix(2).allSatisfy { reached[Int($0)] } }
  }

  /// The edges with the most claims; of equals those of more documents, then the surer, then the
  /// first in order.
  func strongestEdges(_ count: Int) -> [Bool] {
    let order = strengths.indices.sorted { left, right in
      let (mine, theirs) = (strengths[left], strengths[right])
      if mine.weight != theirs.weight { return mine.weight > theirs.weight }
      if mine.documents != theirs.documents { return mine.documents > theirs.documents }
      return mine.confidence != theirs.confidence
        ? mine.confidence > theirs.confidence : left < right
    }
    var isStrong = [Bool](repeating: false, count: edges)
    for edge in order.prefix(max(count, 0)) { isStrong[edge] = true }
    return isStrong
  }
}
