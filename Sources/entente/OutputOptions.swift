public import ArgumentParser
internal import Export
public import Input
internal import KnowledgeGraph

/// Where a command writes its graph, and as what.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: """
      A file to write; its ending tells the format (\(GraphFormat.list("or"))). May be given more \
      than once; - is standard output.
      """,
    completion: .file()
  )
  var output: [String] = []

  @Option(
    help: "The format of standard output (default: jsonl), or of files with other endings."
  )
  var format: GraphFormat?

  @OptionGroup var actors: ActorOption

  func validate() throws {
    for path in output where format(of: path) == nil {
      throw ValidationError(
        "The ending of '\(path)' is not that of a format: add --format, or use one of "
          + GraphFormat.allCases.flatMap(\.fileEndings).map { "." + $0 }.joined(separator: ", ")
      )
    }
  }

  /// Makes sure that the outputs can be written, before the work is done that fills them.
  ///
  /// - Throws: `OutputError` for the first that cannot.
  func makeSure() throws {
    for path in paths { try OutputFile.makeSure(canWrite: path) }
  }

  /// The files in whose place graphs are put.
  var files: [String] { output.filter { $0 != "-" } }

  /// What is written, as far as options act on it.
  var matters: [Matter] {
    paths.flatMap { path in
      let named: Matter? = GraphFormat(path: path) == nil ? .unnamedFormat : nil
      return [format(of: path).map(Matter.output), named].compactMap(\.self)
    }
  }

  /// Whether a format is written that declares what it tells before it tells anything.
  var declares: Bool {
    paths.contains { path in
      switch format(of: path) {
      case .graphML, .gexf, .nodeTable, .edgeTable: true
      default: false
      }
    }
  }

  private var paths: [String] { output.isEmpty ? ["-"] : output }

  private func format(of path: String) -> GraphFormat? {
    path == "-" ? format ?? .records : GraphFormat(path: path) ?? format
  }

  /// Writes a graph to all outputs; what goes wrong with one is said, and costs that one alone.
  ///
  /// - Throws: `OutputError` when nobody reads standard output any more.
  func write<Source: GraphSource>(
    _ graph: Source,
    options: ExportOptions
  ) throws -> WrittenGraph {
    var written = WrittenGraph()
    var connected: ConnectedGraph<Source>?
    var closed: OutputError?
    var said: Set<String> = []
    for path in paths {
      guard let format = format(of: path) else { continue }
      // Both may be the same terminal.
      if path == "-" { Progress.end() }
      Progress.tell("writing \(path)")
      do {
        guard actors.leavesOutIdle(of: format, options) else {
          written.add(path, try Self.write(graph, as: format, options, to: path))
          continue
        }
        let part = try connected ?? ConnectedGraph(graph)
        connected = part
        let count = try Self.write(part, as: format, options, to: path)
        written.add(path, count, leftOut: part.leftOut)
      } catch let error as OutputError where error.isClosedStandardOutput {
        closed = error
      } catch {
        written.isComplete = false
        // What is wrong with the input is wrong for every output.
        if said.insert("\(error)").inserted { Messages.say("\(error)") }
      }
    }
    if let closed { throw closed }
    return written
  }

  private static func write(
    _ graph: some GraphSource,
    as format: GraphFormat,
    _ options: ExportOptions,
    to path: String
  ) throws -> GraphCount {
    try OutputFile.write(to: path) { try format.write(graph, options: options, to: $0) }
  }
}

/// What came of writing a graph.
struct WrittenGraph {
  /// Whether every output and every line of the input was good.
  var isComplete = true
  /// What the fullest output holds.
  private(set) var count = GraphCount()
  private var paths: [String] = []
  /// The outputs without actors who have no edges.
  private var connected: [String] = []
  private var leftOut = 0
  private var onlyQuoted = 0
  /// What is said of the view behind all else.
  var remark = ""

  /// - Parameters:
  ///   - leftOut: how many actors were left out who have no edges.
  ///   - onlyQuoted: how many of a picture who are no ends of edges, and only quoted.
  mutating func add(
    _ path: String,
    _ count: GraphCount,
    leftOut: Int = 0,
    onlyQuoted: Int = 0
  ) {
    if paths.isEmpty || count.actors > self.count.actors { self.count = count }
    let name = path == "-" ? "standard output" : path
    paths.append(name)
    guard leftOut + onlyQuoted > 0 else { return }
    connected.append(name)
    (self.leftOut, self.onlyQuoted) = (leftOut, onlyQuoted)
  }

  /// `3 actors, 2 edges, 1 claim in graph.dot; 5 actors without edges are left out`.
  var words: String {
    guard !paths.isEmpty else { return "nothing is written" }
    let words = "\(count.words) in \(listed(paths))"
    let others = leftOut + onlyQuoted
    guard others > 0 else { return words + remark }
    let place = connected.count == paths.count ? "" : " of \(listed(connected))"
    let verb = others == 1 ? "is" : "are"
    return "\(words); \(absent) \(verb) left out\(place)\(remark)"
  }

  /// `5 actors without edges and 2 who are only quoted`.
  private var absent: String {
    let without = leftOut > 0 ? "\(counted(leftOut, "actor")) without edges" : nil
    guard onlyQuoted > 0 else { return without ?? "" }
    let number = without == nil ? counted(onlyQuoted, "actor") : "\(onlyQuoted)"
    let quoted = "\(number) who \(onlyQuoted == 1 ? "is" : "are") only quoted"
    return listed([without, quoted].compactMap(\.self))
  }

  /// Whether no output could be written.
  var isUnwritten: Bool { paths.isEmpty }

  /// Whether something was written, in which nobody has to do with anybody.
  var isEmpty: Bool { !paths.isEmpty && count.edges == 0 }
}

extension MessageOptions {
  /// Says how many files were read and what was written; where nothing is, an error tells why.
  func say(files: Int, _ written: WrittenGraph, view: ViewOptions) {
    guard !written.isUnwritten else { return say(written.words) }
    say("\(counted(files, "file")) read", written, view: view)
  }

  /// Says what was read and written, and whether nothing is in it.
  func say(_ input: String, _ written: WrittenGraph, view: ViewOptions) {
    say("\(input): \(written.words)")
    guard written.isEmpty else { return }
    say(
      view.isWhole
        ? "no claims were found: the graph has no edges"
        : "nothing is left of this view: show more than \(listed(view.given))"
    )
  }
}

extension GraphFormat: ExpressibleByArgument {}
