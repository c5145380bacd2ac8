import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct GraphFileValidatorTests {
  private static let formats: [GraphFormat] = [.records, .graphML, .dot, .jsonLD, .nQuads]

  @Test(arguments: [11, 12] as [UInt64], formats)
  func findsNothingWrongInWhatWasWritten(seed: UInt64, format: GraphFormat) throws {
    var random = RandomGraph(seed: seed)
    let folder = try TemporaryFolder()
    let path = try random.graph().withSoundClaims.write([format], into: folder)[0]
    #expect(try GraphFileValidator.problems(inFileAt: path) == [])
  }

  @Test(arguments: formats)
  func findsNothingWrongInAnEmptyGraph(format: GraphFormat) throws {
    let folder = try TemporaryFolder()
    let path = try Graph().write([format], into: folder)[0]
    #expect(try GraphFileValidator.problems(inFileAt: path) == [])
    let file = try GraphFile(path: path)
    for other in GraphFormat.allCases {
      #expect(try file.bytes(other) == Graph().bytes(other), "\(format) as \(other)")
    }
  }

  @Test(arguments: [
    (GraphFormat.dot, #""Q794" [f"#, #""Q795" [f"#, "has an end 'Q794' that is not a node"),
    (.dot, "weight=1", "weight=0", "is not above 0"),
    (.dot, #"relation="aids""#, #"relation="helps""#, "helps"),
    (.jsonLD, #""weight":"2""#, #""weight":"3""#, "is not the sum of its claims"),
    (.jsonLD, #""belief":"0.41""#, #""belief":"0.42""#, "is not the sum of its claims"),
    (.nQuads, "#sources> \"2\"", "#sources> \"1\"", "is not the sum of its claims"),
    (.jsonLD, #""exact":"Q159 aids"#, #""exact":"Q160 aids"#, "is not the sum of its claims"),
    (.jsonLD, #""polarity":"negative""#, #""polarity":"maybe""#, "maybe"),
    (
      .nQuads, #"ontology#confidence> "0.8""#, #"ontology#confidence> "0.7""#,
      "is not the sum of its claims"
    ),
    (.nQuads, "22-rdf-syntax-ns#subject>", "22-rdf-syntax-ns#sub>", "not a property of ours"),
    (.graphML, #"<node id="Q794">"#, #"<node id="Q795">"#, "Q794"),
    (.records, #""kind":"entity","document":"d1","id":"Q794""#, #""kind":"body""#, "kind"),
  ])
  func saysWhatIsWrong(format: GraphFormat, from: String, to: String, what: String) throws {
    let folder = try TemporaryFolder()
    let text = try KnownGraph.graph.text(format)
    let broken = text.replacing(from, with: to)
    #expect(broken != text)
    let path = try folder.write(broken, to: "broken.\(format.fileEndings[0])")
    let problems = try GraphFileValidator.problems(inFileAt: path)
    #expect(problems.contains { $0.description.contains(what) }, "\(problems)")
    #expect(problems.allSatisfy { $0.description.hasPrefix(path) })
  }
}
