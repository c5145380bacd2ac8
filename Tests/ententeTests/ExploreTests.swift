import Foundation
import Testing

/// The page on which people look around in a graph.
@Suite struct ExploreTests {
  private static let news = "Tests/Explorer/news.jsonl"

  /// The page of some news, as a file of a folder.
  private static func page(_ options: String..., in folder: TemporaryFolder) throws -> String {
    let (graph, page) = ("\(folder.path)/graph.jsonl", "\(folder.path)/page.html")
    #expect(try Program.run("extract", news, "-o", graph).code == 0)
    let outcome = try Program.run(["explore", graph, "-o", page] + options)
    #expect(outcome.code == 0, "\(outcome.messages)")
    return page
  }

  /// Searches, filters, slides, clicks and reads, in Chromium.
  @Test func chromiumLooksAround() throws {
    let folder = try TemporaryFolder()
    let page = try Self.page("--title", "News of a made-up year", in: folder)
    let hostile = "\(folder.path)/hostile.html"
    let script = "</title><script>window.hacked=7</script>"
    let written = try Program.run(
      "explore",
      "Tests/Hostile/scripts.jsonl",
      "--title=\(script)",
      "-o",
      hostile
    )
    #expect(written.code == 0, "\(written.messages)")
    let said = try Tool.python(["Tests/Consumers/explorer_page.py", page, hostile, folder.path])
    #expect(said.words == "seen\n")
    try Self.checkDecisions(in: folder)
  }

  /// What was decided on the page and downloaded can be applied, all of it.
  private static func checkDecisions(in folder: TemporaryFolder) throws {
    let (graph, table) = ("\(folder.path)/graph.jsonl", "\(folder.path)/review.tsv")
    let outcome = try Program.run("export", graph, "--decisions", table)
    #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    let claims = try ExtractedGraph(records: outcome.output).claims
    #expect(!claims.contains { $0.isAsserted && $0.words == "Chad attacks Sudan" })
    #expect(claims.contains { $0.isAsserted && $0.words == "Egypt aids Libya" })
    #expect(claims.count { $0.words == "France supports Norway" } == 2)
    let text = try String(contentsOfFile: table, encoding: .utf8)
    #expect(text.contains("\t'=about football\tChad attacks Sudan\thttp://north-post"))
    let answers = try Program.run("review", graph, "--decisions", table, input: "q\n")
    // One was rejected, one turned round, and the two of an edge were accepted.
    let all = try ExtractedGraph(records: String(contentsOfFile: graph, encoding: .utf8)).claims
    #expect(all.count == 36)
    #expect(answers.output.contains("1 of \(all.count - 4): "))
  }

  /// A store gives the page of its articles' records, and takes the same decisions.
  @Test func aStoreGivesThePageOfItsRecords() throws {
    let folder = try TemporaryFolder()
    let (store, graph) = ("\(folder.path)/news.entente", "\(folder.path)/graph.jsonl")
    #expect(try Program.run("add", Self.news, "--store", store).code == 0)
    #expect(try Program.run("extract", Self.news, "-o", graph).code == 0)
    for options in [["--title", "News"], ["--title", "News", "--view", "states", "--top", "9"]] {
      let pages = try [store, graph].map { try Program.run(["explore", $0, "-o", "-"] + options) }
      #expect(pages[0].code == 0 && pages[0].output == pages[1].output)
      #expect(pages[0].output.contains("\"belief\":["))
      // Claims of states are not those that were read: nobody can judge them there.
      #expect(pages[0].output.contains("\"statement\":[]") == options.contains("states"))
    }
  }

  @Test func thePageIsTheSameEachTime() throws {
    let folders = [try TemporaryFolder(), try TemporaryFolder()]
    let pages = try folders.map { try Data(contentsOf: URL(filePath: Self.page(in: $0))) }
    #expect(pages[0] == pages[1])
  }

  /// What contradicts one of the strongest edges is shown with it, however weak it is.
  @Test func theStrongestEdgesBringWhatContradictsThem() throws {
    let claims: [NewsRecords.Claim] = [
      .init("Norway supports Chad", in: "BBC/2019-03-12"),
      .init("Norway supports Chad", in: "Herald/2019-03-14"),
      .init("Norway supports Chad", in: "Post/2019-03-20").denied,
      .init("Mali attacks Togo", in: "BBC/2019-04-09"),
    ]
    let records = NewsRecords.text(claims)
    let outcome = try Program.run("explore", "-", "-o", "-", "--top", "1", input: records)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\"state:Norway.supports.state:Chad.negative\""))
    #expect(!outcome.output.contains("state:Togo"))
    #expect(outcome.output.contains(#""about":{"contradicting":1,"edges":3,"#))
  }

  @Test(arguments: [
    (["-o", "page.txt"], ".html"), (["-o", "page.html", "--top", "0"], "--top must be at least 1"),
    ([], "-o"),
  ])
  func wrongUsageIsExplained(options: [String], problem: String) throws {
    let outcome = try Program.run(["explore", "-"] + options, input: "")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains(problem) })
  }

  /// A file of sums has no sentences that a page could show.
  @Test func sumsOfClaimsAreRefused() throws {
    let folder = try TemporaryFolder()
    let graph = "\(folder.path)/graph.graphml"
    #expect(try Program.run("extract", Self.news, "-o", graph).code == 0)
    let outcome = try Program.run("explore", graph, "-o", "\(folder.path)/page.html")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains { $0.contains("give the records (.jsonl)") })
  }
}
