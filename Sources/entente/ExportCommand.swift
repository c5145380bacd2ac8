internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// `entente export`: writes a graph in other formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes graphs in other formats.",
    discussion: """
      entente export records.jsonl -o graph.graphml -o graph.dot -o graph.jsonld
      entente export graph.graphml -o graph.dot

      Record files may be larger than the memory, and several make one graph. One .graphml, .dot, \
      .jsonld or .nq file that entente wrote can be read as well. Exit code 0: done; 1: some lines \
      or outputs failed, each named on standard error; 2: wrong usage.
      """
  )

  @Argument(help: "Record files, or one file of another format; - is records on standard input.")
  var inputs: [String]

  @OptionGroup var output: OutputOptions
  @OptionGroup var export: ExportArguments

  func validate() throws {
    guard inputs.allSatisfy(Self.isRecords) || inputs.count == 1 else {
      throw ValidationError("Only record files (.jsonl) can be put together: give one other file.")
    }
  }

  func run() throws {
    OutputFile.reportBrokenPipes()
    guard inputs.allSatisfy(Self.isRecords) else {
      let file = try GraphFile(path: inputs[0])
      let options = try export.options(else: file.rdfOptions())
      let isWritten =
        export.view.isWhole
        ? output.write(file, options: options)
        : output.write(try export.view.applied(to: GraphParts(file)), options: options)
      guard isWritten else { throw ExitCode(1) }
      return
    }
    let options = try export.options()
    guard try output.write(recordsAt: inputs, view: export.view, options: options) else {
      throw ExitCode(1)
    }
  }

  private static func isRecords(_ path: String) -> Bool {
    path == "-" || GraphFormat(path: path) == .records
  }
}

extension OutputOptions {
  /// Writes the graph of record files, and tells whether every line and every output was good.
  func write(
    recordsAt paths: [String],
    view: ViewOptions? = nil,
    options: ExportOptions
  ) throws -> Bool {
    var reader = RecordReader()
    for path in paths { try reader.read(path: path) }
    return try write(records: reader.finish(), view: view, options: options)
  }

  /// Writes the graph of records, and tells whether every record and every output was good.
  func write(
    records source: RecordSource,
    view: ViewOptions? = nil,
    options: ExportOptions
  ) throws -> Bool {
    guard !source.isEmpty || source.errorCount == 0 else {
      if let first = source.errors.first { Messages.say("\(first)") }
      Messages.say("none of \(source.errorCount) lines could be used: nothing is written")
      return false
    }
    let isWritten: Bool
    if let view, !view.isWhole {
      isWritten = write(try view.applied(to: source.graph()), options: options)
    } else {
      isWritten = write(source, options: options)
    }
    for error in source.errors { Messages.say("\(error)") }
    if source.errorCount > 0 { Messages.say("lines that are wrong: \(source.errorCount)") }
    return isWritten && source.errorCount == 0
  }
}
