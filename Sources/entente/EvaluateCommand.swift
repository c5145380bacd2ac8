internal import ArgumentParser
internal import Evaluation
internal import Export
internal import Extraction
internal import Input
internal import KnowledgeGraph
internal import Store

/// `entente evaluate`: tells how right the extractor is on texts that people annotated.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Tells how right the program is on texts that you annotated.",
    discussion: """
      entente evaluate gold.jsonl
      entente evaluate gold.jsonl --errors --confusion
      entente evaluate gold.jsonl --found graph.jsonl --json

      A gold file holds an item a line: a text, its actors, and the claims that a person reads in \
      it. Documentation/annotating.md shows how to write one, and Schemas/gold.schema.json is its \
      schema; Documentation/annotated.jsonl is one to try. The program reads the texts of all \
      files, and its claims are compared with those annotated.

      Precision is the share of what was found that is right, recall the share of what was \
      annotated that was found, F1 their harmonic mean. A claim is right, strict, when relation, \
      direction and both actors are; by stance, when both actors are, and whether they cooperate, \
      are in conflict or belong together. With --min-confidence, claims that are less probable \
      count as not found; actors count as they were read. In brackets: the interval in which the \
      figure lies with 95 % confidence, by drawing the items anew (bootstrap). Doubtful claims \
      count neither way, nor do those of unnamed groups without --groups.

      Exit code 0: done; 1: some items or records could not be used, each named on standard error; \
      2: wrong usage, or a file that cannot be read.
      """
  )

  @Argument(help: "Files of annotated items, JSON Lines.", completion: .file())
  var gold: [String]

  @Option(
    help: ArgumentHelp(
      "What was found in the items already, as records of 'entente extract'.",
      valueName: "records.jsonl"
    ),
    completion: .file()
  )
  var found: String?

  @OptionGroup var confidence: ConfidenceOption

  @Flag(help: "Show which relation was read as which.")
  var confusion = false

  @Flag(help: "Show every mistake with its sentence.")
  var errors = false

  @Flag(help: "Print JSON, as Schemas/evaluation.schema.json describes it.")
  var json = false

  @Option(help: "How many times the items are drawn anew for the intervals; 0: no intervals.")
  var resamples = 1000

  @Option(help: "What the draws begin with; the same seed gives the same intervals.")
  var seed: UInt64 = 1

  @OptionGroup var own: ExtractorOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (0...100_000).contains(resamples) else {
      throw ValidationError("--resamples must be from 0 to 100000.")
    }
    guard found == nil || own.knowledge == nil else {
      throw ValidationError("--knowledge changes how texts are read: leave --found out.")
    }
  }

  func run() async throws {
    messages.showProgress()
    let reader = try readGold()
    var evaluator = Evaluator(
      minimumConfidence: confidence.least,
      countsGroups: own.groups,
      listsMistakes: errors
    )
    var failures = reader.errors.count
    if let found {
      failures += try evaluate(reader.items, found: found, &evaluator)
    } else {
      try await extract(reader.items, &evaluator)
    }
    Progress.end()
    try write(evaluator.evaluation(resamples: resamples, seed: seed))
    let items = counted(reader.items.count, "item")
    messages.say("\(counted(gold.count, "file")) read: \(items) compared")
    if failures > 0 { throw ExitCode(1) }
  }

  private func readGold() throws -> GoldReader {
    var reader = GoldReader()
    do {
      for path in gold { try reader.read(path: path) }
    } catch {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
    for error in reader.errors.prefix(100) { Messages.say("\(error)") }
    if !reader.errors.isEmpty {
      let count = reader.errors.count + reader.items.count
      Messages.say("\(reader.errors.count) of \(count) items could not be used")
    }
    guard !reader.items.isEmpty else { throw ExitCode(1) }
    return reader
  }

  /// Reads the texts anew.
  private func extract(_ items: [GoldItem], _ evaluator: inout Evaluator) async throws {
    let extractor = try own.extractor(assertingFrom: confidence.minConfidence)
    var graphs = OrderedMap(items.makeIterator(), width: Processors.count) { item in
      extractor.graph(of: item.article)
    }
    for (index, item) in items.enumerated() {
      guard let graph = await graphs.next() else { return }
      Progress.tell("\(counted(index + 1, "item")) read")
      evaluator.add(item, found: graph)
    }
  }

  /// Takes what was found from records, and tells how many of them could not be used.
  private func evaluate(
    _ items: [GoldItem],
    found path: String,
    _ evaluator: inout Evaluator
  ) throws -> Int {
    let source = try Self.records(path)
    let graphs = FoundGraphs(try source.graph())
    source.sayErrors()
    let unread = items.filter { !graphs.hold($0.id) }
    guard unread.count < items.count else {
      Messages.say("\(path): no document has the id of an item: was it made of these texts?")
      throw ExitCode(2)
    }
    if !unread.isEmpty {
      let count = unread.count == 1 ? "1 item is" : "\(unread.count) items are"
      Messages.say("\(path): \(count) not among its documents: nothing counts as found there")
    }
    for item in items { evaluator.add(item, found: graphs[item.id]) }
    return source.errorCount
  }

  private static func records(_ path: String) throws -> RecordSource {
    do {
      return try RecordInput.source(of: [path])
    } catch let error where error is InputError || error is StoreError {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
  }

  private func write(_ result: EvaluationResult) throws {
    var details: TextReport.Details = []
    if confusion { details.insert(.confusion) }
    if errors { details.insert(.mistakes) }
    let text =
      json
      ? try JSONReport(result, listsMistakes: errors).text()
      : TextReport(result, details: details).lines.map { $0 + "\n" }.joined()
    try OutputFile.write(to: "-") { sink in
      var sink = sink
      sink.write(text)
      return sink
    }
  }
}
