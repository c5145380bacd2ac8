import Export
import KnowledgeGraph
import Testing

/// Graphs with more names than writers keep in memory.
@Suite struct ManyNamesTests {
  private let count = 2400

  /// Names of 8,000 bytes, each its own: 19 MB.
  private func name(_ number: Int) -> String {
    "Name " + String(repeating: "long name ", count: 800) + "\(number)"
  }

  private func id(_ number: Int) -> EntityID {
    EntityID(rawValue: "organization:body-\(10_000 + number)")
  }

  private func write(
    with writer: consuming some GraphWriter & ~Copyable,
    speakers: [[Int]]
  ) throws -> String {
    var writer = writer
    try writer.begin()
    for number in 0..<count {
      let node = Node(
        id: id(number),
        name: name(number),
        type: .organization,
        mentions: 1,
        documents: 1
      )
      try writer.visit(node, entities: [])
    }
    let relation = try #require(Relation("opposes"))
    for speakers in speakers {
      let edge = Edge(
        key: EdgeKey(subject: id(0), relation: relation, object: id(1)),
        weight: 1,
        documents: 1,
        confidence: Confidence(hundredths: 50),
        attributions: speakers.map(id),
        evidence: "It is so."
      )
      try writer.visit(edge, claims: [])
    }
    return String(decoding: try writer.end().bytes(), as: UTF8.self)
  }

  @Test func attributionsHaveTheirNamesWhereverTheseWait() throws {
    let speakers = [[0], [1999], [2399], [2100], [5, 2398], [9999]]
    let text = try write(
      with: GraphMLWriter(to: ByteSink(descriptor: nil)),
      speakers: speakers
    )
    let edges = text.split(separator: "\n").filter { $0.hasPrefix("<edge ") }
    try #require(edges.count == speakers.count)
    for (edge, speakers) in zip(edges, speakers) {
      let names = speakers.map { $0 < count ? name($0) : id($0).rawValue }
      let shown = "<data key=\"attribution\">\(names.joined(separator: "; "))</data>"
      #expect(edge.contains(shown), "\(speakers)")
    }
  }
}
