import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct RecordRoundTripTests {
  private func records(_ graph: Graph) throws -> [UInt8] {
    try graph.write(with: RecordWriter(to: ByteSink(descriptor: nil))).bytes()
  }

  @Test(arguments: 0..<20)
  func readsBackWhatItWrote(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = random.graph().withSoundClaims
    #expect(!graph.claims.isEmpty)
    let bytes = try records(graph)
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    try reader.read(path: folder.write(bytes, to: "graph.jsonl"))
    let source = try reader.finish()
    let read = try source.graph()
    #expect(source.errors == [])
    #expect(read == graph)
    #expect(try records(read) == bytes)
  }

  @Test func linesMayStandInAnyOrderAndFile() throws {
    var random = RandomGraph(seed: 1)
    let graph = random.graph().withSoundClaims
    let lines = try records(graph).split(separator: UInt8(ascii: "\n"))
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    for (index, part) in [lines.reversed().prefix(30), lines.reversed().dropFirst(20)].enumerated()
    {
      let text = Array(part.joined(separator: Array("\r\n\n".utf8)))
      try reader.read(path: folder.write(text, to: "\(index).jsonl"))
    }
    let source = try reader.finish()
    #expect(try source.graph() == graph)
    #expect(source.errorCount == 0)
  }

  /// Runs of a few records each, merged more than once.
  @Test(arguments: [1, 300, 5_000])
  func sortsOutsideOfMemory(memory: Int) throws {
    var random = RandomGraph(seed: 2, texts: ["a", "b"])
    let graph = random.graph(entities: 40, claims: 600).withSoundClaims
    var lines = try records(graph).split(separator: UInt8(ascii: "\n"))
    var numbers = SeededNumbers(seed: 3)
    lines.shuffle(using: &numbers)
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(lines.joined(separator: [0x0A])), to: "graph.jsonl")
    var reader = RecordReader(memory: memory)
    try reader.read(path: path)
    try reader.read(path: path)
    let source = try reader.finish()
    #expect(try source.bytes(.graphML) == graph.bytes(.graphML))
    #expect(try source.bytes(.records) == graph.bytes(.records))
    #expect(source.errors == [])
  }

  /// Texts with every kind of character, and identifiers of which one begins the other.
  @Test(arguments: 0..<6)
  func sortsTextsOutsideOfMemoryAsInIt(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    var graph = random.graph(entities: 30, claims: 300).withSoundClaims
    let sha256 = String(repeating: "1", count: 64)
    let names = ["paper", "paper\u{0}", "paper\u{0}\u{0}", "\u{0}\u{1}", "\u{0}"]
    let documents = names.map { Document(id: DocumentID(rawValue: $0), sha256: sha256) }
    let claims = graph.claims.enumerated().map { number, claim in
      var claim = claim
      claim.document = documents[number % documents.count].id
      return claim
    }
    graph.merge(Graph(documents: documents, claims: claims))
    var lines = try records(graph).split(separator: UInt8(ascii: "\n"))
    var numbers = SeededNumbers(seed: seed)
    lines.shuffle(using: &numbers)
    let folder = try TemporaryFolder()
    var reader = RecordReader(memory: 2_000)
    try reader.read(
      path: folder.write(Array(lines.joined(separator: [0x0A])), to: "graph.jsonl")
    )
    let source = try reader.finish()
    #expect(try source.graph() == graph)
    #expect(try firstDifference(source.bytes(.records), records(graph)) == nil)
  }

  /// Who has no edges is known without the edges' being put together.
  @Test func namesActorsOfClaimsThatCanBeUsed() throws {
    var random = RandomGraph(seed: 4)
    let graph = random.graph(entities: 30, claims: 20)
    let folder = try TemporaryFolder()
    var reader = RecordReader(memory: 3_000)
    try reader.read(path: folder.write(records(graph), to: "graph.jsonl"))
    let source = try reader.finish()
    let expected = try graph.withSoundClaims.namedActors()
    let found = try source.namedActors()
    #expect(found.all == expected.all)
    #expect(found.named == expected.named)
    #expect(found.all.contains { !found.named.contains($0) })
  }

  /// Entities with so many mentions that one line could not be read again are written in pieces.
  @Test func partsLinesThatWouldBeTooLong() throws {
    let text = String(repeating: "a", count: 60_000)
    let document = DocumentID(rawValue: "d")
    let entity = Entity(
      document: document,
      id: EntityID(rawValue: "Q1"),
      name: "Iraq",
      type: .state,
      mentions: (1...60).map { Mention(range: $0..<($0 + 9), text: text, resolution: .name) }
    )
    let sha256 = String(repeating: "0", count: 64)
    let graph = Graph(documents: [Document(id: document, sha256: sha256)], entities: [entity])
    let bytes = try records(graph)
    #expect(bytes.split(separator: 10).count == 3)
    let folder = try TemporaryFolder()
    var reader = RecordReader()
    try reader.read(path: folder.write(bytes, to: "graph.jsonl"))
    let read = try reader.finish()
    #expect(try read.bytes(.graphML) == graph.bytes(.graphML))
    #expect(try read.bytes(.records) == bytes)
    #expect(read.errors == [])
  }

  @Test func writesKeysInTheirOrder() throws {
    let document = Document(
      id: DocumentID(rawValue: "d"),
      title: "A \"title\"\n",
      published: PartialDate(year: 2015, month: 9),
      sha256: String(repeating: "0", count: 64)
    )
    let text = String(decoding: try records(Graph(documents: [document])), as: UTF8.self)
    #expect(
      text == """
        {"kind":"document","document":"d","title":"A \\"title\\"\\n","published":"2015-09",\
        "sha256":"\(document.sha256)"}

        """
    )
  }
}
