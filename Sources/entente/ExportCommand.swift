internal import Analysis
internal import ArgumentParser
internal import Export
internal import Input
internal import KnowledgeGraph

/// `entente export`: writes a graph in other formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes graphs in other formats.",
    discussion: """
      entente export records.jsonl -o graph.graphml -o graph.dot -o graph.jsonld
      entente export graph.graphml -o graph.dot
      entente export records.jsonl -o graph.gexf --slice quarter
      entente export records.jsonl -o graph.gexf --slice month --over-time

      Record files and stores may be larger than the memory, and several make one graph. One \
      file of another format that entente wrote can be read as well \
      (\(GraphFormat.list { $0.isReadBack })). Those that hold sums give no claims. Exit code 0: \
      done; 1: some lines or outputs failed, each named on standard error; 2: wrong usage.

      The formats, and who opens them: \(GraphFormat.catalogue).
      """
  )

  @Argument(
    help: """
      Record files and stores, or one file of another format; - reads records from standard input.
      """,
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var output: OutputOptions

  @Option(
    help: """
      Write a graph for each month, quarter or year, by the day of the deed, else of the news: \
      graph-2015-Q3.gexf.
      """
  )
  var slice: CalendarUnit?

  @Flag(
    help: """
      With --slice: write one .gexf of all periods, in which edges weigh what was claimed in each.
      """
  )
  var overTime = false

  @OptionGroup var export: ExportArguments

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    try output.validate()
    try export.validate(for: output)
    try validateSlices()
  }

  func run() throws {
    // Here, since a value of an unknown option passes for an input while arguments are read.
    guard inputs.allSatisfy(RecordInput.isOne) || inputs.count == 1 else {
      throw ValidationError(
        "Only record files (.jsonl) and stores can be put together: give one other file."
      )
    }
    try output.keepApart(from: inputs, and: export.view.review.decisions)
    messages.showProgress()
    if let slice {
      return try overTime ? writeOverTime(by: slice) : write(slicedBy: slice)
    }
    let written =
      try inputs.allSatisfy(RecordInput.isOne)
      ? output.write(recordsAt: inputs, view: export.view, options: export.options())
      : write(GraphFile(path: inputs[0]))
    messages.say(files: inputs.count, written, view: export.view)
    if !written.isComplete { throw ExitCode(1) }
  }

  private func write(_ file: GraphFile) throws -> WrittenGraph {
    Progress.tell("reading \(file.path)")
    var options = try export.options(else: file.rdfOptions())
    options.tellsChanges = try output.declares && file.tellsChanges()
    guard !export.view.isWhole else { return try output.write(file, options: options) }
    return try output.write(shown: export.view.applied(to: file), options: options)
  }
}

extension OutputOptions {
  /// Writes the graph of record files and stores.
  func write(
    recordsAt paths: [String],
    view: ViewOptions,
    options: ExportOptions
  ) throws -> WrittenGraph {
    try write(records: RecordInput.source(of: paths), view: view, options: options)
  }

  /// Writes the graph of records, and says which lines are wrong.
  func write(
    records source: RecordSource,
    view: ViewOptions,
    options: ExportOptions
  ) throws -> WrittenGraph {
    guard !source.isEmpty || source.errorCount == 0 else {
      if let first = source.errors.first { Messages.say("\(first)") }
      Messages.say("none of \(counted(source.errorCount, "line")) could be used")
      var written = WrittenGraph()
      written.isComplete = false
      return written
    }
    var written =
      try view.isWhole
      ? write(source, options: options)
      : write(shown: view.applied(to: source), options: options)
    source.sayErrors()
    if source.errorCount > 0 { written.isComplete = false }
    return written
  }

  /// Writes a part of a graph, of which the view left something out.
  func write(shown: ShownGraph, options: ExportOptions) throws -> WrittenGraph {
    var written = try write(shown, options: options)
    written.remark = shown.remark
    return written
  }
}

extension RecordSource {
  /// Says which lines are wrong, and how many if these are not all.
  func sayErrors() {
    for error in errors { Messages.say("\(error)") }
    if errorCount > errors.count { Messages.say("lines that are wrong: \(errorCount)") }
  }
}
