public import ArgumentParser
public import Export
internal import KnowledgeGraph

/// Where a command writes its graph, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: """
      A file to write; its ending tells the format (.graphml, .gexf, .dot, .jsonld, .nq, .ttl, \
      .jsonl). May be given more than once; - is standard output.
      """
  )
  var output: [String] = []

  @Option(
    help: "The format of standard output (jsonl by itself), or of files whose endings tell none."
  )
  var format: GraphFormat?

  func validate() throws {
    for path in output where format(of: path) == nil {
      throw ValidationError(
        "The ending of '\(path)' tells no format: add --format, or one of the endings "
          + GraphFormat.allCases.flatMap(\.fileEndings).map { "." + $0 }.joined(separator: ", ")
      )
    }
  }

  private func format(of path: String) -> GraphFormat? {
    path == "-" ? format ?? .records : GraphFormat(path: path) ?? format
  }

  /// Writes a graph to all outputs, and tells whether all were written.
  func write(_ graph: some GraphSource, options: ExportOptions = ExportOptions()) -> Bool {
    var isWritten = true
    for path in output.isEmpty ? ["-"] : output {
      guard let format = format(of: path) else { continue }
      do {
        try OutputFile.write(to: path) { try format.write(graph, options: options, to: $0) }
      } catch {
        isWritten = false
        Messages.say("\(error)")
      }
    }
    return isWritten
  }
}

extension GraphFormat: ExpressibleByArgument {}
