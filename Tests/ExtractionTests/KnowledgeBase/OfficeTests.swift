import Extraction
import KnowledgeGraph
import Testing

@Suite struct OfficeTests {
  let knowledge = KnowledgeBase.standard

  @Test(arguments: [
    (OfficeClass.headOfState, "RUS", "2015-09-27", "Vladimir Putin"),
    (.headOfState, "USA", "1990-08-02", "George H. W. Bush"),
    (.headOfState, "USA", "2004-06-04", "George W. Bush"),
    (.headOfState, "USA", "2015-09-27", "Barack Obama"),
    (.foreignMinister, "USA", "2015-09-27", "John Kerry"),
    (.foreignMinister, "IRQ", "2015-09-27", "Ibrahim al-Jaafari"),
    (.headOfState, "SYR", "2015-09-27", "Bashar al-Assad"),
    (.headOfGovernment, "GBR", "1985", "Margaret Thatcher"),
    (.headOfGovernment, "ISR", "2004-06-04", "Ariel Sharon"),
    (.foreignMinister, "RUS", "2015-09-27", "Sergey Lavrov"),
  ])
  func holder(officeClass: OfficeClass, state: String, date: String, name: String) throws {
    let day = try #require(PartialDate(date))
    let holders = knowledge.holders(of: officeClass, in: state, on: day)
    #expect(Set(holders.map { knowledge.actor($0.person).name }) == [name])
    #expect(holders.allSatisfy { $0.state == state && $0.officeClass == officeClass })
  }

  @Test(arguments: [
    ("Bush", "1990-08-02", "Q23505"), ("Bush", "2004-06-04", "Q207"),
    ("Obama", "2015-09-27", "Q76"), ("Assad", "2015-09-27", "Q44329"),
    ("al-Assad", "2015-09-27", "Q44329"), ("Kerry", "2015-09-27", "Q22316"),
    ("Jaafari", "2015-09-27", "Q316495"),
  ])
  func surname(form: String, date: String, id: String) throws {
    let day = try #require(PartialDate(date))
    let heads: [OfficeClass] = [.headOfState, .foreignMinister]
    let people = knowledge.people(surname: form, on: day).filter { person in
      knowledge.offices(of: person).contains { heads.contains($0.officeClass) && $0.covers(day) }
    }
    #expect(people.map { knowledge.actor($0).id.rawValue }.contains(id))
  }

  @Test func officesOfPerson() throws {
    let obama = try #require(knowledge.actor(id: EntityID(rawValue: "Q76")))
    let offices = knowledge.offices(of: obama.index)
    let presidency = try #require(offices.first { $0.officeClass == .headOfState })
    #expect(presidency.role == "President")
    #expect(presidency.from == PartialDate("2009-01-20"))
    #expect(presidency.to == PartialDate("2017-01-20"))
    #expect(!presidency.isEndInferred)
    #expect(knowledge.gender(of: obama.index) == .male)
  }

  @Test func headOfOrganization() throws {
    let reading = try #require(knowledge.readings(of: "Hezbollah").plain()?.actor)
    let organization = knowledge.actor(reading)
    let heads = knowledge.heads(of: organization.id, on: PartialDate(year: 2006))
    #expect(heads.map { knowledge.actor($0.person).name } == ["Hassan Nasrallah"])
    #expect(heads.first?.organization == organization.index)
  }

  @Test(arguments: [
    ("2015-01-01", true), ("2009", true), ("2008-12-31", false), ("2017-02", false), ("2017", true),
  ])
  func covers(date: String, expected: Bool) throws {
    let day = try #require(PartialDate(date))
    let obama = try #require(knowledge.actor(id: EntityID(rawValue: "Q76")))
    let presidency = try #require(
      knowledge.offices(of: obama.index).first { $0.officeClass == .headOfState }
    )
    #expect(presidency.covers(day) == expected)
  }

  @Test(arguments: [
    (["Foreign", "Minister", "Ibrahim"], 2, "foreign minister", false),
    (["US", "Secretary"], 0, "", false),
    (["Presidents", "Bush"], 1, "president", true),
    (["Lt.", "Gen.", "Smith"], 2, "lieutenant general", false),
    (["vice", "-", "president"], 3, "vice president", false),
  ])
  func titles(words: [String], length: Int, name: String, isPlural: Bool) {
    let match = knowledge.longestTitle(words[...])
    #expect(match?.length ?? 0 == length)
    #expect(match?.title.name ?? "" == name)
    #expect(match?.title.isPlural ?? false == isPlural)
  }

  @Test func personNames() {
    #expect(knowledge.givenName("John")?.gender == .male)
    #expect(knowledge.givenName("María")?.gender == .female)
    #expect(knowledge.givenName("Xqzw") == nil)
    #expect(knowledge.isSurname("Smith"))
    #expect(!knowledge.isSurname("Xqzw"))
  }
}
