import Export
import KnowledgeGraph
import Testing

@Suite struct NQuadsReaderTests {
  @Test(arguments: 0..<4, [false, true])
  func givesTheSameBytes(seed: UInt64, hasNamedGraphs: Bool) throws {
    var random = RandomGraph(seed: seed)
    var options = ExportOptions()
    options.rdf = try RDFOptions(base: "https://a.example/é/", hasNamedGraphs: hasNamedGraphs)
    let folder = try TemporaryFolder()
    let bytes = try random.graph().bytes(.nQuads, options: options)
    let reader = NQuadsReader(path: try folder.write(bytes, to: "graph.nq"))
    #expect(try reader.options() == options.rdf)
    #expect(try reader.bytes(.nQuads, options: options) == bytes)
  }

  /// A plain triple speaks of the present.
  @Test func saysNothingDirectlyThatIsOver() throws {
    let office = "entity/Q159> <https://entente.example/ontology#aids> "
    let text = try KnownGraph.graph.text(.nQuads)
    #expect(text.contains(office))
    var claims = KnownGraph.graph.claims
    for index in claims.indices { claims[index].isFormer = true }
    let graph = Graph(
      documents: KnownGraph.graph.documents,
      entities: KnownGraph.graph.entities,
      claims: claims
    )
    let former = try graph.text(.nQuads)
    #expect(!former.contains(office))
    #expect(former.contains("/edge/Q159.aids.Q796>"))
    let folder = try TemporaryFolder()
    let reader = NQuadsReader(path: try folder.write(former, to: "graph.nq"))
    #expect(try reader.text(.nQuads) == former)
  }
}
