import Export
import Input
import KnowledgeGraph
import Testing

/// What files of RDF have in common, whatever their syntax.
@Suite struct LinkedFileTests {
  private static let choices = [false, true].flatMap { hasNamedGraphs in
    (0..<4).map { (seed: UInt64($0), hasNamedGraphs: hasNamedGraphs) }
  }

  @Test(arguments: [GraphFormat.jsonLD, .nQuads], choices)
  func giveTheSameBytes(
    format: GraphFormat,
    choice: (seed: UInt64, hasNamedGraphs: Bool)
  ) throws {
    var random = RandomGraph(seed: choice.seed)
    var options = ExportOptions()
    options.rdf = try RDFOptions(
      base: "https://a.example/é/",
      hasNamedGraphs: choice.hasNamedGraphs
    )
    let folder = try TemporaryFolder()
    let bytes = try random.graph().bytes(format, options: options)
    let path = try folder.write(bytes, to: "graph.\(format.rawValue)")
    let file = try GraphFile(path: path)
    #expect(try file.rdfOptions() == options.rdf)
    #expect(try file.bytes(format, options: options) == bytes)
  }
}
