import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Names with their true boundaries: without titles, states and bodies that stand beside them.
@Suite struct JoinedNameTests {
  @Test(arguments: [
    ("President of Zambia Rupiah Banda left.", "Rupiah Banda", EntityType.person),
    ("Chairperson of the African Union Macky Sall spoke in Oslo.", "Macky Sall", .person),
    ("Secretary of Defense Ash Carter spoke in Oslo.", "Ash Carter", .person),
    ("High Commissioner for Human Rights Navi Pillay condemned Chad.", "Navi Pillay", .person),
    ("Tory MP Olaf Brandt criticised Chad.", "Olaf Brandt", .person),
    ("Thai King Vajiralongkorn met the Danish queen.", "Vajiralongkorn", .person),
    ("Olaf Brandt's party, the Reform Party of Norway, won.", "Olaf Brandt", .person),
    ("Boko Haram attacked Nigeria.", "Boko Haram", .organization),
    (
      "The United States Capitol Police arrested Olaf Brandt.", "United States Capitol Police",
      .organization
    ),
    ("The Lima Times criticised Chad.", "Lima Times", .organization),
  ])
  func nameWithoutNeighbours(text: String, name: String, type: EntityType) throws {
    let entities = try entities(of: text)
    #expect(
      entities.contains { entity in
        entity.type == type && ([entity.name] + entity.aliases).contains(name)
      },
      "\(entities.map(\.name))"
    )
    #expect(!entities.contains { $0.name != name && $0.name.hasSuffix(" " + name) })
  }

  @Test(arguments: [
    ("The Obama administration warned Chad.", 2012, "United States"),
    ("The Bush Administration warned Chad.", 2005, "United States"),
    ("The Government of Peru warned Chad.", 2005, "Peru"),
    ("The British Government warned Chad.", 2005, "United Kingdom"),
  ])
  func governmentIsItsState(text: String, year: Int, state: String) throws {
    let entities = try entities(of: text, year)
    #expect(entities.contains { $0.name == state && $0.type == .state })
    #expect(!entities.contains { $0.type == .organization })
  }

  @Test func pairOfStatesIsTwo() throws {
    let names = try entities(of: "U.S.-China trade war worries Peru.").map(\.name)
    #expect(names.contains("United States") && names.contains("China"))
  }

  private func entities(of text: String, _ year: Int = 2019) throws -> [Entity] {
    let article = Article(published: "\(year)-03-02", text: text, origin: "test")
    return try Extractor.shared().graph(of: article).entities
  }
}
