import Foundation
import KnowledgeGraph
import Testing

@testable import Extraction

@Suite struct KnowledgeTableTests {
  static let organizations = OrganizationRecord.columns.joined(separator: "\t")
  static let states = StateRecord.columns.joined(separator: "\t")
  static let people = PersonRecord.columns.joined(separator: "\t")
  static let offices = OfficeRecord.columns.joined(separator: "\t")

  /// The first rows of the program's own tables, as something to lay a user's tables over.
  static let known: KnowledgeTables = {
    let compiled = KnowledgeBase.standard.compiled
    var tables = KnowledgeTables()
    tables.states = (0..<20).map { compiled.row($0, in: .states) }
    tables.organizations = (0..<20).map { compiled.row($0, in: .organizations) }
    tables.people = (0..<20).map { compiled.row($0, in: .people) }
    tables.places = (0..<20).map { compiled.row($0, in: .places) }
    tables.titles = (0..<20).map { compiled.row($0, in: .titles) }
    return tables
  }()

  @Test func overlayAddsReplacesAndRemoves() throws {
    let folder = try Folder([
      "organizations.tsv": """
      \(Self.organizations)
      # our own
      organization:unit-9\tUnit 9\tarmed group\tIRQ\tNinth Unit\t\t2015\t\t\tours
      Q1065\tUN\tintergovernmental organization\t\tUnited Nations\t\t1945\t\tyes\tours
      -Q38799\t\t\t\t\t\t\t\t\t
      """
    ])
    let knowledge = try KnowledgeBase(overlay: folder.path)
    let unit = try #require(knowledge.readings(of: "Ninth Unit").plain()?.actor)
    #expect(knowledge.actor(unit).name == "Unit 9")
    #expect(knowledge.actor(id: EntityID(rawValue: "Q1065"))?.name == "UN")
    #expect(knowledge.actor(id: EntityID(rawValue: "Q38799")) == nil)
    #expect(knowledge.readings(of: "Iraq").plain()?.kind == .name)
  }

  @Test func tablesAddOffices() throws {
    let folder = try Folder([
      "people.tsv": "\(Self.people)\nperson:jane-roe\tJane Roe\t\tf\t1970\t\tIRQ\n",
      "offices.tsv": """
      \(Self.offices)
      person:jane-roe\tForeign Minister\t\tforeign-minister\tIRQ\t\t2030-01-05\t\t\tours
      """,
    ])
    var tables = Self.known
    try tables.apply(KnowledgeFolder(folder.path))
    let knowledge = try KnowledgeBase(tables)
    let holders = knowledge.holders(of: .foreignMinister, in: "IRQ", on: PartialDate("2031"))
    #expect(holders.map { knowledge.actor($0.person).name } == ["Jane Roe"])
  }

  @Test func columnsThatMayBeEmptyMayBeLeftOut() throws {
    let folder = try Folder([
      "organizations.tsv": "id\tname\tkind\r\norganization:unit-9\tUnit 9\tarmed group\r\n"
    ])
    var tables = Self.known
    try tables.apply(KnowledgeFolder(folder.path))
    #expect(tables.organizations.last?.name == "Unit 9")
    #expect(tables.organizations.count == Self.known.organizations.count + 1)
  }

  /// Words of a user's by which further forms of names are found, or no longer.
  @Test(arguments: [
    ("word\tclass\tother\nFraunt\tspelling\tFront\n", "Delta Front", true),
    ("word\tclass\tother\nFrount\tspelling\tFront\n", "Delta Front", false),
    ("word\tclass\nFraunt\torgan head\nGreat\torgan word\n", "Delta great fraunt", true),
    ("word\tclass\nFraunt\torgan head\n", "Delta great fraunt", false),
  ])
  func wordsInsideOfNamesMakeForms(words: String, form: String, isKnown: Bool) throws {
    let folder = try Folder([
      "name-words.tsv": words,
      "organizations.tsv": """
      id\tname\tkind\taliases
      organization:delta-fraunt\tDelta Fraunt\tarmed group\tDelta Great Fraunt
      """,
    ])
    let knowledge = try KnowledgeBase(overlay: folder.path)
    #expect(knowledge.readings(of: form).isEmpty != isKnown)
  }

  /// The surnames of people whose state's custom a user's table changes.
  @Test(arguments: [("family first", "Zarb"), ("two", "Zorb Zurb"), ("", "Zurb")])
  func surnamesFollowTheCustomOfTheState(custom: String, surname: String) throws {
    let folder = try Folder([
      "states.tsv": """
      id\tiso3\tname\tkind\tsurnames
      state:zarbia\tZZB\tZarbia\tmember\t\(custom)
      """,
      "people.tsv": """
      \(Self.people)
      person:zarb-zorb-zurb\tZarb Zorb Zurb\t\tf\t1970\t\tZZB
      """,
    ])
    let knowledge = try KnowledgeBase(overlay: folder.path)
    #expect(knowledge.people(surname: surname).count == 1)
    let others = ["Zarb", "Zorb Zurb"].filter { $0 != surname }
    #expect(others.allSatisfy { knowledge.people(surname: $0).isEmpty })
  }

  @Test func missingOverlayIsNamed() {
    let error = KnowledgeError.unreadable(file: "/none", reason: "there is no such folder")
    #expect(throws: error) { try KnowledgeFolder("/none") }
  }

  @Test(arguments: [
    ("id\tname\nQ1\tX\n", "organizations.tsv:2: the column 'kind' is missing"),
    ("\(organizations)\nQ1\tX\tclub\t\t\t\t\t\t\t\n", "organizations.tsv:2: 'club' is not a value"),
    ("\(organizations)\nX\tX\tparty\t\t\t\t\t\t\t\n", "organizations.tsv:2: 'X' is not an id"),
    (
      "\(organizations)\nQ1\t\tparty\t\t\t\t\t\t\t\n",
      "organizations.tsv:2: the column 'name' is empty"
    ),
    ("\(organizations)\nQ1\tX\tparty\tIraq\t\t\t\t\t\t\n", "organizations.tsv:2: 'Iraq' in column"),
    ("\(organizations)\nQ1\tX\tparty\t\t\t\t20x\t\t\t\n", "organizations.tsv:2: '20x' is not a"),
    (
      "\(organizations)\nQ1\tX\tparty\t\t\t\t2000\t1999\t\t\n",
      "organizations.tsv:2: it ends in 1999"
    ),
    ("\(organizations)\nQ1\tX\tparty\n", "organizations.tsv:2: 3 cells where the header has 10"),
    (
      "\(organizations)\nQ1\tX\tparty\t\t\t\t\t\t\t\nQ1\tY\tparty\t\t\t\t\t\t\t\n",
      "organizations.tsv:3: 'Q1' stands in line 2 too"
    ),
    ("\(organizations)\n-Q9999999999\t\t\t\t\t\t\t\t\t\n", "organizations.tsv:2: nothing known as"),
  ])
  func brokenRows(text: String, problem: String) throws {
    let folder = try Folder(["organizations.tsv": text])
    var tables = Self.known
    let error = #expect(throws: KnowledgeError.self) {
      try tables.apply(KnowledgeFolder(folder.path))
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix(folder.path + "/" + problem))
  }

  @Test(arguments: [
    (
      "offices.tsv", "\(offices)\nQ1\tX\t\tother\tIRQ\t\t\t\t\t\n",
      "offices.tsv:2: the person 'Q1' is not in people.tsv"
    ),
    (
      "offices.tsv", "\(offices)\nID\tX\t\tother\tIRQ\t\t2010\t2009\t\t\n",
      "offices.tsv:2: the office ends before it begins"
    ),
    (
      "offices.tsv", "\(offices)\nID\tX\t\tother\tIRQ\t\t2010-13\t\t\t\n",
      "offices.tsv:2: '2010-13' is not a value of the column 'from'"
    ),
    (
      "states.tsv",
      "\(states)\nQ1\t\t\tX\t\tmember\t\t\t\t\t\t\tY\t\t\t\t\t\n",
      "states.tsv:2: the contextual form 'Y' stands in no other column"
    ),
  ])
  func brokenTables(file: String, text: String, problem: String) throws {
    let text = text.replacing("\nID\t", with: "\n\(Self.known.people[0].id)\t")
    let folder = try Folder([file: text])
    var tables = Self.known
    let error = #expect(throws: KnowledgeError.self) {
      try tables.apply(KnowledgeFolder(folder.path))
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix(folder.path + "/" + problem))
  }

  @Test func notUTF8() throws {
    let folder = try Folder([:])
    try Data([0xff, 0xfe]).write(to: URL(filePath: folder.path + "/titles.tsv"))
    var tables = KnowledgeTables()
    #expect(throws: KnowledgeError.notUTF8(file: folder.path + "/titles.tsv")) {
      try tables.apply(KnowledgeFolder(folder.path))
    }
  }

  @Test func missingTable() throws {
    let folder = try Folder([:])
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeBase.compiledBytes(folder: folder.path)
    }
    let reason = "No such file or directory; check the path"
    #expect(error == .unreadable(file: folder.path + "/states.tsv", reason: reason))
  }
}

/// A folder of tables that lasts as long as the test.
private final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path(percentEncoded: false)
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
