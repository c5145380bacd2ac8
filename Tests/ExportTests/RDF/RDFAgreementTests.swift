import Export
import Input
import KnowledgeGraph
import Testing

/// Whether several libraries read the same triples from all three syntaxes.
@Suite struct RDFAgreementTests {
  private let consumer = Consumer("rdf_agreement.py")

  @Test(arguments: [1, 2, 3])
  func allReadersSeeTheSameTriples(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let folder = try TemporaryFolder()
    let graph = random.graph()
    let files = try graph.write([.jsonLD, .nQuads, .turtle], into: folder)
    let count = try #require(Int(try consumer.run(["--pyld"] + files)))
    #expect(count > 10 * graph.claims.count)
  }

  @Test func claimsMayStandInGraphsOfTheirDocuments() throws {
    var random = RandomGraph(seed: 4)
    let graph = random.graph()
    let folder = try TemporaryFolder()
    var options = ExportOptions()
    options.rdf = try RDFOptions(base: "urn:x-news:", hasNamedGraphs: true)
    let files = try graph.write([.jsonLD, .nQuads], into: folder, options: options)
    #expect(try consumer.run(["--pyld"] + files) != "0")
    options.rdf = try RDFOptions(base: "urn:x-news:")
    let plain = try graph.write([.turtle], into: folder, options: options)
    #expect(try consumer.run(["--triples"] + files + plain) != "0")
    let text = try graph.text(.nQuads, options: options)
    #expect(text.contains("<urn:x-news:entity/Q1>"))
  }

  @Test(arguments: [
    "", "x", "https://a.b/c", "https://a b/", "a:<b>/", "1a:/", "/relative/",
    "https://x.y/%zz/", "https://x.y:port/", "http://[/", "https://x.y/a#b#", "http:///",
    "https://x.y/\u{E000}/", "rdf:", "entente:", "https://schema.org/", "https://schema.org/a/",
    "http://www.wikidata.org/",
  ])
  func refusesBasesThatAreNone(base: String) {
    #expect(throws: BaseError.self) { try RDFOptions(base: base) }
  }

  @Test(arguments: [
    "https://x.y:8080/%C3%A9/", "http://user@x/", "urn:uuid:", "https://x.y/a#",
    "https://é.example/",
    "tag:a@b.example,2026:",
  ])
  func takesOtherBases(base: String) throws {
    #expect(try RDFOptions(base: base).base == base)
  }
}
