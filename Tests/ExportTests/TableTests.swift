import Export
import Foundation
import Input
import KnowledgeGraph
import Testing

/// What is said of actors and edges, in the formats of other programs.
@Suite struct TableTests {
  /// Texts that mean something to tables, to Neo4j or to Pajek.
  private static let texts = [
    "Iraq", "=SUM(1)", "a \"b\" \\ c", "one; two", "a, b", "line\nline", "北京 & “Москва”", "-1",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func allProgramsSeeTheSameGraph(seed: UInt64) throws {
    var random = RandomGraph(seed: seed, texts: Self.texts)
    try expectTheSame(random.graph(entities: 15, claims: 60).withSoundClaims)
  }

  @Test func allProgramsSeeTheSameKnownGraph() throws {
    try expectTheSame(KnownGraph.graph)
  }

  private func expectTheSame(_ graph: Graph) throws {
    let folder = try TemporaryFolder()
    var options = ExportOptions()
    options.graphML.profile = .strict
    _ = try graph.write(
      [.graphML, .nodeTable, .edgeTable, .cytoscape, .pajek, .followTheMoney],
      into: folder,
      options: options
    )
    options.tables.profile = .neo4j
    for format in [GraphFormat.nodeTable, .edgeTable] {
      let bytes = try graph.bytes(format, options: options)
      _ = try folder.write(bytes, to: "neo4j.\(format.fileEndings[0])")
    }
    let seen = try Consumer("graph_tables.py").run([folder.path])
    var counter = PartCounter()
    try graph.walk(&counter)
    #expect(seen.hasPrefix("\(counter.nodes) \(counter.edges) "))
    #expect(!seen.hasSuffix(" 0"))
  }

  /// Names that sigma.js and Cytoscape.js take for how an element is drawn, or where it belongs.
  @Test func noPropertyHasANameThatDrawersKeepForThemselves() {
    let reserved: Set = [
      "type", "hidden", "forceLabel", "zIndex", "highlighted", "id", "parent", "SUID", "selected",
    ]
    for columns in [PropertyList.nodes, PropertyList.edges] {
      #expect(reserved.isDisjoint(with: columns.map(\.name)))
      #expect(Set(columns.map { $0.name.lowercased() }).count == columns.count)
    }
  }

  /// What these names hold is drawn: a text, a colour, numbers.
  @Test(arguments: [
    ("label", ValueType.string), ("color", .string), ("size", .double), ("x", .double),
  ])
  func whatIsDrawnHasTheTypeThatDrawersTake(name: String, type: ValueType) {
    #expect(PropertyList.nodes.first { $0.name == name }?.type == type)
  }

  @Test func thePageOfFormatsListsAllProperties() throws {
    let page = try String(
      contentsOf: Consumer.root.appending(path: "Documentation/formats.md"),
      encoding: .utf8
    )
    let rows = page.matches(of: /\n\| `([^`]+)`(?: \*)? \| (boolean|int|double|string) \|/)
    let listed = rows.map { "\($0.output.1) \($0.output.2)" }
    let expected = (PropertyList.nodes + PropertyList.edges).map {
      "\($0.name) \($0.type.rawValue)"
    }
    #expect(listed == expected)
  }
}
