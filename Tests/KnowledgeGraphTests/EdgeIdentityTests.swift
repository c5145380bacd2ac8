import KnowledgeGraph
import Testing

@Suite struct EdgeIdentityTests {
  @Test func noTwoEdgesShareAnIdentifier() throws {
    let names = [
      "a", "a.b", "a..b", "a.", ".a", ".", "..", "a.aids.b", "b", "b.negative", "b.planned",
    ]
    let ids = names.map(EntityID.init(rawValue:))
    let relations = ["aids", "supports"].compactMap(Relation.init)
    var keys: [String: EdgeKey] = [:]
    for subject in ids {
      for object in ids {
        for relation in relations {
          for polarity in Polarity.allCases {
            for modality in [Modality.actual, .planned] {
              let key = EdgeKey(
                subject: subject,
                relation: relation,
                object: object,
                polarity: polarity,
                modality: modality
              )
              let id = identifier(key)
              #expect(keys[id] == nil, "\(id)")
              keys[id] = key
            }
          }
        }
      }
    }
    #expect(relations.count == 2)
  }

  @Test func usualIdentifiersAreReadable() throws {
    let relation = try #require(Relation("aids"))
    let ids = ["Q1", "organization:b"].map(EntityID.init(rawValue:))
    let key = EdgeKey(subject: ids[0], relation: relation, object: ids[1], polarity: .negative)
    #expect(identifier(key) == "Q1.aids.organization:b.negative")
  }

  /// "é" is one character or two, and both are the same to Swift's own texts.
  @Test func identifiersAreComparedByTheirBytes() {
    let ids = ["person:e\u{301}", "person:f", "person:\u{E9}"].map(EntityID.init(rawValue:))
    #expect(Set(ids).count == 3)
    #expect(ids.reversed().sorted().map(\.rawValue.utf8.count) == ids.map(\.rawValue.utf8.count))
    let document = DocumentID(rawValue: "d")
    let forms = ["e\u{301}", "\u{E9}"]
    for aliases in [forms, forms.reversed()] {
      let entity = Entity(
        document: document,
        id: ids[2],
        name: "f",
        type: .person,
        aliases: aliases
      )
      #expect(entity.aliases.map(\.utf8.count) == [3, 2])
      #expect(Node([entity])?.aliases.map(\.utf8.count) == [3, 2])
    }
  }

  private func identifier(_ key: EdgeKey) -> String {
    let confidence = Confidence(hundredths: 50)
    return Edge(key: key, weight: 1, documents: 1, confidence: confidence, evidence: "").id
  }
}
