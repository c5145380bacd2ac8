import Articles
import Extraction
import KnowledgeGraph
import Testing

@Suite struct EntityNameTests {
  @Test(arguments: [
    ("Brandt left. Later Olaf Brandt returned, and Brandt spoke.", "Olaf Brandt"),
    ("Igor Walsh wrote to Igor T. Walsh's old school.", "Igor T. Walsh"),
    ("Pervaiz Musharraf spoke. Pakistan knows Pervez Musharraf well.", "Pervez Musharraf"),
    ("Smith spoke to aides. Jane Smith and her aides left.", "Jane Smith"),
    ("Olaf bin Brandt spoke to aides. Later bin Brandt left.", "Olaf bin Brandt"),
  ])
  func onePersonOneNode(text: String, name: String) throws {
    let people = try entities(of: text).filter { $0.type == .person }
    #expect(people.map(\.name) == [name])
  }

  @Test(arguments: [
    ("Usamah Bin Laden threatened Norway.", "Osama bin Laden"),
    ("Moammar Qaddafi threatened Norway. Gaddafi spoke.", "Muammar Gaddafi"),
    ("Muhammad Khatami praised Norway.", "Mohammad Khatami"),
    ("Yasir Arafat praised Norway.", "Yasser Arafat"),
    ("Karim Qureshi praised Norway. Quraishi left.", "Karim Qureshi"),
  ])
  func spellingsOfOnePerson(text: String, name: String) throws {
    let people = try entities(of: text).filter { $0.type == .person }
    #expect(people.map(\.name) == [name])
  }

  @Test(arguments: [
    ("Hizbu'llah threatened Norway.", "Hezbollah"), ("Al-Qa'ida threatened Norway.", "al-Qaeda"),
    ("Fatah party praised Norway.", "Fatah"),
    ("The U.S. Central Intelligence Agency warned Norway.", "Central Intelligence Agency"),
    ("Islamic Jihad threatened Norway.", "Palestinian Islamic Jihad"),
    ("Dozens of Houthi fighters attacked Norway.", "Houthi movement"),
    ("The Senate condemned Mali, President George W. Bush said.", "US Senate"),
    ("British voters punished the Labour Party.", "Labour Party"),
  ])
  func formsOfOneBody(text: String, name: String) throws {
    #expect(try entities(of: text).filter { $0.type == .organization }.map(\.name) == [name])
  }

  @Test func aTitleEndsBeforeTheName() throws {
    let people = try entities(of: "US Secretary of State Condoleezza Rice met the press.")
      .filter { $0.type == .person }
    #expect(people.map(\.name) == ["Condoleezza Rice"])
  }

  @Test(arguments: [
    ("Exiled Hamas leader Khaled Meshaal spoke.", "Khaled Meshaal"),
    ("Outgoing governor Andrew Cuomo spoke.", "Andrew Cuomo"),
    ("Koichiro Matsura director-general of UNESCO spoke.", "Koichiro Matsura"),
    ("In Oslo [Olaf] Brandt spoke.", "Olaf Brandt"),
  ])
  func whatStandsBesideANameIsNoPartOfIt(text: String, name: String) throws {
    #expect(try entities(of: text).filter { $0.type == .person }.map(\.name) == [name])
  }

  @Test(arguments: [
    "The case of the new UK ambassador to Iran was closed.", "Norway thanked @OlafBrandt.",
    "The IAEA director-general briefed Norway.",
  ])
  func aPostIsNobodysName(text: String) throws {
    #expect(try entities(of: text).filter { $0.type == .person }.map(\.name) == [])
  }

  @Test func aFirstNameJoinsNobody() throws {
    let text = "Charles Kennedy left the party. Prince Charles opened a school."
    #expect(try entities(of: text).filter { $0.type == .person }.count == 2)
  }

  @Test(arguments: [
    ("The Interior Ministry of Kenya was silent.", "KEN"),
    ("Kenya was calm. The Interior Ministry condemned Kenya's press.", "KEN"),
    ("Chile was calm. The Supreme Court condemned the press of Chile.", "CHL"),
    ("Iran voted. Rouhani won the vote, the Interior Ministry announced.", "IRN"),
  ])
  func anOrganIsOfTheStateThatTheTextIsAbout(text: String, country: String) throws {
    let organs = try entities(of: text).filter { $0.type == .organization }
    #expect(organs.map(\.country) == [country])
  }

  @Test func anOrganInATextOfTwoStatesIsNobodys() throws {
    let text = "Chile met Peru. The Interior Ministry condemned the press."
    let organs = try entities(of: text).filter { $0.type == .organization }
    #expect(organs.allSatisfy { $0.country == nil })
  }

  @Test(arguments: [
    ("North and South Korea signed a pact with Norway.", ["North Korea", "Norway", "South Korea"]),
    ("East and West Germany praised Norway.", ["East Germany", "Norway", "West Germany"]),
    ("U.S. Mali envoys condemned Chad.", ["Chad", "Mali", "United States"]),
  ])
  func statesSideBySide(text: String, names: [String]) throws {
    let entities = try entities(of: text)
    #expect(entities.map(\.name).sorted() == names)
    #expect(entities.allSatisfy { $0.type == .state })
  }

  @Test(arguments: [
    ("The Coalition to Counter Piracy condemned Mali.", "Coalition to Counter Piracy"),
    ("The Arab League AL condemned Chad.", "Arab League"),
    ("Merrill Lynch sued Norway.", "Merrill Lynch"),
    ("Goldman Sachs praised Norway.", "Goldman Sachs"),
    ("The European Union for Foreign Affairs praised Norway.", "European Union"),
    ("The Baltic Fisheries Council's (BFC) members praised Norway.", "Baltic Fisheries Council"),
  ])
  func namesOfBodiesAreWhole(text: String, name: String) throws {
    let others = try entities(of: text).filter { $0.type != .state }
    #expect(others.map(\.name) == [name])
    #expect(others.allSatisfy { $0.type == .organization })
  }

  @Test(arguments: [
    "He told Meet the Press of it.", "He told Meet the\n  Press of it.",
    "Eurovision was hosted by Norway.",
    "The Doha Round collapsed.", "The Nobel Peace Prize went to nobody.",
    "Norway rejected the JCPOA.", "Norway attacked the Ain al-Asad airbase.",
  ])
  func noActorAtAll(text: String) throws {
    #expect(try entities(of: text).filter { $0.type != .state }.map(\.name) == [])
  }

  @Test(arguments: [
    "The storm hit Kashmir Valley.", "They toured the Muslim world.", "It was 7 p.m. GMT.",
    "Deputies debated the Legal Framework Order.", "Speakers warned of Islamophobia.",
  ])
  func noBody(text: String) throws {
    #expect(try entities(of: text).filter { $0.type == .organization }.map(\.name) == [])
  }

  @Test(arguments: [
    ("He teaches at the University of Michigan.", "University of Michigan"),
    ("Russian military advisers came. The Iraqi army fled.", "Iraqi army"),
  ])
  func onlyBody(text: String, name: String) throws {
    #expect(try entities(of: text).filter { $0.type == .organization }.map(\.name) == [name])
  }

  private func entities(of text: String) throws -> [Entity] {
    let article = Article(published: "2005-03-02", text: text, origin: "test")
    return try Extractor.shared().graph(of: article).entities
  }
}
