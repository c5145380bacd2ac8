import Export
import Input
import Foundation
import KnowledgeGraph
import Testing

@Suite struct ShapesTests {
  private static let shapes = Consumer.root.appending(path: "Schemas/entente.shapes.ttl").path()
  private let consumer = Consumer("shacl_check.py")

  @Test(arguments: [true, false])
  func randomGraphsConform(hasNamedGraphs: Bool) throws {
    var random = RandomGraph(seed: 5, texts: ["Iraq", "a \"b\"", "Кремль"])
    let graph = random.graph(entities: 6, claims: 20)
    let folder = try TemporaryFolder()
    var options = ExportOptions()
    options.rdf = try RDFOptions(hasNamedGraphs: hasNamedGraphs)
    let files = try graph.write([.jsonLD, .nQuads], into: folder, options: options)
    #expect(try consumer.run([Self.shapes] + files) == "conforms\nconforms")
  }

  /// All in one run, as the library takes long to start.
  @Test func brokenGraphsDoNot() throws {
    let changes = [
      (#""positive""#, #""maybe""#), (#"oa:exact ""#, #"oa:exact 7, ""#),
      ("entente:weight ", "entente:first "), ("rdfs:label", "rdfs:comment"),
      ("rdf:predicate entente:", "rdf:predicate entente:x"),
      ("prov:wasQuotedFrom", "prov:wasRevisionOf"),
      ("a entente:State,", "a entente:Person, entente:State,"),
    ]
    let text = try KnownGraph.graph.text(.turtle)
    let folder = try TemporaryFolder()
    let files = try changes.enumerated().map { index, change in
      let broken = text.replacing(change.0, with: change.1)
      #expect(broken != text, "\(change)")
      return try folder.write(broken, to: "\(index).ttl")
    }
    let reports = try consumer.run([Self.shapes, "--brief"] + files).split(separator: "\n")
    #expect(reports.count == changes.count)
    for (change, report) in zip(changes, reports) { #expect(report != "conforms", "\(change)") }
  }
}
