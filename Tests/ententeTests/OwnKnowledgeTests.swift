import Foundation
import Testing

/// A user's own tables of actors and predicates.
@Suite struct OwnKnowledgeTests {
  @Test func actorsAndPredicatesAreAdded() throws {
    let own = try TemporaryFolder([
      "organizations.tsv": """
      id\tname\tkind\tstate\taliases
      organization:zorbanian-front\tZorbanian Front\tarmed group\tSDN\tZF
      """,
      "predicates/verbs.tsv":
        "predicate\trelation\tsubject\tobject\nzarb\tattacks\tsubject\tobject",
      "README.md": "Notes are ignored.",
    ])
    let text = "The ZF zarbed Egypt on Monday."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(outcome.code == 0)
    #expect(
      try ExtractedGraph(records: outcome.output).asserted == ["Zorbanian Front attacks Egypt"]
    )
    #expect(outcome.output.contains("organization:zorbanian-front"))
    let folder = URL(filePath: own.path).lastPathComponent
    #expect(outcome.output.contains("\"rule\":\"\(folder)/predicates/verbs.tsv:2"))
  }

  @Test(arguments: [
    ("verbs.tsv", "predicate\trelation\tsubject\tobject\ndenounce\tsanctions\tsubject\tobject\n"),
    (
      "predicates/verbs.tsv",
      "relation\tpredicate\tobject\tsubject\r\nsanctions\tdenounce\tobject\tsubject"
    ),
  ])
  func rowsTakeThePlaceOfOurs(file: String, table: String) throws {
    let own = try TemporaryFolder([file: table])
    let text = "Sudan denounced Libya."
    let usual = try Program.run("extract", "-", input: text)
    let overridden = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(try ExtractedGraph(records: usual.output).asserted == ["Sudan disapprovesOf Libya"])
    #expect(try ExtractedGraph(records: overridden.output).asserted == ["Sudan sanctions Libya"])
  }

  @Test func rowsCanBeTakenAway() throws {
    let own = try TemporaryFolder(["predicates/verbs.tsv": "predicate\n-snub\n"])
    let text = "Sudan snubbed Libya."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(try ExtractedGraph(records: outcome.output).claims.isEmpty)
  }

  @Test func qualifiersAreOverridden() throws {
    let own = try TemporaryFolder([
      "qualifiers/cues.tsv": "cue\tpart\tpolarity\tmodality\nzibbly\tadverb\treverse\tsame\n"
    ])
    let text = "Sudan zibbly supports Libya."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(try ExtractedGraph(records: outcome.output).claims.map(\.polarity) == ["negative"])
  }

  /// A line of one's own is an order, whatever the learned weights make of the sentence.
  @Test(arguments: [
    ("-/+", "Sudan will zarb to attack Libya.", "negative planned"),
    ("-/+", "Sudan did not zarb to attack Libya.", "positive actual"),
    ("-/o", "Sudan did not zarb to attack Libya.", "positive possible"),
    ("+/+", "Sudan will not zarb to attack Libya.", "positive actual"),
    ("-/-", "Sudan did not zarb to attack Libya.", "negative actual"),
    ("o/o", "Sudan will zarb to attack Libya.", "positive possible"),
    ("same", "Sudan will zarb to attack Libya.", "positive planned"),
  ])
  func operatorsSayWhatFollows(signature: String, text: String, expected: String) throws {
    let header = "predicate\tpart\tcomplement\tspeaker\tpolarity\tmodality\tcontrol\n"
    let own = try TemporaryFolder([
      "embedding.tsv": header + "zarb\tverb\tinfinitive\t\t\(signature)\tsame\tsubject\n",
      "verbs.tsv": Self.verbs + "attack\tattacks\tsubject\tobject\n",
    ])
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    let claims = try ExtractedGraph(records: outcome.output).claims
    #expect(claims.map { "\($0.polarity) \($0.modality)" }.contains(expected))
  }

  @Test func stepsCountAsTheyAreTold() throws {
    let text = "Norway promised to attack Sudan."
    let verbs = "predicate\trelation\tsubject\tobject\nattack\tsanctions\tsubject\tobject"
    let words = try TemporaryFolder(["verbs.tsv": verbs])
    let own = try TemporaryFolder(["verbs.tsv": verbs, "ways.tsv": "step\tfactor\nshared\t0.11"])
    let usual = try Program.run("extract", "-", "--knowledge", words.path, input: text)
    #expect(usual.output.contains(" × shared 0."))
    #expect(!usual.output.contains("shared 0.11"))
    let changed = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(changed.output.contains(" × shared 0.11"))
  }

  @Test func daysAreNamed() throws {
    let own = try TemporaryFolder(["times.tsv": "word\tclass\tvalue\nyestereve\tday\t-1\n"])
    let text = "Kenya attacked Somalia yestereve."
    let arguments = ["extract", "-", "--date", "2019-03-12"]
    let usual = try Program.run(arguments, input: text)
    #expect(!usual.output.contains("2019-03-11"))
    let changed = try Program.run(arguments + ["--knowledge", own.path], input: text)
    #expect(changed.output.contains("2019-03-11"))
  }

  @Test func checksUseThem() throws {
    let own = try TemporaryFolder([
      "verbs.tsv": "predicate\trelation\tsubject\tobject\nzarb\tattacks\tsubject\tobject",
      "sentences/own.md": "> Sudan zarbed Libya.\n= Sudan attacks Libya\n",
    ])
    let file = own.path + "/sentences/own.md"
    #expect(try Program.run("check", file).code == 1)
    #expect(try Program.run("check", file, "--knowledge", own.path).code == 0)
  }

  private static let title = "title\tkind\tof\theads\tgender\n"

  @Test(arguments: [
    ("zarb\tofficial\tboth\tyes\t", "Hezbollah zarb Jane Roe arrived.", "Jane Roe leads Hezbollah"),
    (
      "zarb\tofficial\tboth\t\t", "Hezbollah zarb Jane Roe arrived.",
      "Jane Roe holdsOfficeIn Hezbollah"
    ),
    ("zarb\tofficial\tnobody\t\t", "Russian zarb Jane Roe arrived.", "Jane Roe citizenOf Russia"),
    (
      "zarb\tofficial\tregion\t\t", "Texas zarb Jane Roe arrived.", "Jane Roe holdsOfficeIn Texas"
    ),
    (
      "zarb\tofficial\tboth\t\tf",
      "Russian zarb Vyacheslav Roe arrived. She condemned Libya.",
      "Vyacheslav Roe disapprovesOf Libya"
    ),
  ])
  func titlesSayWhoseTheyAre(row: String, text: String, claim: String) throws {
    let own = try TemporaryFolder(["titles.tsv": Self.title + row])
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(try ExtractedGraph(records: outcome.output).asserted.contains(claim))
  }

  @Test func titlesMeanOffices() throws {
    let table = "title\tkind\toffices\nzarb\tofficial\thead-of-state\n"
    let own = try TemporaryFolder(["titles.tsv": table])
    let text = "Zarb Vladimir Putin spoke. Russia is large."
    let arguments = ["extract", "-", "--date", "2019-03-12"]
    let outcome = try Program.run(arguments + ["--knowledge", own.path], input: text)
    let claim = "Vladimir Putin holdsOfficeIn Russia"
    #expect(try ExtractedGraph(records: outcome.output).asserted.contains(claim))
    let usual = try Program.run(arguments, input: text)
    #expect(try !ExtractedGraph(records: usual.output).asserted.contains(claim))
  }

  @Test func membersOfOrganizationsAreNoStates() throws {
    let text = "Sudanese zarbmen attacked Libya."
    let isRead = try ["any", "organization"].map { owner in
      let own = try TemporaryFolder([
        "members.tsv": "noun\tof\nzarbman\t\(owner)\nzarbmen\t\(owner)\n"
      ])
      let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
      return outcome.output.contains("predicates/verbs.tsv")
    }
    #expect(isRead == [true, false])
  }

  @Test(arguments: [
    ("zarb\tcoalition", true), ("zarb\tpair", false), ("-bloc\tcoalition", false),
  ])
  func wordsJoinAndLeaveClasses(row: String, isCoalition: Bool) throws {
    let own = try TemporaryFolder(["word-classes.tsv": "word\tclass\n\(row)\n"])
    let noun = row.hasPrefix("-") ? "bloc" : "zarb"
    let text = "The Saudi-led \(noun) bombed Libya."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    let leads = try ExtractedGraph(records: outcome.output).asserted.contains {
      $0.hasPrefix("Saudi Arabia leads")
    }
    #expect(leads == isCoalition)
  }

  @Test func kindsAreThoseOfActors() throws {
    let own = try TemporaryFolder(["organs.tsv": "noun\tkind\nzarbhouse\tlegislature\n"])
    let text = "The Sudanese zarbhouse condemned Libya."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(outcome.output.contains("\"subtype\":\"legislature\""))
  }

  @Test func portfoliosMakeMinistries() throws {
    let own = try TemporaryFolder(["portfolios.tsv": "words\tportfolio\nzarb\ttourism\n"])
    let text = "Uganda's Ministry of Zarb thanked Chad. Uganda's tourism ministry praised Chad."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    let graph = try ExtractedGraph(records: outcome.output)
    #expect(graph.asserted.filter { $0.contains("partOf") || $0.contains("part of") }.count == 1)
  }

  private static let verbs = "predicate\trelation\tsubject\tobject\n"
  private static let cues = "cue\tpart\tpolarity\tmodality\n"

  @Test(arguments: [
    (
      "verbs.tsv", "predicat\trelation\n",
      ":1: unknown column 'predicat': the columns are predicate"
    ),
    ("verbs.tsv", verbs + "zarb\thates\tsubject\tobject", ":2: 'hates' is not a value of the "),
    (
      "verbs.tsv", verbs + "zarb\tattacks\tsubject", ":2: 3 cells where the header has 4: separate"
    ),
    ("verbs.tsv", verbs + "zarb\tattacks\t\tobject", ":2: the column 'subject' is empty: write"),
    (
      "verbs.tsv", verbs + "zarb\tattacks\tsubjct\tobject", ":2: 'subjct' in column 'subject' is no"
    ),
    ("verbs.tsv", "predicate\trelation\nzarb\tattacks", ":2: the column 'subject' is empty: write"),
    ("verbs.tsv", "relation\nattacks", ":2: the column 'predicate' is missing: add it"),
    ("verbs.tsv", "", ":1: no header row: predicate, relation, subject, object, comment"),
    ("verbs.tsv", verbs + "-zarb\t\t\t", ":2: nothing known as 'zarb' to remove in the column "),
    ("cues.tsv", cues + "\n# no\nzibbly\tadverb\tno\tsame", ":4: 'no' is not a value of the "),
    (
      "embedding.tsv", "predicate\tpart\tcomplement\tpolarity\nzarb\tverb\tclause\t+/x",
      ":2: '+/x' is not a value of the column 'polarity': write same, reverse, ends, or"
    ),
    (
      "cues.tsv", cues + "zibbly\tadverbial\tsame\tsame",
      ":2: 'adverbial' is not a value of the column"
    ),
    (
      "organizations.tsv", "id\tname\tkind\nQ1\tX\tclub",
      ":2: 'club' is not a value of the column 'kind': write one of alliance, armed group, company"
    ),
    (
      "organs.tsv", "noun\tkind\nzarbhouse\tparliament",
      ":2: 'parliament' is not a value of the column 'kind': write one of alliance, armed group, "
    ),
    (
      "descriptions.tsv", "noun\ttype\tkinds\nzarbs\tOrganization\tparty|rebels",
      ":2: 'rebels' is not a value of the column 'kinds': write one of alliance, armed group, "
    ),
    (
      "descriptions.tsv", "noun\ttype\tkinds\nzarb\tPerson\tchief",
      ":2: 'chief' is not a value of the column 'kinds': write some of head-of-state, head-of-gov"
    ),
    (
      "datelines.tsv", "form\tkind\tmedium\nzarbed by\tnothing\t",
      ":2: 'nothing' is not a value of the column 'kind': write one of agency, opening, names, "
        + "note, joint"
    ),
    (
      "spellings.tsv", "standard\tvariants\nZorb\t",
      ":2: the column 'variants' is empty: fill"
    ),
    (
      "partisans.tsv", "form\tparty\nZorb\t",
      ":2: the column 'party' is empty: fill"
    ),
    (
      "bodies.tsv", "noun\tkind\torganization\nzarb\tbody\tregion",
      ":2: 'region' is not a value of the column 'organization': write one of alliance, armed group"
    ),
    (
      "portfolios.tsv", "words\tportfolio\nzarbs\t",
      ":2: the column 'portfolio' is empty: fill"
    ),
    (
      "titles.tsv", "title\tkind\tof\nzarb\tofficial\tall",
      ":2: 'all' is not a value of the column 'of': write one of both, region, nobody"
    ),
    (
      "titles.tsv", "title\tkind\toffices\nzarb\tminister\tminister|zarb",
      ":2: 'zarb' is not a value of the column 'offices': write some of head-of-state, head-of-gov"
    ),
    (
      "members.tsv", "noun\tof\nzarbman\tstate",
      ":2: 'state' is not a value of the column 'of': write one of any, organization"
    ),
    (
      "crowds.tsv", "noun\tsector\nzarb\tZRB",
      ":2: 'ZRB' is not a value of the column 'sector': write one of AGR, BUS, COP"
    ),
    (
      "word-classes.tsv", "word\tclass\nzarb\tzarbs",
      ":2: 'zarbs' is not a value of the column 'class': write one of coalition, description, group"
    ),
    (
      "word-classes.tsv", "word\tclass\n-bloc\tpair",
      ":2: nothing known as 'bloc' to remove in the column 'word'"
    ),
    (
      "qualifiers/ways.tsv", "step\tfactor\nzarb\t0.5",
      ":2: 'zarb' is not a value of the column 'step': write one of support verb, other word, "
    ),
    (
      "qualifiers/ways.tsv", "step\tfactor\nshared\t0.5\n-conjunct\t",
      ":3: no row has the step 'conjunct': add it after this line"
    ),
    (
      "ways.tsv", "step\tfactor\nshared\t1.5",
      ":2: '1.5' is not a value of the column 'factor': write a number from 0.01 to 1.00"
    ),
    (
      "predicates/figurative.tsv", "word\trelation\tfigurative\nzarb\tattacks\tzarbs",
      ":2: 'zarbs' is not a value of the column 'figurative': write a relation of relations.tsv"
    ),
    (
      "sectors.tsv", "word\tof\tsector\nzarb\tname\tZRB",
      ":2: 'ZRB' is not a value of the column 'sector': write one of AGR, BUS, COP"
    ),
    (
      "times.tsv", "word\tclass\tvalue\nfortnight\tunit\tfort",
      ":2: 'fort' is not a value of the column 'value': write one of hour, day, week, weekend"
    ),
    (
      "times.tsv", "word\tclass\tvalue\nyestermorn\tday\tone",
      ":2: 'one' is not a value of the column 'value': write a whole number from -99 to 99"
    ),
    (
      "name-words.tsv", "word\tclass\tother\nZarb\tspelling\t",
      ":2: the column 'other' is empty: write the other spelling"
    ),
    (
      "name-words.tsv", "word\tclass\tother\nzarb\tparticle\tzorb",
      ":2: the column 'other' is for the class 'spelling' alone: leave it empty"
    ),
    ("people.tsv", "id\tname\nX\tX", ":2: 'X' is not an identifier: write a Wikidata id"),
    ("verb.tsv", verbs, ": no table has this name: name it states.tsv, organizations.tsv"),
    ("relations.tsv", "", ": no table has this name: name it states.tsv, organizations.tsv"),
    ("verbs/verbs.tsv", "", ": no table has this name: name it states.tsv, organizations.tsv"),
  ])
  func whatIsWrongIsNamed(file: String, table: String, problem: String) throws {
    let own = try TemporaryFolder([file: table])
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: "Chad won.")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    let message = try #require(outcome.messages.first)
    #expect(message.hasPrefix("entente: \(own.path)/\(file)\(problem)"), "\(message)")
  }

  @Test func foldersWithoutTablesAreNamed() throws {
    let empty = try TemporaryFolder()
    let outcome = try Program.run("extract", "-", "--knowledge", empty.path, input: "Chad won.")
    #expect(outcome.code == 2)
    #expect(outcome.messages.first?.contains("holds no table: add states.tsv") ?? false)
    let missing = try Program.run("extract", "-", "--knowledge", "/none", input: "Chad won.")
    #expect(missing.code == 2)
    #expect(missing.messages == ["entente: /none: cannot be read: there is no such folder"])
  }
}
