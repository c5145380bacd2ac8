import Foundation
import Testing

/// Why edges are there, and why others are not.
@Suite struct ExplainTests {
  /// Invented for this test.
  private static let article = """
    Norway accused Sudan of arming the Delta Front. The Delta Front has denied that it attacked \
    Chad. Gunmen attacked Libya. Rain fell on the fields. They may return. Sudan will support Chad.
    """

  private static let records = Result {
    try Program.run("extract", "-", "--date", "2019-03-12", input: article).output
  }

  private static func explain(_ arguments: String...) throws -> Program.Outcome {
    let folder = try TemporaryFolder(["article.txt": article, "graph.jsonl": try records.get()])
    return try Program.run(["explain", folder.path + "/" + arguments[0]] + arguments.dropFirst())
  }

  @Test(arguments: ["graph.jsonl", "article.txt"])
  func claimsAreShownWithAllThatIsBehindThem(input: String) throws {
    let outcome = try Self.explain(input, "Norway", "Sudan")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.first == "Norway disapproves of Sudan")
    #expect(
      lines.contains("“[Norway]subject [accused]cue [Sudan]object of arming the Delta Front.”")
    )
    #expect(lines.contains("subject:     Norway, from “Norway” (its name), by: subject"))
    #expect(lines.contains("cue:         “accused”"))
    let rule = try #require(lines.first { $0.hasPrefix("rule:") })
    let place = try #require(rule.firstMatch(of: /predicates\/verbs\.tsv:(\d+) accuse$/))
    #expect(try Self.line(Int(place.1) ?? 0, of: "Knowledge/predicates/verbs.tsv") == "accuse")
    let confidence = try #require(lines.firstIndex { $0.hasPrefix("confidence:") })
    #expect(lines[confidence + 1].hasPrefix("scorer 0."))
  }

  /// Where an article stands is told from the article to the store and back from RDF.
  @Test func theAddressIsKept() throws {
    let address = "https://gazette.example/a?b=1&c"
    let article =
      #"{"id":"a-1","url":"\#(address)","text":"Norway condemned Sudan.","date":"2019-03-12"}"#
    let folder = try TemporaryFolder(["a.jsonl": article])
    let files = ["a.nq", "b.jsonld", "world.entente"].map { "\(folder.path)/\($0)" }
    let news = folder.path + "/a.jsonl"
    let records = try Program.run("extract", news).output
    #expect(try Program.run("extract", news, "-o", files[0], "-o", files[1]).code == 0)
    #expect(try Program.run("add", news, "--store", files[2]).code == 0)
    #expect(try Program.run("export", files[2]).output == records)
    for file in files {
      let rows = try Program.run("export", file, "--format", "csv").output
      #expect(rows.contains(",\(address),"), "\(file)")
    }
    for file in [news, files[2]] {
      let outcome = try Program.run("explain", file, "Norway", "Sudan")
      #expect(outcome.output.contains("  address:     \(address)\n"))
    }
    let again = try Program.run("add", news, "--store", files[2])
    #expect(again.summary.first?.contains("0 new, 0 changed, 1 known") == true)
    let moved = article.replacing("/a?b", with: "/moved?b")
    try moved.write(toFile: news, atomically: true, encoding: .utf8)
    let changed = try Program.run("add", news, "--store", files[2])
    #expect(changed.summary.first?.contains("0 new, 1 changed, 0 known") == true)
  }

  /// The first cell of a line of a table.
  private static func line(_ number: Int, of path: String) throws -> String {
    let file = Program.package.appending(path: path)
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    return String(try #require(lines.dropFirst(number - 1).first).prefix { $0 != "\t" })
  }

  @Test func qualifiersAndPronounsAreShown() throws {
    let outcome = try Self.explain("graph.jsonl", "delta front", "Chad")
    #expect(outcome.output.hasPrefix("Delta Front attacks Chad — denied, not asserted\n"))
    #expect(outcome.output.contains("“it” (a pronoun for “Delta Front” in byte 52)"))
    #expect(outcome.output.contains("“denied” denied, attributed\n"))
    #expect(outcome.output.contains("scorer 0."))
  }

  @Test func edgesAreListed() throws {
    let all = try Self.explain("graph.jsonl").output.split(separator: "\n")
    #expect(all.contains("Norway disapproves of Sudan"))
    let own = try Self.explain("graph.jsonl", "Norway").output.split(separator: "\n")
    #expect(!own.isEmpty && own.count < all.count)
    #expect(own.allSatisfy { $0.contains("Norway") })
  }

  @Test func theOtherDirectionIsNamed() throws {
    let outcome = try Self.explain("graph.jsonl", "Sudan", "Norway")
    #expect(
      outcome.output == """
        no claim goes from Sudan to Norway
        the other way, from Norway to Sudan: 1 claim

        """
    )
  }

  @Test func unknownNamesAreAnsweredWithNearOnes() throws {
    let near = try Self.explain("graph.jsonl", "Delta", "Chad")
    #expect(near.code == 2)
    #expect(near.messages == ["entente: no entity is called 'Delta': did you mean Delta Front?"])
    let far = try Self.explain("graph.jsonl", "Atlantis", "Chad")
    #expect(far.code == 2)
    #expect(far.messages.first?.contains("'Atlantis': give an identifier, a name") ?? false)
  }

  @Test(arguments: [
    "denied:       “attacked” — Delta Front attacks Chad, said by Delta Front",
    "planned:      “support” — Sudan supports Chad",
    "pronoun:      “They” — nobody named just before fits",
  ])
  func whatIsNotAssertedIsListed(line: String) throws {
    let outcome = try Self.explain("article.txt", "--refused")
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\n").contains { $0.hasSuffix(line) })
    #expect(!outcome.output.contains("Norway disapproves of Sudan"))
  }

  @Test func predicatesWithoutAnActorAreListed() throws {
    let outcome = try Self.explain("article.txt", "--refused")
    let line = try #require(outcome.output.split(separator: "\n").first { $0.contains("Gunmen”") })
    #expect(line.contains("no claim:     “attacked” — attacks, by predicates/verbs.tsv:"))
    #expect(line.hasSuffix("subject “Gunmen” is not an actor that is known, object Libya"))
  }

  /// Predicates that make no claim, and the end of what is said of them.
  @Test(arguments: [
    (
      "Norway launched an attack on the terminal.", "no claim", "attack",
      "subject Norway (subject “Norway” > support verb), "
        + "object “terminal” (“on …”) is not an actor that is known"
    ),
    (
      "Norwegian officials condemned the earthquake.", "no claim", "condemned",
      "subject Norway (subject “officials” > member of > possessor “Norwegian”), "
        + "object “earthquake” is not an actor that is known"
    ),
    (
      "Norway condemned an attack by Chad.", "no claim", "attack",
      "object missing, tried as “on …”, “against …”, “at …” or “upon …”"
    ),
    ("Norway attacked Oslo.", "no claim", "attacked", "object “Oslo” is the subject too"),
    (
      "Norway joined the protests against Chad.", "not read", "joined",
      "the longer “joined protests” protests against, by "
    ),
  ])
  func whereTheSearchForAnActorEndedIsTold(
    text: String,
    label: String,
    words: String,
    end: String
  ) throws {
    let outcome = try Program.run("explain", "-", "--from", "text", "--refused", input: text)
    let line = outcome.output.split(separator: "\n").first {
      $0.contains("  \(label):") && $0.contains(" “\(words)” — ")
    }
    let found = try #require(line, "\(outcome.output)")
    #expect(found.contains(end), "\(found)")
  }

  @Test(arguments: [
    ("President Bush praised Chad.", "“Bush” — nothing decides between ")
  ])
  func namesThatNothingDecidesAreListed(text: String, line: String) throws {
    let outcome = try Program.run("explain", "-", "--from", "text", "--refused", input: text)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("not linked:   \(line)"), "\(outcome.output)")
  }

  /// What a name was tried as, and why it means nobody; nothing of names that were read.
  @Test(arguments: [
    (
      "Two Russians died in Chad.",
      ["“Russians” — may be Russia (Q159), tried as nationals, but only some people"]
    ),
    ("President Bush praised Chad.", ["“Bush”"]),
    ("Iraq's army attacked the Iraqi oil ministry.", []),
  ])
  func whatNamesWereTriedAsIsTold(text: String, lines: [String]) throws {
    let outcome = try Program.run("explain", "-", "--from", "text", "--refused", input: text)
    let unlinked = outcome.output.split(separator: "\n").filter { $0.contains("not linked:") }
    #expect(unlinked.count == lines.count, "\(outcome.output)")
    for (found, line) in zip(unlinked, lines) {
      #expect(found.contains(line) && found.contains(", tried as "), "\(found)")
    }
  }

  @Test func recordsTellTheClaimsThatAreNotAsserted() throws {
    let outcome = try Self.explain("graph.jsonl", "--refused")
    #expect(outcome.output.contains("denied:       “attacked” — Delta Front attacks Chad"))
    #expect(!outcome.output.contains("Gunmen”"))
  }

  @Test(arguments: [["--refused", "Norway"], ["Norway", "Sudan", "--knowledge", "mine"]])
  func wrongUsageIsExplained(arguments: [String]) throws {
    let folder = try TemporaryFolder(["graph.jsonl": try Self.records.get()])
    let outcome = try Program.run(["explain", folder.path + "/graph.jsonl"] + arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }
}
