import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct JSONLDReaderTests {
  @Test func keepsEdgesWithoutClaims() throws {
    let bytes = try SummedSource().bytes(.jsonLD)
    let folder = try TemporaryFolder()
    let reader = JSONLDReader(path: try folder.write(bytes, to: "graph.jsonld"))
    #expect(try reader.bytes(.jsonLD) == bytes)
  }

  @Test(arguments: [
    (#""weight":"1""#, #""weight":"2""#, "is not the sum of its claims"),
    (#""confidence":"0.8","rule""#, #""confidence":"0.9","rule""#, "is not the sum"),
    (#""predicate":"entente:aids""#, #""predicate":"entente:likes""#, "has no relation 'likes'"),
    (#""polarity":"negative""#, #""polarity":"no""#, "'no' is not known here"),
    (
      "{\"@id\":\"entity:Q159\",\"aids\":\"entity:Q796\"},\n", "",
      "is asserted in one place and not"
    ),
    (#","mentions":"0""#, "", "entity:Q159 has no 'mentions'"),
    (#""exact":"#, #""exact":x"#, "expected"), ("]}\n", "", "cut off"),
    ("\"@graph\"", "\"@set\"", "cut off"),
    ("\"edgeCount\":\"", "\"edgeCount\":\"9", "the file holds"),
  ])
  func namesTheLineThatIsNotOurs(from: String, to: String, problem: String) throws {
    let text = try KnownGraph.graph.text(.jsonLD)
    let broken = text.replacing(from, with: to)
    #expect(broken != text)
    let folder = try TemporaryFolder()
    let path = try folder.write(broken, to: "graph.jsonld")
    let error = #expect(throws: ValidationProblem.self) {
      try JSONLDReader(path: path).bytes(.jsonLD)
    }
    #expect(error?.what.contains(problem) == true, "\(String(describing: error))")
    #expect(error?.line ?? 0 > 0)
  }
}

/// A graph whose claims are not known.
private struct SummedSource: GraphSource {
  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    let (from, to) = (EntityID(rawValue: "Q1"), EntityID(rawValue: "person:x"))
    try visitor.visit(Node(id: from, name: "N", type: .state, mentions: 3), entities: [])
    try visitor.visit(Node(id: to, name: "P", type: .person, aliases: ["a", "b"]), entities: [])
    for relation in Ontology.standard.relations {
      let edge = Edge(
        key: EdgeKey(subject: from, relation: relation, object: to),
        weight: 3,
        documents: 2,
        first: PartialDate(year: 2014),
        last: PartialDate(year: 2015, month: 2),
        confidence: Confidence(hundredths: 50),
        attributions: [from, to],
        roles: ["r", "s"],
        isFormer: true,
        evidence: "E",
        claimsDigest: relation.isSymmetric ? ClaimsDigest(value: 7) : nil
      )
      try visitor.visit(edge, claims: [])
    }
  }
}
