import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct PropertyGraphAgreementTests {
  @Test(arguments: [1, 2, 3] as [UInt64], GraphMLOptions.Profile.allCases)
  func allReadersSeeTheSameGraph(seed: UInt64, profile: GraphMLOptions.Profile) throws {
    var random = RandomGraph(seed: seed)
    let graph = random.graph(entities: 15, claims: 60)
    var options = ExportOptions()
    options.graphML.profile = profile
    let folder = try TemporaryFolder()
    let paths = try graph.write([.graphML, .gexf, .dot], into: folder, options: options)
    let seen = try Consumer("property_graphs.py").run(paths)
    var counter = PartCounter()
    try graph.walk(&counter)
    #expect(seen == "\(counter.nodes) \(counter.edges)")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func graphvizCountsAndDrawsAllParts(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = random.graph()
    let folder = try TemporaryFolder()
    let path = try graph.write([.dot], into: folder)[0]
    var counter = PartCounter()
    try graph.walk(&counter)
    let counts = try Consumer.run("/usr/bin/env", ["gc", "-n", "-e", path])
    let numbers = counts.split(separator: " ").prefix(2).compactMap { Int($0) }
    #expect(numbers == [counter.nodes, counter.edges])
    let drawing = try Consumer.run("/usr/bin/env", ["dot", "-Tsvg", path])
    // Actors without relations are in the file, but not in the picture.
    let shown = Set(graph.claims.flatMap { [$0.edge.subject, $0.edge.object] }).count
    #expect(shown > 0)
    #expect(drawing.matches(of: /class="node/).count == shown)
    // Edges that share a line with another are not drawn.
    #expect((1...counter.edges).contains(drawing.matches(of: /class="edge/).count))
    let svg = try folder.write(drawing, to: "graph.svg")
    let check = "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])"
    _ = try Consumer.run("/usr/bin/env", ["python3", "-c", check, svg])
  }
}

/// Counts the parts of a graph.
struct PartCounter: GraphVisitor {
  private(set) var nodes = 0
  private(set) var edges = 0

  mutating func visit(_ document: Document) {}
  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { nodes += 1 }
  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) { edges += 1 }
}
