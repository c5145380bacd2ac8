import Extraction
import KnowledgeGraph
import Testing

@Suite struct AliasLookupTests {
  let knowledge = KnowledgeBase.standard

  @Test(arguments: [
    ("Iraq", "Q796", AliasKind.name),
    ("Iraqi", "Q796", .demonymAdjective),
    ("Iraqis", "Q796", .demonymPlural),
    ("Baghdad", "Q796", .capital),
    ("United States of America", "Q30", .name),
    ("US", "Q30", .acronym),
    ("U.S.", "Q30", .acronym),
    ("Washington", "Q30", .capital),
    ("White House", "Q30", .seatOfPower),
    ("Kremlin", "Q159", .seatOfPower),
    ("Downing Street", "Q145", .seatOfPower),
    ("Britain", "Q145", .alias),
    ("Türkiye", "Q43", .alias),
    ("Côte d'Ivoire", "Q1008", .alias),
    ("Burma", "Q836", .alias),
    ("Palestinian", "Q219060", .demonymAdjective),
  ])
  func states(form: String, id: String, kind: AliasKind) throws {
    let match = try #require(knowledge.longestMatch([form]))
    let reading = try #require(match.readings.first { identifier($0) == id })
    #expect(reading.kind == kind)
    #expect(!reading.isContextual)
  }

  @Test(arguments: [
    ("Islamic State of Iraq and the Levant", "Islamic State of Iraq and the Levant"),
    ("ISIS", "Islamic State of Iraq and the Levant"),
    ("ISIL", "Islamic State of Iraq and the Levant"),
    ("Daesh", "Islamic State of Iraq and the Levant"),
    ("UN", "United Nations"),
    ("U.N.", "United Nations"),
    ("UN General Assembly", "United Nations General Assembly"),
    ("UN Security Council", "United Nations Security Council"),
    ("Nato", "NATO"),
    ("European Commission", "European Commission"),
    ("Hizbullah", "Hezbollah"),
    ("Al Qaeda", "al-Qaeda"),
    ("al-Qaida", "al-Qaeda"),
    ("PLO", "Palestine Liberation Organization"),
    ("Tamil Tigers", "Liberation Tigers of Tamil Eelam"),
    ("Pentagon", "Pentagon"),
    ("State Department", "State Department"),
    ("Interfax", "Interfax"),
    ("AFP", "Agence France-Presse"),
    ("Russian foreign ministry", "Russian Foreign Ministry"),
    ("World Food Program", "World Food Programme"),
    ("Doctors Without Borders", "Médecins Sans Frontières"),
  ])
  func organizations(form: String, name: String) throws {
    let words = form.split(separator: " ").map(String.init)
    let match = try #require(knowledge.longestMatch(words[...]))
    #expect(match.length == words.count)
    let plain = try #require(match.readings.plain()?.actor)
    #expect(knowledge.actor(plain).name == name)
    #expect(knowledge.actor(plain).type == .organization)
  }

  /// Tokenizers cut at hyphens and apostrophes or do not.
  @Test(arguments: [
    ["Al-Qaeda"], ["Al", "-", "Qaeda"], ["al", "-", "Qaeda"], ["al-Qa'ida"],
  ])
  func cuts(words: [String]) throws {
    let match = try #require(knowledge.longestMatch(words[...]))
    #expect(match.length == words.count)
    #expect(match.readings.contains { name($0) == "al-Qaeda" })
  }

  @Test(arguments: [
    (["Iraq", "'s", "demand"], 1, "Iraq"),
    (["People", "'s", "Liberation", "Army", "troops"], 4, "People's Liberation Army"),
    (["Saudi", "Arabia", "said"], 2, "Saudi Arabia"),
    (["North", "Korea", "-", "backed"], 2, "North Korea"),
    (["Israel", "Defense", "Forces"], 3, "Israel Defense Forces"),
    (["UN", "General", "Assembly", "in", "New", "York"], 3, "United Nations General Assembly"),
  ])
  func longest(words: [String], length: Int, name: String) throws {
    let match = try #require(knowledge.longestMatch(words[...]))
    #expect(match.length == length)
    #expect(match.readings.contains { self.name($0) == name })
  }

  @Test(arguments: ["us", "is", "the", "'", "-", "", "Xqzw", "who"])
  func unknown(form: String) {
    #expect(knowledge.longestMatch([form]) == nil)
  }

  @Test func nothing() {
    #expect(knowledge.longestMatch([String]()[...]) == nil)
  }

  @Test(arguments: ["IS", "Dominican", "Islamic Jihad", "General Assembly", "Time", "Korean"])
  func ambiguous(form: String) {
    let readings = knowledge.readings(of: form)
    #expect(!readings.isEmpty)
    #expect(readings.plain() == nil)
  }

  @Test(arguments: [
    ("Yugoslavia", 1985, "Q83286"), ("Yugoslavia", 1999, "Q838261"), ("Soviet", 1980, "Q15180"),
  ])
  func dated(form: String, year: Int, id: String) throws {
    let readings = knowledge.readings(of: form).filter { $0.years.contains(year) }
    #expect(readings.map(identifier) == [id])
  }

  @Test(arguments: [
    ("Kremlin", 1980, "Q15180"), ("Kremlin", 2015, "Q159"), ("Kremlin", nil, "Q159"),
    ("Moscow", 2015, "Q159"), ("Berlin", 2015, "Q183"),
  ])
  func plain(form: String, year: Int?, id: String) throws {
    let reading = try #require(knowledge.readings(of: form).plain(in: year))
    #expect(identifier(reading) == id)
  }

  @Test func places() throws {
    let match = try #require(knowledge.longestMatch(["Mosul"]))
    guard case .place(let index) = match.readings[0].referent else {
      Issue.record("Mosul is not a place")
      return
    }
    #expect(knowledge.place(index).state == "IRQ")
  }

  private func identifier(_ reading: AliasReading) -> String? {
    reading.actor.map { knowledge.actor($0).id.rawValue }
  }

  private func name(_ reading: AliasReading) -> String? {
    reading.actor.map { knowledge.actor($0).name }
  }
}
