import Export
import Input
import KnowledgeGraph
import Testing

/// What readers of graphs have in common, whatever the format.
@Suite struct GraphFileTests {
  private static let formats = GraphFormat.allCases.filter(\.definition.isReadBack)

  /// Tools on other systems end lines with two characters.
  @Test(arguments: formats)
  func linesMayEndWithCarriageReturns(format: GraphFormat) throws {
    let text = try KnownGraph.graph.text(format)
    let folder = try TemporaryFolder()
    let path = try folder.write(
      text.replacing("\n", with: "\r\n"),
      to: "graph.\(format.fileEndings[0])"
    )
    #expect(try GraphFile(path: path).text(format) == text)
  }

  /// Wherever a file is cut off, it is read as a whole, or refused.
  @Test(arguments: formats.filter { $0 != .records })
  func refusesWhatIsCutOff(format: GraphFormat) throws {
    let bytes = try KnownGraph.graph.bytes(format)
    let folder = try TemporaryFolder()
    for count in stride(from: 0, to: bytes.count, by: bytes.count / 97 + 1) {
      let path = try folder.write(
        Array(bytes.prefix(count)),
        to: "graph.\(format.fileEndings[0])"
      )
      do {
        let read = try GraphFile(path: path).bytes(format)
        #expect(read == bytes, "\(count) bytes")
      } catch is ValidationProblem {
        #expect(count < bytes.count)
      }
    }
  }

  /// Texts that are longer than what is read at once, and end at and around its bounds.
  @Test(arguments: formats, [(1 << 16) - 1, 1 << 18, (1 << 18) + 1, 1 << 20])
  func readsTextsThatExceedABlock(format: GraphFormat, length: Int) throws {
    let text = String(repeating: "é\"\\ & <", count: length / 8)
    let document = DocumentID(rawValue: "d")
    let entities = [1, 2].map { number in
      Entity(
        document: document,
        id: EntityID(rawValue: "Q\(number)"),
        name: text + "\(number)",
        type: .state,
        aliases: ["a", text]
      )
    }
    let sha256 = String(repeating: "a", count: 64)
    let graph = Graph(documents: [Document(id: document, sha256: sha256)], entities: entities)
    let bytes = try graph.bytes(format)
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "graph.\(format.fileEndings[0])")
    #expect(try firstDifference(GraphFile(path: path).bytes(format), bytes) == nil)
  }
}
