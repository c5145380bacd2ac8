import Export
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
    let read = reader.makeGraph()
    #expect(reader.errors == [])
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
    #expect(reader.makeGraph() == graph)
    #expect(reader.errorCount == 0)
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
