import Articles
import Extraction
import KnowledgeGraph
import Testing

/// One actor is one node in all articles, and what is no actor is none.
@Suite struct ActorOfCorpusTests {
  @Test(arguments: [
    (
      "Chile thanked Bolivia's Ministry of Defence.", "Chile thanked the Bolivian defense ministry."
    ),
    ("Togo's Ministry of the Interior warned Mali.", "Togo's Home Affairs Ministry warned Mali."),
    ("Kim Jong-un praised Cuba.", "Kim Jong Un praised Cuba."),
    ("Yoon Suk-yeol praised Cuba.", "Yoon Suk Yeol praised Cuba."),
    ("Facebook sued Chad.", "Facebook, Inc. sued Chad."),
    ("The Guardian criticised Cuba.", "Guardian newspaper criticised Cuba."),
    ("The Vatican condemned Chad.", "The Holy See condemned Chad."),
    ("The Russian Navy shelled Chad.", "A Russian Navy shelled Chad."),
    ("Pope Benedict praised Cuba.", "Pope Benedict XVI praised Cuba."),
    ("Prince Charles praised Cuba.", "Charles, Prince of Wales, praised Cuba."),
    ("The Pakistan Taliban attacked Chad.", "The Pakistani Taliban attacked Chad."),
  ])
  func twoFormsOneNode(first: String, second: String) throws {
    let one = try subjects(of: first)
    #expect(one.count == 1)
    #expect(one == (try subjects(of: second)))
  }

  @Test(arguments: [
    ("2017-06-02", "Trump signed a pact with Norway.", "Donald Trump"),
    ("2010-06-02", "Norway met the lawyers of Assange.", "Julian Assange"),
    ("2010-02-02", "Colonel Gaddafi praised Norway.", "Muammar Gaddafi"),
  ])
  func aSurnameThatEverybodyKnows(published: String, text: String, name: String) throws {
    #expect(try entities(of: text, published).contains { $0.name == name })
  }

  @Test(arguments: [
    ("2017-06-02", "Senator Trump praised Norway."),
    ("2017-06-02", "Norway praised Donaldson."),
    ("1990-06-02", "Norway praised Trump."),
  ])
  func aSurnameThatTellsNobody(published: String, text: String) throws {
    let people = try entities(of: text, published).filter { $0.type == .person }
    #expect(people.allSatisfy { $0.id.rawValue.hasPrefix("person:") })
  }

  @Test(arguments: [
    ("The Communist Party won the election in Vietnam.", "Communist Party of Vietnam"),
    ("Norway votes. The Labour Party wins.", "Norwegian Labour Party"),
    ("The Liberals lost the election in Canada.", "Liberal Party of Canada"),
    ("Former Labour MP Olaf Brandt resigned.", "Labour Party"),
    ("Former United Kingdom Labour Party member Olaf Brandt resigned.", "Labour Party"),
  ])
  func aPartyByItsNameAtHome(text: String, name: String) throws {
    let parties = try entities(of: text).filter { $0.type == .organization }
    #expect(parties.map(\.name) == [name])
    #expect(parties.allSatisfy { $0.country != nil })
  }

  @Test func aPartyInATextOfNoStateIsNobodys() throws {
    let parties = try entities(of: "The Labour Party held a camp.")
    #expect(parties.map(\.country) == [nil])
  }

  @Test func aBodyWithoutAnArticleIsOfTheStateThatTheTextIsAbout() throws {
    let bodies = try entities(of: "The president of Chile dissolved Congress.")
      .filter { $0.type == .organization }
    #expect(bodies.map(\.country) == ["CHL"])
  }

  @Test(arguments: [
    "Typhoon Haiyan struck at night.", "Tropical Storm Hanna struck at night.",
    "Battle of Kufra: the rebels flee.", "They went to the Moon.", "He was elected President.",
    "Olaf praised Brexit.", "The Queen and the Emir slept.", "They prayed in Idlib Governorate.",
    "Thousands marched in São Paulo.", "Shells hit Misrata.", "He took the Sputnik V vaccine.",
    "They met Minister of Labour Olaf Brandt.", "They met Secretary of State Olaf Brandt.",
  ])
  func noActor(text: String) throws {
    #expect(try entities(of: text).filter { !$0.name.hasPrefix("Olaf") }.map(\.name) == [])
  }

  @Test(arguments: [
    ("Kremlin Press Secretary Olaf Brandt met Chad.", ["Chad", "Olaf Brandt"]),
    ("Washington mayor Olaf Brandt met Chad.", ["Chad", "Olaf Brandt", "Washington"]),
  ])
  func namesBesideTitles(text: String, names: [String]) throws {
    #expect(try entities(of: text).map(\.name).sorted() == names)
  }

  @Test(arguments: [
    ("King Salman of Saudi Arabia met Chad.", "SAU"), ("Emmanuel Macron met Chad.", "FRA"),
    ("Elizabeth II met Chad.", "GBR"), ("Salva Kiir met Chad.", "SSD"),
  ])
  func aPersonIsOfTheStateThatItServesMost(text: String, country: String) throws {
    let people = try entities(of: text).filter { $0.type == .person }
    #expect(people.map(\.country) == [country])
  }

  private func subjects(of text: String) throws -> [EntityID] {
    let others = [
      "Bolivia", "Chad", "Chile", "Cuba", "Mali", "Russia", "Togo",
    ]
    return try entities(of: text).filter { !others.contains($0.name) }.map(\.id)
  }

  private func entities(of text: String, _ published: String = "2009-06-02") throws -> [Entity] {
    try Extractor().graph(of: Article(published: published, text: text, origin: "test")).entities
  }
}
