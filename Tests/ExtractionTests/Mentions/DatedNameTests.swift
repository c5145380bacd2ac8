import Articles
import Extraction
import KnowledgeGraph
import Testing

/// Names that mean one actor at one time and another at another.
@Suite struct DatedNameTests {
  private static func entities(
    in text: String,
    published: String?
  ) throws -> [String: String] {
    let article = Article(id: "dated", published: published, text: text, origin: "dated")
    let entities = try Extractor.shared().graph(of: article).entities
    return Dictionary(entities.map { ($0.id.rawValue, $0.name) }) { first, _ in first }
  }

  @Test(arguments: [
    ("1990-08-02", "Q23505", "George H. W. Bush"),
    ("2004-06-04", "Q207", "George W. Bush"),
  ])
  func presidentsOfOneSurname(published: String, id: String, name: String) throws {
    let text = "US President Bush criticised Libya on Monday."
    #expect(try Self.entities(in: text, published: published)[id] == name)
  }

  @Test func withoutADateNobodyIsGuessed() throws {
    let found = try Self.entities(in: "President Bush criticised Libya.", published: nil)
    #expect(found["Q207"] == nil)
    #expect(found["Q23505"] == nil)
  }

  @Test(arguments: ["1970-01-01", "1995-05-05", "2015-09-27"])
  func aStateOfTwoNamesIsOne(published: String) throws {
    let text = "Burma criticised Laos. Myanmar also criticised Thailand."
    let found = try Self.entities(in: text, published: published)
    #expect(found["Q836"] == "Myanmar")
    #expect(found.count == 3)
  }

  @Test(arguments: [
    ("1930-01-01", "Q36704"), ("1980-05-04", "Q83286"), ("1999-03-24", "Q838261"),
  ])
  func aNameOfSeveralStates(published: String, id: String) throws {
    let found = try Self.entities(in: "Yugoslavia criticised Albania.", published: published)
    #expect(found.keys.sorted() == [id, "Q222"].sorted())
  }

  @Test(arguments: [
    ("Moscow", "Russia"), ("Beijing", "China"), ("Tokyo", "Japan"), ("Prague", "Czechia"),
    ("Hanoi", "Vietnam"), ("Vienna", "Austria"), ("Cairo", "Egypt"), ("Nicosia", "Cyprus"),
    ("The Kremlin", "Russia"),
  ])
  func withoutADateASeatIsThatOfToday(seat: String, name: String) throws {
    let found = try Self.entities(in: "\(seat) condemned Peru on Monday.", published: nil)
    #expect(Set(found.values) == [name, "Peru"])
  }

  @Test(arguments: [
    ("In August 1968 Moscow condemned Romania.", "Soviet Union"),
    ("Moscow condemned Romania in 1968.", "Soviet Union"),
    ("Moscow condemned Romania in 2008.", "Russia"),
    ("Moscow, which has feared Romania since 1968, condemned it.", "Russia"),
  ])
  func aYearInTheTextTellsWhatStoodThen(text: String, name: String) throws {
    let names = Set(try Self.entities(in: text, published: nil).values)
    #expect(names.contains(name))
    #expect(names.isSubset(of: [name, "Romania"]))
  }

  @Test func withoutADateWhoeverHeldTheOfficeIsMeant() throws {
    let text = "French President Mitterrand criticised Libya. German Chancellor condemned Mali."
    let names = Set(try Self.entities(in: text, published: nil).values)
    #expect(names.contains("François Mitterrand"))
    #expect(names == ["France", "François Mitterrand", "Libya", "Germany", "Mali"])
  }

  @Test(arguments: [("1980-01-01", "Soviet Union"), ("2015-09-27", "Russia")])
  func aSeatOfSeveralStates(published: String, name: String) throws {
    let found = try Self.entities(in: "Moscow rejected the charge.", published: published)
    #expect(found.values.contains(name))
  }
}
