import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct CrossCheckTests {
  private func difference(_ paths: [String]) throws -> CrossDifference? {
    var check = CrossCheck()
    for path in paths {
      if let difference = try check.add(GraphFile(path: path), name: path) { return difference }
    }
    return nil
  }

  @Test(arguments: 0..<4)
  func formatsHoldTheSame(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = random.graph().withSoundClaims
    let folder = try TemporaryFolder()
    let formats: [GraphFormat] = [.records, .jsonLD, .graphML, .dot, .nQuads]
    #expect(try difference(graph.write(formats, into: folder)) == nil)
  }

  @Test(arguments: [
    (GraphFormat.jsonLD, #""label":"Iraq""#, #""label":"Irak""#, "'Q796' has name 'Iraq' in"),
    (.nQuads, #"label> "Iraq""#, #"label> "Irak""#, "'Q796' has name 'Iraq' in"),
    (.dot, #"full_name="Iraq""#, #"full_name="Irak""#, "'Q796' has name 'Iraq' in"),
    (.graphML, ">2016-03-01<", ">2016-03-02<", "'Q30.sanctions.Q159' has first '2016-03-01' in"),
    (.dot, #"modality="planned""#, #"modality="demanded""#, "is only in"),
    (.graphML, "\"Q794\"", "\"Q795\"", "the node 'Q794' is only in"),
  ])
  func namesTheFirstDifference(
    format: GraphFormat,
    from: String,
    to: String,
    problem: String
  ) throws {
    let folder = try TemporaryFolder()
    let sound = try KnownGraph.graph.write([.records], into: folder)
    let text = try KnownGraph.graph.text(format)
    let broken = text.replacing(from, with: to)
    #expect(broken != text)
    let file = try folder.write(broken, to: "broken.\(format.fileEndings[0])")
    let found = try difference(sound + [file])
    #expect(found?.what.contains(problem) == true, "\(String(describing: found))")
  }

  @Test func claimsCountBesidesTheirSums() throws {
    var claims = KnownGraph.graph.claims
    claims[0].evidence.cue += "x"
    let graph = Graph(
      documents: KnownGraph.graph.documents,
      entities: KnownGraph.graph.entities,
      claims: claims
    )
    let folder = try TemporaryFolder()
    let files = try graph.write([.graphML], into: folder)
    let found = try difference(files + KnownGraph.graph.write([.dot], into: folder))
    #expect(found?.what.contains("has claims '") == true)
  }

  @Test(arguments: ["graph.gexf", "graph.ttl", "graph", "graph.txt"])
  func saysWhatCannotBeRead(path: String) {
    #expect(throws: UnreadFormat.self) { try GraphFile(path: path) }
  }
}
