import Export
import Foundation
import Input
import KnowledgeGraph
import Testing

/// Identifiers that are steps in a path, or longer than stores take two of.
@Suite struct UnusualNameTests {
  private static let ids = [".", "..", "a.", String(repeating: "a", count: 1500)]

  @Test(arguments: [GraphFormat.jsonLD, .nQuads])
  func areReadBack(format: GraphFormat) throws {
    let folder = try TemporaryFolder()
    let bytes = try Self.graph.bytes(format)
    let path = try folder.write(bytes, to: "graph.\(format.fileEndings[0])")
    #expect(try firstDifference(GraphFile(path: path).bytes(format), bytes) == nil)
    let records = try GraphFile(path: path).text(.records)
    let claims = records.split(separator: "\n").filter { $0.contains("\"kind\":\"claim\"") }
    let expected = try Self.graph.text(.records).split(separator: "\n")
      .filter { $0.contains("\"kind\":\"claim\"") }
    #expect(claims == expected)
  }

  /// RDFLib resolves IRIs of Turtle as RFC 3986 has it.
  @Test(arguments: [GraphFormat.jsonLD, .turtle, .nQuads])
  func areDifferentResources(format: GraphFormat) throws {
    let folder = try TemporaryFolder()
    let path = try Self.graph.write([format], into: folder)[0]
    let program = """
      import sys, rdflib
      graph = rdflib.Dataset(default_union=True)
      graph.parse(sys.argv[1], format=sys.argv[2])
      state = rdflib.URIRef("https://entente.example/ontology#State")
      types = list(graph.subjects(rdflib.RDF.type, state))
      print(len(set(types)), all("/graph/entity/" in t and "%2E/" not in t for t in types),
        max(len(term) for quad in graph for term in quad if isinstance(term, rdflib.URIRef)) < 1600)
      """
    let formats = [GraphFormat.jsonLD: "json-ld", .turtle: "turtle", .nQuads: "nquads"]
    let python = Consumer.root.appending(path: ".venv/bin/python").path()
    let seen = try Consumer.run(python, ["-c", program, path, formats[format] ?? ""])
    #expect(seen.hasSuffix("\(Self.ids.count) True True"), "\(seen)")
  }

  private static var graph: Graph {
    let document = DocumentID(rawValue: "..")
    let actors = ids.map(EntityID.init(rawValue:))
    let digest = String(repeating: "a", count: 64)
    return Graph(
      documents: [Document(id: document, sha256: digest)],
      entities: actors.map { Entity(document: document, id: $0, name: "A", type: .state) },
      claims: (0..<3).compactMap { number in
        Relation("aids").map { aids in
          Claim(
            edge: EdgeKey(subject: actors[number], relation: aids, object: actors[3]),
            document: document,
            confidence: Confidence(hundredths: 50),
            evidence: Evidence(
              sentence: 1,
              range: number..<9,
              text: "x",
              cue: "x",
              cueRange: 0..<1,
              rule: "x"
            )
          )
        }
      } + longClaim(actors[3], document)
    )
  }

  /// A claim whose both ends are long.
  private static func longClaim(_ actor: EntityID, _ document: DocumentID) -> [Claim] {
    guard let opposes = Relation("opposes") else { return [] }
    let evidence = Evidence(
      sentence: 1,
      range: 0..<9,
      text: "x",
      cue: "x",
      cueRange: 0..<1,
      rule: "x"
    )
    return [
      Claim(
        edge: EdgeKey(subject: actor, relation: opposes, object: actor),
        document: document,
        confidence: Confidence(hundredths: 50),
        evidence: evidence
      )
    ]
  }
}
