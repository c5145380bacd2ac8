import KnowledgeGraph
import Testing

@Suite struct OntologyTests {
  @Test func holdsAllRelations() {
    #expect(Ontology.standard.definitions.count == 23)
  }

  @Test(arguments: [
    ("cooperatesWith", "cooperates with", Stance.cooperation, 1, true, "COOPERATE", "6"),
    ("mobilizesAgainst", "mobilizes against", .conflict, -1, false, "MOBILIZE", "-7.2"),
    ("attacks", "attacks", .conflict, -1, false, "ASSAULT", "-9"),
  ])
  func definesRelation(
    name: String,
    label: String,
    stance: Stance,
    sign: Int,
    isSymmetric: Bool,
    plover: String,
    goldstein: String
  ) throws {
    let definition = try #require(Relation(name)).definition
    #expect(definition.label == label)
    #expect(definition.stance == stance)
    #expect(definition.sign == sign)
    #expect(definition.isSymmetric == isSymmetric)
    #expect(definition.ploverClass == plover)
    #expect(definition.goldstein == goldstein)
  }

  @Test func knowsNoOtherName() {
    #expect(Relation("likes") == nil)
  }
}
