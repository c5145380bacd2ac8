import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct NQuadsReaderTests {
  @Test(arguments: ["", "\n", "head", "foreign"])
  func refusesWhatIsNotOurs(change: String) throws {
    let text = try KnownGraph.graph.text(.nQuads)
    let lines = text.split(separator: "\n")
    let changed =
      switch change {
      case "head": lines.prefix(lines.count / 2).joined(separator: "\n") + "\n"
      case "foreign":
        text + "<https://a.example/x> <\(lines[0].split(separator: " ")[1].dropFirst())"
          + " <https://a.example/Thing> .\n"
      default: change
      }
    let folder = try TemporaryFolder()
    let reader = NQuadsReader(path: try folder.write(changed, to: "graph.nq"))
    #expect(throws: ValidationProblem.self) { try reader.text(.nQuads) }
  }

  /// Swift takes a slash and a combining mark for one character.
  @Test(arguments: [GraphFormat.jsonLD, .nQuads])
  func readsIdentifiersThatNoLiteralHolds(format: GraphFormat) throws {
    let document = DocumentID(rawValue: "\u{301}a\u{0}b\u{FFFE}")
    let graph = Graph(
      documents: [Document(id: document, sha256: String(repeating: "a", count: 64))],
      entities: [
        Entity(document: document, id: EntityID(rawValue: "\u{301}x"), name: "X", type: .person)
      ],
      claims: []
    )
    let folder = try TemporaryFolder()
    let bytes = try graph.bytes(format)
    let path = try folder.write(bytes, to: "graph.\(format.rawValue)")
    #expect(try GraphFile(path: path).bytes(format) == bytes)
  }

  /// A plain triple speaks of the present.
  @Test func saysNothingDirectlyThatIsOver() throws {
    let office = "entity/Q159> <https://entente.example/ontology#aids> "
    let text = try KnownGraph.graph.text(.nQuads)
    #expect(text.contains(office))
    var claims = KnownGraph.graph.claims
    for index in claims.indices { claims[index].isFormer = true }
    let graph = Graph(
      documents: KnownGraph.graph.documents,
      entities: KnownGraph.graph.entities,
      claims: claims
    )
    let former = try graph.text(.nQuads)
    #expect(!former.contains(office))
    #expect(former.contains("/edge/Q159.aids.Q796>"))
    let folder = try TemporaryFolder()
    let reader = NQuadsReader(path: try folder.write(former, to: "graph.nq"))
    #expect(try reader.text(.nQuads) == former)
  }
}
