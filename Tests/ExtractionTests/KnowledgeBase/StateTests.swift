import Extraction
import KnowledgeGraph
import Testing

@Suite struct StateTests {
  let knowledge = KnowledgeBase.standard

  @Test(arguments: [
    ("RUS", 2015, "Russia"), ("SUN", 1980, "Soviet Union"), ("YUG", 1999, "Yugoslavia"),
    ("YEM", 1980, "North Yemen"), ("YEM", 2015, "Yemen"), ("MMR", 1970, "Myanmar"),
    ("CIV", 2004, "Ivory Coast"), ("PSE", 2004, "Palestine"), ("GBR", 2004, "United Kingdom"),
  ])
  func byCode(code: String, year: Int, name: String) {
    #expect(knowledge.state(code: code, in: year)?.name == name)
  }

  @Test func successorsAndParents() throws {
    let union = try #require(knowledge.state(code: "SUN"))
    #expect(knowledge.successors(of: union.index).map(\.name).contains("Ukraine"))
    let scotland = try #require(knowledge.actor(id: EntityID(rawValue: "Q22")))
    #expect(scotland.kind == ActorKind("region"))
    #expect(scotland.country == "GBR")
    #expect(knowledge.parent(of: scotland.index)?.name == "United Kingdom")
  }

  /// The floors that the tables are kept above.
  @Test func sizes() {
    let types = knowledge.actors.reduce(into: [EntityType: Int]()) { $0[$1.type, default: 0] += 1 }
    #expect(types[.state, default: 0] > 280)
    #expect(types[.organization, default: 0] >= 10_000)
    #expect(types[.person, default: 0] >= 20_000)
  }

  @Test func everyMemberIsKnownByNameAndDemonym() {
    let members = knowledge.actors.prefix { $0.type == .state }.filter {
      $0.kind == ActorKind("member")
    }
    #expect(members.count == 193)
    for member in members {
      #expect(member.id.wikidata != nil)
      #expect(member.country?.utf8.count == 3)
      #expect(knowledge.readings(of: member.name).contains { $0.actor == member.index })
    }
  }
}
