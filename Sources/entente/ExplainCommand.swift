internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import KnowledgeGraph
internal import Review

/// `entente explain`: shows why an edge is in a graph, or why it is not.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows the sentences and rules behind an edge, or what was not asserted.",
    discussion: """
      entente explain graph.jsonl Iran Houthis
      entente explain article.html Iran Houthis
      entente explain graph.jsonl Iran
      entente explain article.html --refused

      The first argument is a graph that 'entente extract' wrote as records (.jsonl), a store, or \
      an article or a folder of articles, which are then read. With two names, each claim of the \
      edges between them is shown: its sentence with subject, cue and object marked, how each \
      mention was resolved, the line of the table that read it, what qualifies it, and what its \
      confidence is made of. With one name or none, edges are listed.

      With --min-confidence, claims that are less probable are only counted.

      With --refused, what was seen but is not asserted: claims that are denied, planned, possible \
      or demanded, or that a person rejected (--decisions); and, of articles, names, pronouns and \
      descriptions that nothing decides, and predicates that lack an actor.
      """
  )

  @Argument(
    help: "Records (.jsonl), a store, or articles; - reads records from standard input.",
    completion: .file()
  )
  var graph: String

  @Argument(help: "An identifier, a name or an alias.")
  var subject: String?

  @Argument(help: "An identifier, a name or an alias.")
  var object: String?

  @Flag(help: "List what was seen but is not asserted, and why.")
  var refused = false

  @OptionGroup var review: DecisionsOption
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var reading: ArticleOptions
  @OptionGroup var own: ExtractorOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !refused || subject == nil else {
      throw ValidationError("--refused lists all of a graph or article: leave the names out.")
    }
    guard !refused || confidence.minConfidence == nil else {
      throw ValidationError("--min-confidence chooses edges: leave it out with --refused.")
    }
  }

  func run() throws {
    // Before articles are read, which takes long.
    _ = try review.read()
    var found = try reading.isGraph(graph) ? records() : articles()
    if review.isGiven {
      let reviewed = try review.applied(to: found.graph)
      if refused {
        found.refusals = found.refusals.reviewed(
          reviewed,
          of: found.graph,
          listing: found.documents
        )
      }
      found.graph = reviewed.graph
    }
    // Sentences may run over several lines of their article.
    let lines = try lines(of: found).map { line in
      line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    try StandardStreams.print(lines: lines)
    messages.say(found.summary)
    if found.failures > 0 { throw ExitCode(1) }
  }

  /// What there is to explain.
  private struct Found {
    var graph: Graph
    var refusals: [Refusal] = []
    /// In the order in which they were read.
    var documents: [DocumentID] = []
    var failures = 0
    /// What was read.
    var summary = "1 file read"
  }

  private func records() throws -> Found {
    try ScopedOption.refuseIdle(reading.scoped + own.scoped, among: [])
    let source = try RecordInput.source(of: [graph])
    let graph = try source.graph()
    let found = Found(
      graph: graph,
      refusals: refused ? Refusal.claims(of: graph) : [],
      documents: graph.documents.map(\.id),
      failures: source.errorCount
    )
    source.sayErrors()
    return found
  }

  private func articles() throws -> Found {
    let extractor = try own.extractor(assertingFrom: confidence.minConfidence)
    var found = Found(graph: Graph())
    var summary = ReadingSummary()
    for result in try reading.articles(in: [graph], &summary) {
      guard let article = summary.take(result) else { continue }
      let findings = extractor.findings(of: article)
      found.graph.merge(findings.graph)
      found.refusals += findings.refusals
      found.documents += findings.graph.documents.map(\.id)
    }
    found.failures = summary.failed
    found.summary = summary.conclusion()
    // Of nothing, no names need be looked for.
    guard summary.read > 0 else {
      messages.say(found.summary)
      throw ExitCode(1)
    }
    return found
  }

  private func lines(of found: Found) throws -> [String] {
    if refused {
      return RefusalList(found.refusals).lines
    }
    do {
      if let subject, let object {
        return try EdgeExplanation(of: subject, object, in: found.graph, atLeast: confidence.least)
          .lines
      }
      return try EdgeExplanation(edgesOf: subject, in: found.graph, atLeast: confidence.least).lines
    } catch {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
  }
}
