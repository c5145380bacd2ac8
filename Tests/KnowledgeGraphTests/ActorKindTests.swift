import KnowledgeGraph
import Testing

@Suite struct ActorKindTests {
  @Test(arguments: [
    ("member", EntityType.state, nil), ("de-facto", .state, "de facto state"),
    ("armed group", .organization, "armed group"), ("ministry", .organization, "ministry"),
  ])
  func areShownByALabel(name: String, type: EntityType, label: String?) throws {
    let definition = try #require(ActorKind(name)).definition
    #expect(definition.type == type)
    #expect(definition.label == label)
  }

  @Test(arguments: [
    ("military", ActorKindRole.organ, true), ("ministry", .organ, true),
    ("government body", .organ, true), ("party", .organ, false), ("party", .party, true),
    ("alliance", .coalition, true), ("armed group", .coalition, false),
  ])
  func haveTheRolesOfWiderKinds(name: String, role: ActorKindRole, plays: Bool) throws {
    #expect(try #require(ActorKind(name)).plays(role) == plays)
  }

  @Test func knowNoOtherName() {
    #expect(ActorKind("club") == nil)
    #expect(ActorKind(ordinal: 255) == nil)
  }

  private static let header = ActorKinds.columns.joined(separator: "\t")
  private static let body = "body\tOrganization\tbody\t-\t-\tno\tno\tno\t-\ta body"

  @Test(arguments: [
    ("club\tOrganization\tclub\t-\t-\t\tno\tno\t-\ta club", "the column 'acts-for-state' is empty"),
    (
      "club\tOrganization\tclub\tbodies\t-\tno\tno\tno\t-\ta club",
      "'bodies' is not a value of the column 'wider': write a kind of a line above, or -"
    ),
    (
      "club\tOrganization\t\t-\t-\tno\tno\tno\t-\ta club",
      "the column 'label' is empty: fill it, or"
    ),
    (body, "the kind 'body' is defined twice"),
    (
      "club\tOrganization\tclub\tbody\tfoe\tno\tno\tno\t-\ta club",
      "'foe' is not a value of the column 'role': write one of coalition, organ, party, medium"
    ),
    (
      "club\tOrganization\tclub\tbody\t-\tno\tno\tno\tXYZ\ta club",
      "'XYZ' is not a value of the column 'sector': write one of AGR, BUS"
    ),
    (
      "club\tOrganization\tclub\tbody\tparty\tno\tno\tno\t-\ta club",
      "no kind has the role 'coalition': give it to one"
    ),
  ])
  func nameTheWrongCell(row: String, problem: String) throws {
    let text = "\(Self.header)\n\(Self.body)\n\(row)\n"
    let table = try Table(text, name: "k.tsv", columns: ActorKinds.columns)
    let error = #expect(throws: TableError.self) { try ActorKinds(table) }
    #expect(error?.description.hasPrefix("k.tsv:3: \(problem)") ?? false, "\(error as Any)")
  }
}
