import Export
import Input
import KnowledgeGraph
import Testing

/// What `validate` refuses no reader lets through, and both tell the line.
@Suite struct AgreementTests {
  /// A change of a valid file, and words of what is then wrong with it.
  private static let faults: [(format: GraphFormat, from: String, to: String, words: String)] = [
    (.dot, "\"Q794\" [", "\"Q793\" [", "an end 'Q794' that is not a node"),
    (.dot, "\"Q796\" [", "\"Q794\" [", "the node 'Q794' is there twice"),
    (.dot, "mentions=0", "mentions=9223372036854775807", "not a number from 0 to 2147483647"),
    (.dot, "mentions=0", "mentions=-1", "not a number from 0 to 2147483647"),
    (.dot, "weight=2", "weight=2147483648", "not a number from 0 to 2147483647"),
    (.dot, "weight=2", "weight=0", "is not above 0"),
    (.dot, "affirmed=2", "affirmed=3", "another weight than claims that speak for it"),
    (.dot, "sources=2", "sources=3", "more of them than claims"),
    (.dot, "belief=0.", "belief=1.", "'belief' is '1."),
    (.graphML, "denied\">0", "denied\">many", "'denied' is 'many', not a number from 0 to"),
    (.dot, "former=true", "former=yes", "'former' is 'yes', not true or false"),
    (.dot, "first=\"2015-09-26\"", "first=\"2015-13\"", "'first' is '2015-13', not a date"),
    (.dot, "first=\"2015-09-26\"", "first=\"2017\"", "its last date before its first"),
    (.dot, "modality=\"planned\"", "modality=\"wished\"", "not one of actual"),
    (.dot, "claims=\"", "claims=\"x", "not 16 hexadecimal digits"),
    (.dot, "attribution_ids=\"Q796\"", "attribution_ids=\"Q9\"", "is the word of 'Q9'"),
    (.graphML, "<node id=\"Q794\">", "<node id=\"Q793\">", "an end 'Q794' that is not a node"),
    (.graphML, "<node id=\"Q796\">", "<node id=\"Q794\">", "the node 'Q794' is there twice"),
    (.graphML, "mentions\">0", "mentions\">9223372036854775807", "not a number from 0 to"),
    (.jsonLD, "\"@id\":\"entity:Q794\",\"label", "\"@id\":\"entity:Q793\",\"label", "not a node"),
    (.jsonLD, "\"@id\":\"entity:Q796\",\"label", "\"@id\":\"entity:Q794\",\"label", "twice"),
    (.jsonLD, "\"@id\":\"document:d1\"", "\"@id\":\"document:d0\"", "which is not a document"),
    (.jsonLD, "\"@id\":\"document:d2\"", "\"@id\":\"document:d1\"", "'d1' is there twice"),
    (.jsonLD, "\"mentions\":\"0", "\"mentions\":\"2147483648", "not a number from 0 to 2147483647"),
    (.jsonLD, "entity:Q22686", "entity:Q%2022686", "is not an identifier"),
    (.nQuads, "#mentions> \"0", "#mentions> \"9223372036854775807", "not a number from 0 to"),
  ]

  @Test(arguments: faults.indices)
  func readersRefuseWhatIsInvalid(index: Int) throws {
    let (format, from, to, words) = Self.faults[index]
    let text = try KnownGraph.graph.text(format)
    let broken = text.replacing(from, with: to)
    #expect(broken != text)
    let folder = try TemporaryFolder()
    let path = try folder.write(broken, to: "broken.\(format.fileEndings[0])")
    let error = try #require(throws: ValidationProblem.self) {
      try GraphFile(path: path).bytes(.nQuads)
    }
    #expect(error.what.contains(words), "\(error)")
    #expect(error.line ?? 0 > 1)
    #expect(error.file == path)
    #expect(try !GraphFileValidator.problems(inFileAt: path).isEmpty)
  }

  @Test(arguments: [
    (GraphFormat.records, "{", "\"more\":", "["),
    (.jsonLD, "\"@graph\":[\n", "", "{\"@graph\":["),
    (.graphML, "<node id=\"Q796\">", "", "<desc>"),
  ])
  func refusesWhatIsNestedTooDeep(
    format: GraphFormat,
    before: String,
    start: String,
    repeated: String
  ) throws {
    let words = "deeper than 256, the limit"
    let text = try KnownGraph.graph.text(format)
    let deep = start + String(repeating: repeated, count: 60_000)
    let broken = text.replacing(before, with: before + deep, maxReplacements: 1)
    let folder = try TemporaryFolder()
    let path = try folder.write(broken, to: "deep.\(format.fileEndings[0])")
    let problems = try GraphFileValidator.problems(inFileAt: path)
    #expect(problems.contains { $0.what.contains(words) && $0.line ?? 0 > 0 }, "\(problems)")
    #expect(throws: (any Error).self) { try GraphFile(path: path).bytes(.nQuads) }
  }

  @Test(arguments: [GraphFormat.records, .jsonLD, .nQuads, .dot])
  func refusesALineThatHasNoEnd(format: GraphFormat) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/endless.\(format.fileEndings[0])"
    _ = try Consumer.run("/usr/bin/env", ["ln", "-s", "/dev/zero", path])
    let problems = try GraphFileValidator.problems(inFileAt: path)
    #expect(problems.count == 1)
    #expect(problems.first?.what.contains("longer than the limit of 64 MiB") == true)
    #expect(problems.first?.line == 1)
  }
}
