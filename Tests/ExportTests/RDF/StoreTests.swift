import Export
import Input
import Foundation
import KnowledgeGraph
import Testing

/// Whether stores give the known answers to the queries of `Examples/queries`.
@Suite struct StoreTests {
  private static let queries = Consumer.root.appending(path: "Examples/queries").path()

  @Test(arguments: [
    (GraphFormat.jsonLD, "oxigraph_server.py"), (.nQuads, "oxigraph_server.py"),
    (.turtle, "oxigraph_server.py"), (.jsonLD, "rdflib_queries.py"),
  ])
  func answersAreKnown(format: GraphFormat, store: String) throws {
    let folder = try TemporaryFolder()
    let files = try KnownGraph.graph.write([format], into: folder)
    let answers = try Consumer(store).run(files + [Self.queries])
    #expect(answers == KnownAnswers.text)
  }

  /// With `make test-stores` alone, as these stores have to be installed.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["ENTENTE_STORES"] != nil),
    arguments: [
      ([GraphFormat.nQuads], "virtuoso_queries.py"),
      ([.jsonLD, .nQuads, .turtle], "jena_queries.py"),
    ]
  )
  func installedStoresGiveTheSameAnswers(formats: [GraphFormat], store: String) throws {
    let folder = try TemporaryFolder()
    let files = try KnownGraph.graph.write(formats, into: folder)
    let answers = try Consumer(store).run(files + [Self.queries])
    #expect(answers == KnownAnswers.text)
  }

  @Test func everyQueryStatesItsQuestion() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.queries)
    #expect(names.count == 12)
    for name in names {
      let text = try String(contentsOfFile: "\(Self.queries)/\(name)", encoding: .utf8)
      #expect(text.firstMatch(of: /^# [A-Z].*\?\n/) != nil, "\(name)")
    }
  }
}
