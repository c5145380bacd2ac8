import Export
import Input
import KnowledgeGraph
import Testing

/// Whether a part of a graph is the same, from whichever format it is read.
@Suite struct PartsViewTests {
  private static let views: [@Sendable (inout GraphView) -> Void] = [
    { $0.isAsserted = true }, { $0.minimumWeight = 2 }, { $0.stances = [.conflict] },
    { $0.relations = Ontology.standard.relations.filter { $0.name == "aids" } },
    { $0.since = PartialDate(year: 2016) }, { $0.until = PartialDate(year: 2016, month: 2) },
    { $0.center = EntityID(rawValue: "Q30") }, { $0.rollsUpToStates = true },
    { $0.minimumConfidence = Confidence(hundredths: 60) },
    {
      $0.isAsserted = true; $0.hops = 2; $0.center = EntityID(rawValue: "Q30")
    },
    {
      $0.rollsUpToStates = true; $0.center = EntityID(rawValue: "organization:iraqi-army")
    },
    {
      $0.rollsUpToStates = true; $0.minimumConfidence = Confidence(hundredths: 30)
      $0.since = PartialDate(year: 2010)
    },
  ]

  /// Records stream by, in an order that is made on disk; a graph in memory does not.
  @Test(arguments: views.indices, [300, 48 << 20])
  func ofRecordsIsThatOfTheGraphInMemory(number: Int, memory: Int) throws {
    var view = GraphView()
    Self.views[number](&view)
    var random = RandomGraph(seed: 21, texts: ["Iraq", "Iran"])
    let graph = random.graph(entities: 12, claims: 150).withSoundClaims.merging(KnownGraph.graph)
    let folder = try TemporaryFolder()
    let path = try graph.write([.records], into: folder)[0]
    var reader = RecordReader(memory: memory)
    try reader.read(path: path)
    let shown = try view.part(of: reader.finish())
    let expected = try view.applied(to: GraphParts(graph))
    for format in [GraphFormat.records, .graphML, .nQuads] {
      for _ in 1...2 {
        #expect(try firstDifference(shown.bytes(format), expected.bytes(format)) == nil)
      }
    }
  }

  /// Other files stream by as well, whether they hold claims or sums.
  @Test(arguments: views.indices, [GraphFormat.jsonLD, .nQuads, .graphML, .dot])
  func ofAFileIsThatOfTheGraphInMemory(number: Int, format: GraphFormat) throws {
    var view = GraphView()
    Self.views[number](&view)
    var random = RandomGraph(seed: 22, texts: ["Iraq", "Iran"])
    let graph = random.graph(entities: 12, claims: 150).withSoundClaims.merging(KnownGraph.graph)
    let folder = try TemporaryFolder()
    let file = try GraphFile(path: graph.write([format], into: folder)[0])
    let shown = try view.part(of: file)
    let expected = try view.applied(to: GraphParts(file))
    for output in [GraphFormat.graphML, .nQuads] {
      #expect(try firstDifference(shown.bytes(output), expected.bytes(output)) == nil)
    }
  }

  @Test(arguments: views.indices)
  func isThatOfTheClaims(number: Int) throws {
    var view = GraphView()
    Self.views[number](&view)
    var random = RandomGraph(seed: 21, texts: ["Iraq"])
    // The known graph has something to show, and something to leave out, in every view.
    let graph = random.graph(entities: 12, claims: 150).withSoundClaims.merging(KnownGraph.graph)
    let folder = try TemporaryFolder()
    let expected = try edges(view.applied(to: GraphParts(graph)))
    let choosesClaims =
      view.since != nil || view.until != nil || view.minimumConfidence.hundredths > 0
    for path in try graph.write([.jsonLD, .nQuads, .graphML, .dot], into: folder) {
      let file = try GraphFile(path: path)
      let shown = try edges(view.applied(to: GraphParts(file)))
      // Sums know the time from first to last and the best claim alone, and no digests of what is
      // put together.
      let isSum = path.hasSuffix("graphml") || path.hasSuffix("dot")
      guard !(isSum && (choosesClaims || view.rollsUpToStates)) else {
        // Of claims without a date of their own they tell no day at all.
        let choosesTime = view.since != nil || view.until != nil
        #expect(choosesTime || shown.count >= expected.count)
        continue
      }
      let differing = zip(shown, expected).first { $0 != $1 }
      #expect(shown.count == expected.count, "\(path)")
      #expect(differing == nil, "\(path): \(String(describing: differing))")
    }
    #expect(!expected.isEmpty)
    #expect(try expected != edges(graph))
  }

  @Test(arguments: [GraphFormat.jsonLD, .nQuads, .dot, .graphML])
  func aPartIsReadAsItWasWritten(format: GraphFormat) throws {
    var view = GraphView()
    view.isAsserted = true
    let part = try view.applied(to: GraphParts(KnownGraph.graph))
    let folder = try TemporaryFolder()
    let path = try part.write([format], into: folder)[0]
    #expect(try GraphFileValidator.problems(inFileAt: path) == [])
    let expected = try edges(part)
    #expect(expected.contains { $0.contains(#"<data key="denied">1<"#) })
    #expect(try edges(GraphFile(path: path)) == expected)
  }

  @Test func sumsAreAddedUp() throws {
    let folder = try TemporaryFolder()
    let path = try KnownGraph.graph.write([.graphML], into: folder)[0]
    var view = GraphView()
    view.rollsUpToStates = true
    let shown = try edges(view.applied(to: GraphParts(GraphFile(path: path))))
    // The Iraqi army is a part of Iraq: its conflict with Iran becomes Iraq's.
    #expect(shown.contains { $0.contains(#"id="Q796.opposes.Q794""#) })
    #expect(!shown.contains { $0.contains("source=\"organization:iraqi-army\"") })
  }

  /// The lines of the edges in GraphML.
  private func edges(_ source: some GraphSource) throws -> [Substring] {
    try source.text(.graphML).split(separator: "\n").filter { $0.hasPrefix("<edge ") }
  }
}
