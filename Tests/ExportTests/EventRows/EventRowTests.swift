import Export
import Input
import Foundation
import KnowledgeGraph
import Testing

/// Event rows hold what claims hold, as pandas reads them.
@Suite struct EventRowTests {
  private let consumer = Consumer("event_rows.py")

  @Test func pandasReadsAllClaims() throws {
    let folder = try TemporaryFolder()
    var random = RandomGraph(
      seed: 3,
      texts: HostileText.all + ["=1+1", "-5", "@a", " +b", "a,\"b\""]
    )
    let graph = random.graph(entities: 12, claims: 200).withSoundClaims.merging(KnownGraph.graph)
    let files = try graph.write([.records, .eventRows], into: folder)
    #expect(try consumer.run(files) == "\(graph.claims.count)")
  }

  @Test func rowsTellTheClassesOfEventData() throws {
    let rows = try KnownGraph.graph.text(.eventRows).split(separator: "\r\n").map(String.init)
    let header = rows[0].split(separator: ",").map(String.init)
    let attack = try #require(rows.first { $0.contains(",Q30,") && $0.contains(",attacks,") })
    let cells = attack.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
    #expect(cells.count == header.count)
    #expect(row["source"] == "United States")
    #expect(row["target_wikidata"] == "Q2429253")
    #expect(row["plover"] == "ASSAULT")
    #expect(row["quad_class"] == "4")
    #expect(row["date"] == "2015-09")
    #expect(row["published"] == "2015-09-27")
    #expect(row["publisher"] == "Agency A")
    #expect(row["belief"] == "0.58")
    #expect(rows.count == KnownGraph.graph.claims.count + 1)
  }

  /// The address is what the source tells, else an identifier that is one.
  @Test(
    arguments: [
      ("doc-1", "https://gazette.example/1", "https://gazette.example/1"),
      ("https://gazette.example/2", nil, "https://gazette.example/2"), ("doc-3", nil, ""),
      ("https://gazette.example/4", "https://gazette.example/5", "https://gazette.example/5"),
    ] as [(String, String?, String)]
  )
  func rowsTellTheAddress(id: String, url: String?, expected: String) throws {
    var graph = KnownGraph.graph
    let document = DocumentID(rawValue: id)
    var claim = try #require(graph.claims.first)
    claim.document = document
    let digest = String(repeating: "b", count: 64)
    graph.merge(
      Graph(documents: [Document(id: document, url: url, sha256: digest)], claims: [claim])
    )
    let rows = try graph.text(.eventRows).split(separator: "\r\n").map(String.init)
    let header = rows[0].split(separator: ",").map(String.init)
    let place = try #require(header.firstIndex(of: "url"))
    let row = try #require(rows.first { $0.contains(",\(id),") })
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells[place - header.count + cells.count] == expected)
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("-5", "\"'-5\""), (" @a", "\"' @a\""), ("a,b", "\"a,b\""),
    ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""), ("a - b", "a - b"), ("é", "é"),
    ("a\u{0}b", "\"a\u{FFFD}b\""),
  ])
  func cellsAreQuotedAndDefused(name: String, cell: String) throws {
    var graph = KnownGraph.graph
    let entity = Entity(
      document: graph.documents[0].id,
      id: EntityID(rawValue: "Q30"),
      name: name + String(repeating: "x", count: 40),
      type: .state
    )
    graph.merge(Graph(entities: [entity]))
    let expected = cell.last == "\"" && cell.first == "\"" ? String(cell.dropLast()) : cell
    #expect(try graph.text(.eventRows).contains("," + expected + String(repeating: "x", count: 40)))
  }

  @Test func thePageShowsAMonthlySeries() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(KnownGraph.graph.text(.eventRows), to: "events.csv")
    let page = Consumer.root.appending(path: "Documentation/event-rows.md").path()
    #expect(
      try consumer.run(["--series", page, folder.path]) == """
        Iran Iraq 2015-09 6.0
        Iran Iraq 2016-03 6.0
        Iraq Iran 2016-03 -2.0
        Russia Iraq 2016-03 7.0
        United States Russia 2016-03 -4.0
        """
    )
  }

  @Test(arguments: [GraphFormat.graphML, .dot])
  func sumsGiveNoRows(format: GraphFormat) throws {
    let folder = try TemporaryFolder()
    let path = try KnownGraph.graph.write([format], into: folder)[0]
    #expect(throws: SumOnlyError.self) { try GraphFile(path: path).bytes(.eventRows) }
  }

  @Test func rowsAreNotReadBack() {
    #expect(throws: UnreadFormat.self) { try GraphFile(path: "events.csv") }
  }
}
