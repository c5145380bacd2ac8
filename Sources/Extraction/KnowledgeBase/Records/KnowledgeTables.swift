internal import KnowledgeGraph

/// All rows of the tables of actors.
struct KnowledgeTables: Equatable, Sendable {
  var states: [StateRecord] = []
  var organizations: [OrganizationRecord] = []
  var people: [PersonRecord] = []
  var offices: [OfficeRecord] = []
  var places: [PlaceRecord] = []
  var titles: [TitleRecord] = []
  var givenNames: [GivenNameRecord] = []
  var surnames: [SurnameRecord] = []
  var nameWords: [NameWordRecord] = []

  init() {}

  /// The rows from which the compiled form was made.
  init(_ compiled: CompiledKnowledge) {
    states = compiled.rows(in: .states)
    organizations = compiled.rows(in: .organizations)
    people = compiled.rows(in: .people)
    offices = compiled.rows(in: .offices)
    places = compiled.rows(in: .places)
    titles = compiled.rows(in: .titles)
    givenNames = compiled.rows(in: .givenNames)
    surnames = compiled.rows(in: .surnames)
    nameWords = compiled.rows(in: .nameWords)
  }

  /// Reads all tables of the program's own folder.
  ///
  /// - Throws: `KnowledgeError` that names the file and the line.
  init(folder: String) throws(KnowledgeError) {
    try apply(KnowledgeTableReader(path: { folder + "/" + $0 }, requiresAllColumns: true))
  }

  /// Adds, overrides and removes rows by a user's tables; those that are not there change nothing.
  ///
  /// - Throws: `KnowledgeError` that names the file and the line.
  mutating func apply(_ folder: KnowledgeFolder) throws(KnowledgeError) {
    try apply(KnowledgeTableReader(path: { folder.file(of: $0)?.path }, requiresAllColumns: false))
  }

  /// The paths of the tables in the folder `Knowledge`.
  static let paths = [
    "states.tsv", "organizations.tsv", "people.tsv", "offices.tsv", "places.tsv", "titles.tsv",
    "given_names.tsv", "surnames.tsv", "name-words.tsv",
  ]

  /// Takes all rows out of some tables, and the offices of whom they name.
  mutating func empty(_ paths: Set<String>) {
    if paths.contains("states.tsv") { states = [] }
    if paths.contains("organizations.tsv") { organizations = [] }
    if paths.contains("people.tsv") { people = [] }
    if paths.contains("offices.tsv") { offices = [] }
    if paths.contains("places.tsv") { places = [] }
    if paths.contains("titles.tsv") { titles = [] }
    if paths.contains("given_names.tsv") { givenNames = [] }
    if paths.contains("surnames.tsv") { surnames = [] }
    if paths.contains("name-words.tsv") { nameWords = [] }
    let actors = KnownActors(organizations: organizations, people: people)
    offices.removeAll { !actors.knows($0) }
  }

  private mutating func apply(_ reader: KnowledgeTableReader) throws(KnowledgeError) {
    try reader.apply(to: &states)
    try reader.apply(to: &organizations)
    try reader.apply(to: &people)
    let actors = KnownActors(organizations: organizations, people: people)
    try reader.apply(to: &offices, check: actors.check)
    offices.removeAll { !actors.knows($0) }
    try reader.apply(to: &places)
    try reader.apply(to: &titles)
    try reader.apply(to: &givenNames)
    try reader.apply(to: &surnames)
    try reader.apply(to: &nameWords)
  }
}

/// The actors that an office may name.
private struct KnownActors {
  let people: Set<String>
  let organizations: Set<String>

  init(organizations: [OrganizationRecord], people: [PersonRecord]) {
    self.people = Set(people.map(\.id))
    self.organizations = Set(organizations.map(\.id))
  }

  func knows(_ office: OfficeRecord) -> Bool {
    people.contains(office.person)
      && (office.organization.isEmpty || organizations.contains(office.organization))
  }

  /// What is wrong with an office, if anything.
  func check(_ office: OfficeRecord) -> String? {
    if !people.contains(office.person) {
      return "the person '\(office.person)' is not in people.tsv: add the person there"
    }
    if !office.organization.isEmpty, !organizations.contains(office.organization) {
      return "the organization '\(office.organization)' is not in organizations.tsv: add it there"
    }
    return nil
  }
}
