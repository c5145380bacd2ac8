import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct GraphMLReaderTests {
  @Test(arguments: 0..<15 as Range<UInt64>, GraphMLOptions.Profile.allCases)
  func givesTheSameBytesWhenWrittenAgain(seed: UInt64, profile: GraphMLOptions.Profile) throws {
    var random = RandomGraph(seed: seed)
    var options = ExportOptions()
    options.graphML.profile = profile
    let bytes = try random.graph().bytes(.graphML, options: options)
    let path = try folder.write(bytes, to: "graph.graphml")
    let again = try GraphMLReader(path: path).bytes(.graphML, options: options)
    #expect(firstDifference(again, bytes) == nil)
  }

  @Test(arguments: 20..<25 as Range<UInt64>)
  func givesTheSameEdgesToOtherFormats(seed: UInt64) throws {
    var random = RandomGraph(seed: seed, texts: ["Iraq", "Iran & Syria", "INF", "“said” \\ “so”"])
    let graph = random.graph()
    let path = try folder.write(graph.bytes(.graphML), to: "graph.graphml")
    let again = try GraphMLReader(path: path).bytes(.dot)
    #expect(firstDifference(again, try graph.bytes(.dot)) == nil)
  }

  @Test(arguments: [
    ("<data key=\"weight\">1</data>", "", "has no 'weight'"),
    (
      "<data key=\"entity_type\">State</data>", "<data key=\"entity_type\">Planet</data>",
      "not one of"
    ),
    ("<data key=\"relation\">aids</data>", "<data key=\"relation\">loves</data>", "loves"),
    ("source=\"Q1\"", "source=\"Q 1\"", "no name token"),
  ])
  func namesTheLineOfAFault(find: String, replacement: String, words: String) throws {
    let document = DocumentID(rawValue: "d")
    let ids = ["Q1", "Q2"].map(EntityID.init(rawValue:))
    let aids = try #require(Relation("aids"))
    let evidence = Evidence(
      sentence: 1,
      range: 0..<1,
      text: "x",
      cue: "x",
      cueRange: 0..<1,
      rule: "x"
    )
    let graph = Graph(
      entities: ids.map { Entity(document: document, id: $0, name: "A", type: .state) },
      claims: [
        Claim(
          edge: EdgeKey(subject: ids[0], relation: aids, object: ids[1]),
          document: document,
          confidence: Confidence(hundredths: 50),
          evidence: evidence
        )
      ]
    )
    let text = try graph.text(.graphML)
    #expect(text.contains(find))
    let path = try folder.write(text.replacing(find, with: replacement), to: "graph.graphml")
    let error = #expect(throws: ValidationProblem.self) {
      try GraphMLReader(path: path).bytes(.graphML)
    }
    #expect(error?.what.contains(words) == true)
    #expect((error?.line ?? 0) > 1)
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }
}
