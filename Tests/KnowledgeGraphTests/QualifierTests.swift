import KnowledgeGraph
import Testing

@Suite struct QualifierTests {
  @Test(arguments: [
    (0, "0"), (5, "0.05"), (50, "0.5"), (87, "0.87"), (100, "1"), (-3, "0"), (250, "1"),
  ])
  func writesConfidenceAsCanonicalDecimal(hundredths: Int, text: String) {
    #expect(Confidence(hundredths: hundredths).description == text)
  }

  @Test(arguments: [("Q796", "Q796"), ("Q", nil), ("Q7a", nil), ("person:q7", nil)])
  func knowsWikidataIdentifiers(id: String, wikidata: String?) {
    #expect(EntityID(rawValue: id).wikidata == wikidata)
  }

  @Test func storesSymmetricRelationsOnce() throws {
    let (iraq, russia) = (EntityID(rawValue: "Q796"), EntityID(rawValue: "Q159"))
    let cooperates = try #require(Relation("cooperatesWith"))
    let aids = try #require(Relation("aids"))
    #expect(
      EdgeKey(subject: iraq, relation: cooperates, object: russia)
        == EdgeKey(subject: russia, relation: cooperates, object: iraq)
    )
    #expect(
      EdgeKey(subject: iraq, relation: aids, object: russia)
        != EdgeKey(subject: russia, relation: aids, object: iraq)
    )
  }
}
