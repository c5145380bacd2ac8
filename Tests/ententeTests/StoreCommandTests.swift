import Foundation
import Testing

/// Articles in a store, through the command line.
@Suite struct StoreCommandTests {
  private static let inputs = ["Examples", "Tests/Documents", "Tests/Hostile/quotes.txt"]
  private static let formats = ["jsonl", "graphml", "gexf", "dot", "jsonld", "nq", "ttl"]

  /// A store of articles in a folder that is gone with the test.
  private static func store(_ inputs: [String]) throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/world.entente"
    let outcome = try Program.run(["add"] + inputs + ["--store", path])
    #expect(outcome.code == 0, "\(outcome.messages)")
    return (folder, path)
  }

  /// Whatever the order and the number of additions, the bytes are those of one reading.
  @Test func aStoreGivesTheBytesOfExtract() throws {
    let folder = try TemporaryFolder()
    let store = folder.path + "/world.entente"
    for (index, input) in Self.inputs.reversed().enumerated() {
      let options = ["--store", store, "--threads", "\(index + 1)"]
      #expect(try Program.run(["add", input] + options).code == 0)
    }
    for (name, command) in [("x", ["extract"] + Self.inputs), ("s", ["export", store])] {
      for view in [[], ["--view", "states", "--asserted", "--min-confidence", "0.6"]] {
        let outputs = Self.formats.flatMap { ["-o", "\(folder.path)/\(name)\(view.count).\($0)"] }
        #expect(try Program.run(command + view + outputs).code == 0)
      }
    }
    for format in Self.formats {
      for view in [0, 5] {
        let files = ["x", "s"].map { URL(filePath: "\(folder.path)/\($0)\(view).\(format)") }
        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]), "\(format) \(view)")
      }
    }
  }

  @Test(arguments: [
    ["export", "@"], ["merge", "@", "@"], ["explain", "@", "Mali"], ["explain", "@", "--refused"],
    ["explain", "@", "Turkey", "Russia"], ["balance", "@", "--by", "year"], ["conflicts", "@"],
    ["diff", "@", "Documentation/april.jsonl"], ["export", "@", "--ego", "Mali"],
    ["evaluate", "Documentation/annotated.jsonl", "--found", "@"],
    ["export", "@", "--slice", "month", "--over-time", "--format", "gexf"],
  ])
  func commandsTakeAStoreForRecords(command: [String]) throws {
    let (folder, store) = try Self.store(Self.inputs + ["Documentation/annotated.jsonl"])
    let records = folder.path + "/records.jsonl"
    #expect(try Program.run("export", store, "-o", records).code == 0)
    let outcomes = try [store, records].map { path in
      try Program.run(command.map { $0 == "@" ? path : $0 })
    }
    #expect(!outcomes[0].output.isEmpty)
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].code == outcomes[1].code)
    #expect(outcomes[0].messages == outcomes[1].messages)
  }

  /// On a disk or in a folder of others, nothing may be put beside a store.
  @Test(arguments: ["world.entente", "a ?b#c%20.entente"])
  func aStoreIsReadWhereNothingMayBeWritten(name: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    #expect(try Program.run("add", "Examples/asia-summit.txt", "--store", path).code == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
    // The superuser may write everywhere.
    let asNobody = getuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
    let command = "\(asNobody) '\(Program.executable.path)' stats '\(path)'"
    let outcome = try Tool.shell(command)
    #expect(outcome.code == 0, "\(outcome.words)")
    #expect(outcome.words.contains("1 file read"))
    // What is left where a writer was stopped: what it put in last, without SQLite's notes on it.
    #expect(try Tool.shell("head -c 4096 /dev/zero > '\(path)-wal' || true").code == 0)
    let stopped = try Tool.shell(command)
    guard FileManager.default.fileExists(atPath: path + "-wal") else { return }
    #expect(stopped.code == 1)
    #expect(stopped.words.contains("-wal', which is not read where nothing may be written beside"))
  }

  @Test func validateLooksThroughAStore() throws {
    let (folder, store) = try Self.store(["Examples"])
    let graph = folder.path + "/graph.nq"
    #expect(try Program.run("export", store, "-o", graph).code == 0)
    #expect(try Program.run("validate", store, graph).code == 0)
    #expect(try Program.run("validate", "--cross", store, graph).code == 0)
    var bytes = try Data(contentsOf: URL(filePath: store))
    bytes.replaceSubrange(4096..<8192, with: Data(repeating: 0x5A, count: 4096))
    try bytes.write(to: URL(filePath: store))
    let outcome = try Program.run("validate", store)
    #expect(outcome.code == 3)
    #expect(outcome.messages.count == 1)
    for command in [["export"], ["explain"], ["add", "Examples", "--store"]] {
      let outcome = try Program.run(command + [store])
      #expect(outcome.code == 1 && outcome.endedByItself)
      #expect(outcome.messages.count == 1, "\(outcome.messages)")
      #expect(outcome.messages.first?.contains("the store is damaged") == true)
    }
  }

  private static func article(_ id: String, _ text: String, source: String = "Reuters") -> String {
    #"{"id":"\#(id)","date":"2019-03-\#(id.suffix(2))","source":"\#(source)","text":"\#(text)"}"#
  }

  @Test func whatIsKnownIsLeftAloneAndWhatChangedIsReadAgain() throws {
    let first = [
      Self.article("a-10", "Iran attacked Iraq."), Self.article("a-11", "Peru praised Chad."),
      Self.article("a-11", "Peru praised Chad."),
    ]
    let second = [
      Self.article("a-10", "Iran attacked Iraq."), Self.article("a-11", "Peru condemned Chad."),
      Self.article("a-12", "Norway supports Mali.", source: "BBC"),
    ]
    let folder = try TemporaryFolder([
      "first.jsonl": first.joined(separator: "\n"), "second.jsonl": second.joined(separator: "\n"),
    ])
    let store = folder.path + "/world.entente"
    let outcomes = try ["first", "second", "second"].map { name in
      try Program.run("add", "\(folder.path)/\(name).jsonl", "--store", store)
    }
    let two = "2 articles, 4 actors, 2 claims, 0 copies"
    let three = "3 articles, 6 actors, 3 claims, 0 copies"
    #expect(
      outcomes.map { $0.summary.first ?? "" } == [
        "entente: 3 articles read: 2 new, 0 changed, 1 known in \(store), which holds \(two)",
        "entente: 3 articles read: 1 new, 1 changed, 1 known in \(store), which holds \(three)",
        "entente: 3 articles read: 0 new, 0 changed, 3 known in \(store), which holds \(three)",
      ]
    )
    let quiet = try Program.run("add", folder.path + "/second.jsonl", "--store", store, "--quiet")
    #expect(quiet.code == 0 && quiet.summary.isEmpty && quiet.messages.isEmpty)
    let extracted = try Program.run("extract", folder.path + "/second.jsonl")
    #expect(try Program.run("export", store).output == extracted.output)
  }

  @Test(arguments: [
    (["--document", "a-10"], 1), (["--source", "BBC"], 1), (["--since", "2019-03-11"], 2),
    (["--until", "2019-03-11", "--source", "Reuters"], 2), (["--since", "2020"], 0),
    (["--document", "a-10", "--document", "a-12"], 2),
  ])
  func documentsAreTakenOut(options: [String], count: Int) throws {
    let articles = [
      Self.article("a-10", "Iran attacked Iraq."), Self.article("a-11", "Peru praised Chad."),
      Self.article("a-12", "Norway supports Mali.", source: "BBC"),
    ]
    let folder = try TemporaryFolder(["a.jsonl": articles.joined(separator: "\n")])
    let store = folder.path + "/world.entente"
    #expect(try Program.run("add", folder.path + "/a.jsonl", "--store", store).code == 0)
    let command = ["remove", "--store", store] + options
    let told = try Program.run(command + ["--dry-run"])
    let noun = count == 1 ? "article" : "articles"
    #expect(told.summary == ["entente: \(count) \(noun) would be taken out of \(store)"])
    let outcome = try Program.run(command)
    #expect(outcome.summary == ["entente: \(count) \(noun) taken out of \(store)"])
    let documents = try Program.run("export", store).output.matches(of: /"kind":"document"/)
    #expect(documents.count == 3 - count)
  }

  @Test(arguments: [
    (["--min-confidence", "1"], "the same least confidence (--min-confidence); give the same"),
    (["--knowledge", "@/own"], "the same tables of your own (--knowledge); give the same"),
    (["--groups"], "the same options (--groups); give the same"),
  ])
  func otherTablesAreToldAndBroughtUpToDate(options: [String], problem: String) throws {
    let folder = try TemporaryFolder([
      "a.jsonl": Self.article("a-10", "Iran denounced Iraq. Protesters condemned Peru."),
      "own/verbs.tsv": "predicate\trelation\tsubject\tobject\n"
        + "denounce\tsanctions\tsubject\tobject\n",
    ])
    let own = options.map { $0.replacingOccurrences(of: "@", with: folder.path) }
    let articles = folder.path + "/a.jsonl"
    let store = folder.path + "/world.entente"
    #expect(try Program.run("add", articles, "--store", store).code == 0)
    let usual = try Program.run("export", store).output
    let refused = try Program.run(["add", articles, "--store", store] + own)
    #expect(refused.code == 2)
    #expect(refused.messages.count == 1)
    #expect(refused.messages.first?.contains(problem) == true)
    // What the message tells to do is what helps.
    let words = try #require(refused.messages.first?.split(separator: "'entente ").last)
    let told = words.dropLast().split(separator: " ").map(String.init)
    #expect(told == ["add", "--store", store, "--reread"] + own)
    let reread = try Program.run(told)
    #expect(reread.summary == ["entente: 1 article read again in \(store)"])
    let extracted = try Program.run(["extract", articles] + own)
    // A least confidence is a view as well, which leaves out actors without a claim.
    let view = options[0] == "--min-confidence" ? own : []
    let exported = try Program.run(["export", store] + view)
    #expect(exported.output == extracted.output)
    #expect(exported.output != usual)
    #expect(try Program.run(["add", articles, "--store", store] + own).code == 0)
  }

  /// Brings a store to where a reading again was stopped behind its first articles.
  private static func stopReading(of store: String, behind number: Int) throws {
    let sql = """
      INSERT INTO readings SELECT 2, replace(makeup, 'models', 'models\tnew') FROM readings;
      UPDATE documents SET reading = 2 WHERE number <= \(number)
      """
    let outcome = try Tool.shell("sqlite3 '\(store)' \"\(sql)\"")
    #expect(outcome.code == 0, "\(outcome.words)")
  }

  @Test func aStoppedReadingAgainIsTold() throws {
    let articles = (10..<13).map { Self.article("a-\($0)", "Peru praised Chad \($0) times.") }
    let folder = try TemporaryFolder(["a.jsonl": articles.joined(separator: "\n")])
    let store = folder.path + "/world.entente"
    #expect(try Program.run("add", folder.path + "/a.jsonl", "--store", store).code == 0)
    let before = try Program.run("export", store)
    #expect(before.messages.isEmpty)
    try Self.stopReading(of: store, behind: 1)
    let line = """
      \(store): 1 of 3 articles was not read with the same models as the rest: finish with \
      'entente add --store \(store) --reread'
      """
    for command in ["export", "stats", "conflicts"] {
      let outcome = try Program.run(command, store)
      #expect(outcome.code == 0)
      #expect(outcome.messages == ["entente: \(line)"], "\(command)")
    }
    let validated = try Program.run("validate", store)
    #expect(validated.code == 3)
    #expect(validated.messages == [line])
    #expect(try Program.run("add", "--store", store, "--reread").code == 0)
    let after = try Program.run("export", store)
    #expect(after.messages.isEmpty && after.output == before.output)
    #expect(try Program.run("validate", store).code == 0)
  }

  /// Of two texts with one identifier the later stays, is told, and need not be read again.
  @Test func twoTextsOfOneIdentifierAreTold() throws {
    let early = Self.article("a-11", "Iran attacked Iraq.")
    let late = Self.article("a-11", "Peru praised Chad.").replacing("03-11", with: "03-12")
    let folder = try TemporaryFolder([
      "a.jsonl": early + "\n" + late, "b.jsonl": late + "\n" + early, "late.jsonl": late,
    ])
    let expected = try Program.run("extract", folder.path + "/late.jsonl").output
    for names in [["a", "b"], ["b", "a"]] {
      let store = "\(folder.path)/\(names[0]).entente"
      for (index, name) in names.enumerated() {
        let outcome = try Program.run("add", "\(folder.path)/\(name).jsonl", "--store", store)
        #expect(outcome.code == 0)
        #expect(outcome.messages.count == 1)
        let words = "\(store): two texts are the document 'a-11', of which one stays; give each an"
        #expect(outcome.messages.first?.contains(words) == true)
        if index == 1 {
          #expect(outcome.summary.first?.contains(": 0 new, 0 changed, 2 known in ") == true)
        }
        #expect(try Program.run("export", store).output == expected)
      }
    }
  }

  /// Nothing is made of nothing.
  @Test func aStoreOfNoArticleIsNotMade() throws {
    let folder = try TemporaryFolder(["empty.txt": ""])
    let store = folder.path + "/world.entente"
    let missing = folder.path + "/no-such-file.txt"
    let outcome = try Program.run("add", missing, folder.path + "/empty.txt", "--store", store)
    #expect(outcome.code == 1)
    #expect(outcome.messages.count == 2)
    #expect(
      outcome.summary == ["entente: 0 articles read, 2 failed: nothing is added to \(store)"]
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["empty.txt"])
    #expect(try Program.run("add", "Examples/briefs.jsonl", "--store", store).code == 0)
    #expect(try Program.run("add", missing, "--store", store).code == 1)
    #expect(try Program.run("export", store).code == 0)
  }

  @Test func aSecondWriterSaysWhoHoldsTheStore() throws {
    let (folder, store) = try Self.store(["Examples/briefs.jsonl"])
    defer { withExtendedLifetime(folder) {} }
    let lock = open(store + "-writer", O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(write(lock, "4711\n", 5) == 5)
    let command = ["add", "Examples", "--store", store, "--no-wait"]
    let outcome = try Program.run(command)
    #expect(outcome.code == 1)
    #expect(outcome.messages.first?.contains("process 4711 writes this store") == true)
    #expect(try Program.run("export", store).code == 0)
  }

  @Test(arguments: [
    (["add", "Examples", "--store", "world.db"], "ends in .entente"),
    (["add", "--store", "world.entente"], "Name articles to add"),
    (["add", "--reread", "--store", "w.entente", "--from", "text"], "acts on articles alone"),
    (["remove", "--store", "world.entente"], "Say which documents"),
    (["remove", "--store", "world.entente", "--before", "2015"], "Unknown option '--before'"),
    (["remove", "--store", "w.entente", "--since", "2016", "--until", "2015"], "is later than"),
  ])
  func wrongUsageIsTold(arguments: [String], problem: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) })
    #expect(!FileManager.default.fileExists(atPath: "w.entente"))
  }

  /// Files that may not grow end the thread sanitizer itself.
  private static let stops =
    ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil ? ["kill", "limit"] : ["kill"]

  /// The whole of it is `Tests/Stores/stop_store.py PROGRAM 200`.
  @Test(arguments: stops)
  func aStoppedRunLosesNothing(how: String) throws {
    let said = try Tool.python(
      ["Tests/Stores/stop_store.py", Program.executable.path, "3", how, "100"]
    )
    #expect(said.code == 0, "\(said.words)")
  }
}
