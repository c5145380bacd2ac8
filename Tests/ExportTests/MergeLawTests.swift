import Export
import Input
import KnowledgeGraph
import Testing

/// Merging graphs is a commutative, idempotent monoid, down to the bytes of every output.
@Suite struct MergeLawTests {
  @Test(arguments: UInt64(1)...6)
  func splitsAndOrdersGiveTheSameBytes(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    var numbers = SeededNumbers(seed: seed &* 31)
    let whole = random.graph()
    let expected = try bytes(of: whole)
    for parts in [2, 3, 7, 100] {
      var pieces = split(whole, into: parts, &numbers)
      pieces.shuffle(using: &numbers)
      #expect(pieces.reduce(Graph()) { $0.merging($1) } == whole)
      #expect(Graph(merging: pieces) == whole)
      while pieces.count > 1 {
        let left = pieces.remove(at: Int.random(in: pieces.indices, using: &numbers))
        let right = pieces.remove(at: Int.random(in: pieces.indices, using: &numbers))
        pieces.append(left.merging(right))
      }
      #expect(try bytes(of: #require(pieces.first)) == expected)
    }
  }

  @Test(arguments: UInt64(1)...6)
  func obeysTheLawsOfAMonoid(seed: UInt64) {
    var random = RandomGraph(seed: seed)
    let (a, b, c) = (random.graph(), random.graph(entities: 5), random.graph(claims: 9))
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)))
    #expect(a.merging(b) == b.merging(a))
    #expect(a.merging(a) == a)
    #expect(a.merging(Graph()) == a)
    #expect(Graph().merging(a) == a)
  }

  @Test(arguments: UInt64(1)...10)
  func removingADocumentUndoesMergingIt(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let whole = random.graph()
    let document = try #require(whole.documents.first).id
    var rest = whole
    rest.remove(document)
    let own = Graph(
      documents: whole.documents.filter { $0.id == document },
      entities: whole.entities.filter { $0.document == document },
      claims: whole.claims.filter { $0.document == document }
    )
    #expect(!rest.claims.contains { $0.document == document })
    #expect(rest.merging(own) == whole)
  }

  private func bytes(of graph: Graph) throws -> [[UInt8]] {
    try [GraphFormat.graphML, .dot].map {
      try $0.write(graph, to: ByteSink(descriptor: nil)).bytes()
    }
  }

  private func split(
    _ graph: Graph,
    into count: Int,
    _ numbers: inout SeededNumbers
  ) -> [Graph] {
    var parts = [(documents: [Document], entities: [Entity], claims: [Claim])](
      repeating: ([], [], []),
      count: count
    )
    let indices = parts.indices
    for document in graph.documents.shuffled(using: &numbers) {
      parts[Int.random(in: indices, using: &numbers)].documents.append(document)
    }
    for entity in graph.entities.shuffled(using: &numbers) {
      parts[Int.random(in: indices, using: &numbers)].entities.append(entity)
    }
    for claim in graph.claims.shuffled(using: &numbers) {
      parts[Int.random(in: indices, using: &numbers)].claims.append(claim)
    }
    return parts.map { Graph(documents: $0.documents, entities: $0.entities, claims: $0.claims) }
  }
}
