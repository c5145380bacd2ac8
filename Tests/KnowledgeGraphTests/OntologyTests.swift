import Foundation
import KnowledgeGraph
import Testing

@Suite struct OntologyTests {
  @Test func holdsTheRelationsOfTheTableInItsOrder() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Knowledge/relations.tsv")
    let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let names = rows.dropFirst().map { String($0.prefix { $0 != "\t" }) }
    #expect(Ontology.standard.definitions.map(\.name) == names)
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

  @Test(arguments: [
    (RelationRole.opposition, "opposes"), (.demand, "demandsOf"), (.office, "holdsOfficeIn"),
    (.membership, "memberOf"), (.leadership, "leads"), (.part, "partOf"),
    (.nationality, "citizenOf"),
  ])
  func findsRelationsByTheirRole(role: RelationRole, name: String) {
    #expect(Relation.of(role).name == name)
  }

  private static let header = Ontology.columns.joined(separator: "\t")

  /// A row of an ontology with these cells in place of its own.
  private static func row(_ cells: [String: String]) -> String {
    let usual = [
      "relation": "likes", "label": "likes", "stance": "cooperation", "sign": "1",
      "domain": "State", "range": "State", "comment": "is fond of", "symmetric": "no",
      "against": "no", "voiced": "no", "deed": "no", "belongs": "no",
      "sides": "no", "talk": "no", "speech": "no", "withholds": "no",
    ]
    return Ontology.columns.map { cells[$0] ?? usual[$0] ?? "-" }.joined(separator: "\t")
  }

  @Test(arguments: [
    (["voiced": ""], "r.tsv:2: the column 'voiced' is empty: fill it"),
    (
      ["voiced": "maybe"],
      "r.tsv:2: 'maybe' is not a value of the column 'voiced': write yes or no"
    ),
    (["plover": ""], "r.tsv:2: the column 'plover' is empty: fill it, or write - for nothing"),
    (["planned": ""], "r.tsv:2: the column 'planned' is empty: fill it, or write - for nothing"),
    (
      ["planned": "hates"],
      """
      r.tsv:2: 'hates' is not a value of the column 'planned': write a relation of this table, or -
      """
    ),
    (
      ["role": "enemy"],
      """
      r.tsv:2: 'enemy' is not a value of the column 'role': write one of opposition, demand, \
      office, membership, leadership, part, nationality
      """
    ),
    (["domain": ""], "r.tsv:2: the column 'domain' is empty: fill it"),
    (
      ["range": "City"],
      """
      r.tsv:2: 'City' in column 'range' is not a type of entity: write State, Organization, \
      Person, Group
      """
    ),
    ([:], "r.tsv:2: no relation has the role 'opposition': give it to one"),
  ])
  func namesTheWrongCell(cells: [String: String], problem: String) throws {
    let text = "\(Self.header)\n\(Self.row(cells))\n"
    let table = try Table(text, name: "r.tsv", columns: Ontology.columns)
    let error = #expect(throws: TableError.self) { try Ontology(table) }
    #expect(error?.description == problem)
  }

  @Test func leavesARoleToOneRelation() throws {
    let rows = ["likes", "loves"].map { Self.row(["relation": $0, "role": "part"]) }
    let text = ([Self.header] + rows).joined(separator: "\n")
    let table = try Table(text, name: "r.tsv", columns: Ontology.columns)
    let error = #expect(throws: TableError.self) { try Ontology(table) }
    #expect(error?.description == "r.tsv:3: two relations have the role 'part': leave it to one")
  }
}
