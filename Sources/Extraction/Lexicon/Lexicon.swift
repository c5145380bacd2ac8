internal import KnowledgeGraph

/// All that the extractor knows about words: what says a relation, and what qualifies it.
///
/// A class, so that all who read it hold one reference.
final class Lexicon: Sendable {
  /// The words that say a relation.
  let predicates: PredicateLexicon
  /// The regular forms of the words of predicates.
  let inflections: Inflections
  /// The words that embed what others say or intend.
  let embeddings: EmbeddingLexicon
  /// The words that negate, weaken or ask for a predicate.
  let cues: CueLexicon
  /// The verbs that lend their subject to a noun.
  let supportVerbs: SupportVerbLexicon
  /// The nouns for unnamed members that are their state or organization.
  let members: Set<String>
  /// The nouns for members of an organization, never of a state: "rebel", "militant".
  let organizationMembers: Set<String>
  /// The nouns for people who act for nobody: "civilian", "refugee".
  let bystanders: Set<String>
  /// The nouns for craft and weapons, which act for their state but speak with nobody: "bomber".
  let crafts: Set<String>
  /// The nouns for what befalls their owner: "destruction".
  let harms: Set<String>
  /// The phrases for named organs.
  let organs: OrganLexicon
  /// The nouns for groups without a name, with their kinds: "rebel".
  let groups: [String: ActorKind]
  /// The nouns for people without a name, with their parts of society: "protester".
  let crowds: [String: Crowd]
  /// The nouns that can stand for an actor named before.
  let descriptions: DescriptionLexicon
  /// The words that take part in rules of grammar.
  let classes: WordClasses
  /// The head nouns of names of bodies, and of what is not a body.
  let bodies: BodyLexicon
  /// The marks of datelines and credits.
  let datelines: DatelineLexicon
  /// The words of names that are spelled in several ways.
  let spellings: SpellingLexicon
  /// The names of what is no actor: shows, weapons, prizes.
  let things: Set<String>
  /// The words for members of parties.
  let partisans: PartisanLexicon
  /// The words that tell the part of society to which an actor belongs.
  let sectors: SectorLexicon
  /// What words of force say where only words are meant.
  let figurative: FigurativeLexicon
  /// How far the parts of a reading can be trusted.
  let confidence: ConfidenceTable
  /// How far the steps of the ways to actors can be trusted.
  let ways: WayTable
  /// The words of which expressions of time are made.
  let times: TimeLexicon
  /// What all of these have a word for.
  let roles: WordRoleTable
  /// What of the reading is switched off.
  let switches: ReadingSwitches
  /// What lines of the tables say, in a word, by file and line; for explanations.
  let notes: [String: String]

  /// The tables that a lexicon is made of.
  static let forms =
    PredicateClass.allCases.map(PredicateLexicon.form(of:)) + [
      SupportVerbLexicon.form, membersForm, bystandersForm, craftsForm, harmsForm, organsForm,
      groupsForm, crowdsForm, OrganLexicon.portfoliosForm, DescriptionLexicon.form,
      BodyLexicon.form, DatelineLexicon.form, SpellingLexicon.form, thingsForm,
      PartisanLexicon.form, WordClasses.form, EmbeddingLexicon.form, CueLexicon.form,
      SectorLexicon.form, FigurativeLexicon.form, ConfidenceTable.form, WayTable.form,
      TimeLexicon.form,
    ]

  /// Where they stand in the folder `Knowledge`.
  static let paths = forms.map(\.path)

  private static let membersForm = nounForm("members", columns: ["noun", "of", "comment"])
  private static let bystandersForm = nounForm("bystanders")
  private static let craftsForm = nounForm("crafts")
  private static let harmsForm = nounForm("harms")
  private static let organsForm = nounForm("organs", columns: ["noun", "kind", "comment"])
  private static let groupsForm = nounForm("groups", columns: ["noun", "kind", "comment"])
  private static let crowdsForm = nounForm("crowds", columns: ["noun", "sector", "use", "comment"])

  private static let thingsForm = LexiconForm(
    path: "names/things.tsv",
    columns: ["name", "comment"],
    key: ["name"]
  )

  private static func nounForm(
    _ name: String,
    columns: [String] = ["noun", "comment"]
  ) -> LexiconForm {
    LexiconForm(path: "predicates/\(name).tsv", columns: columns, key: ["noun"])
  }

  /// Reads the tables of the program, with a user's own laid over them.
  ///
  /// - Throws: `KnowledgeError` that names the file and the line that is wrong.
  init(
    overlay: KnowledgeFolder? = nil,
    switches: ReadingSwitches = ReadingSwitches()
  ) throws(KnowledgeError) {
    let tables = LexiconTables(overlay: overlay, empty: switches.emptyTables)
    self.switches = switches
    predicates = try PredicateLexicon(tables)
    embeddings = try tables.read(EmbeddingLexicon.form, EmbeddingLexicon.init)
    inflections = Inflections(
      verbs: Set(predicates.heads(of: .verb)).union(embeddings.heads(of: .verb)).sorted(),
      nouns: Set(predicates.heads(of: .noun)).union(embeddings.heads(of: .noun)).sorted(),
      switches: switches
    )
    cues = try tables.read(CueLexicon.form, CueLexicon.init)
    supportVerbs = try tables.read(SupportVerbLexicon.form, SupportVerbLexicon.init)
    members = try tables.read(Self.membersForm, Self.nouns)
    organizationMembers = try tables.read(Self.membersForm, Self.organizationNouns)
    bystanders = try tables.read(Self.bystandersForm, Self.nouns)
    crafts = try tables.read(Self.craftsForm, Self.nouns)
    harms = try tables.read(Self.harmsForm, Self.nouns)
    groups = try tables.read(Self.groupsForm, Self.kinds)
    crowds = try tables.read(Self.crowdsForm, Self.crowds)
    descriptions = try tables.read(DescriptionLexicon.form, DescriptionLexicon.init)
    classes = try tables.read(WordClasses.form, WordClasses.init)
    organs = OrganLexicon(
      try tables.read(Self.organsForm, Self.kinds),
      portfolios: try tables.read(OrganLexicon.portfoliosForm, OrganLexicon.portfolios),
      ministries: classes[.ministry]
    )
    bodies = try tables.read(BodyLexicon.form, BodyLexicon.init)
    datelines = try tables.read(DatelineLexicon.form, DatelineLexicon.init)
    spellings = try tables.read(SpellingLexicon.form, SpellingLexicon.init)
    things = try tables.read(Self.thingsForm, Self.names)
    partisans = try tables.read(PartisanLexicon.form, PartisanLexicon.init)
    sectors = try tables.read(SectorLexicon.form, SectorLexicon.init)
    figurative = try tables.read(FigurativeLexicon.form, FigurativeLexicon.init)
    confidence = try tables.read(ConfidenceTable.form, ConfidenceTable.init)
    ways = try tables.read(WayTable.form, WayTable.init)
    times = try tables.read(TimeLexicon.form, TimeLexicon.init)
    notes = Self.notes(embeddings, cues)
    roles = WordRoleTable(embeddings, predicates, supportVerbs, cues, times, organs)
  }

  /// The same tables with other rules switched off, or noted.
  func with(rulesOf switches: ReadingSwitches) -> Lexicon {
    Lexicon(self, rulesOf: switches)
  }

  private init(_ other: Lexicon, rulesOf switches: ReadingSwitches) {
    self.switches = switches
    inflections = other.inflections.with(rulesOf: switches)
    predicates = other.predicates
    embeddings = other.embeddings
    cues = other.cues
    supportVerbs = other.supportVerbs
    members = other.members
    organizationMembers = other.organizationMembers
    bystanders = other.bystanders
    crafts = other.crafts
    harms = other.harms
    organs = other.organs
    groups = other.groups
    crowds = other.crowds
    descriptions = other.descriptions
    classes = other.classes
    bodies = other.bodies
    datelines = other.datelines
    spellings = other.spellings
    things = other.things
    partisans = other.partisans
    sectors = other.sectors
    figurative = other.figurative
    confidence = other.confidence
    ways = other.ways
    times = other.times
    notes = other.notes
    roles = other.roles
  }

  private static func notes(
    _ embeddings: EmbeddingLexicon,
    _ cues: CueLexicon
  ) -> [String: String] {
    var notes: [String: String] = [:]
    for rule in embeddings.all {
      let effects = [rule.signature.note, rule.speaker == nil ? nil : "attributed"]
      notes[rule.source] = effects.compactMap(\.self).joined(separator: ", ")
    }
    for rule in cues.all { notes[rule.source] = rule.signature.note ?? "" }
    return notes.filter { !$0.value.isEmpty }
  }

  private static func nouns(_ table: LexiconTable) throws(TableError) -> Set<String> {
    var nouns: Set<String> = []
    for row in table.rows { nouns.insert(try row.required("noun")) }
    return nouns
  }

  private static func names(_ table: LexiconTable) throws(TableError) -> Set<String> {
    var names: Set<String> = []
    for row in table.rows { names.insert(try row.required("name")) }
    return names
  }

  private static func organizationNouns(_ table: LexiconTable) throws(TableError) -> Set<String> {
    var nouns: Set<String> = []
    for row in table.rows where row.optional("of") != nil {
      let owner: MemberOwner = try row.choice("of")
      if owner == .organization { nouns.insert(try row.required("noun")) }
    }
    return nouns
  }

  /// Whose members a noun for unnamed members may mean.
  private enum MemberOwner: String, CaseIterable {
    case any
    case organization
  }

  private static func crowds(_ table: LexiconTable) throws(TableError) -> [String: Crowd] {
    var crowds: [String: Crowd] = [:]
    for row in table.rows {
      let use: Crowd.Use? = try row.optional("use") == nil ? nil : row.choice("use")
      crowds[try row.required("noun")] = Crowd(sector: try row.choice("sector"), use: use)
    }
    return crowds
  }

  private static func kinds(_ table: LexiconTable) throws(TableError) -> [String: ActorKind] {
    var kinds: [String: ActorKind] = [:]
    for row in table.rows {
      kinds[try row.required("noun")] = try row.kind("kind", of: .organization)
    }
    return kinds
  }
}
