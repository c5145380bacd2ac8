internal import Glibc
internal import Input
public import KnowledgeGraph

/// Draws pictures by Graphviz, which runs as a process of its own that can be stopped.
///
/// The graph goes to it and the picture comes back through files without names, and it runs in an
/// empty folder without a name: Graphviz is told no path, finds nothing by one that a graph may
/// hold, and nothing is left however either of them ends. No shell is between.
public struct Graphviz {
  /// What Graphviz can draw.
  public enum Picture: String, CaseIterable, Sendable {
    case svg, png, pdf

    /// The picture that a file's name tells, if it tells one.
    public init?(path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
  }

  /// What came of drawing a graph.
  public struct Drawing: Equatable, Sendable {
    /// How much was drawn.
    public var graph: GraphCount
    /// What Graphviz said, a line each.
    public var warnings: [String]
    /// The size of the smallest names of actors in points, on paper of the width asked for.
    public var letterSize: Double
  }

  /// How many seconds a drawing may take.
  public var timeLimit: Int
  /// How pictures look.
  public var options: DOTOptions

  public init(timeLimit: Int = 60, options: DOTOptions = DOTOptions()) {
    self.timeLimit = timeLimit
    self.options = options
  }

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - source: the graph.
  ///   - whole: the graph of which it is a part, by all of which factions go.
  ///   - picture: what to draw.
  ///   - path: the file, which appears whole or not at all.
  /// - Throws: `GraphvizError`, `OutputError`, or what the source throws.
  @discardableResult
  public func draw(
    _ source: some GraphSource,
    partOf whole: (some GraphSource)?,
    as picture: Picture,
    to path: String
  ) throws -> Drawing {
    let text = try TemporaryFile()
    let drawing = try TemporaryFile()
    let words = try TemporaryFile()
    let folder = try NamelessFolder()
    let layout = try Layout(of: source, partOf: whole)
    let count = try text.write(graph: source, layout, options)
    let process = ChildProcess(
      command: ["dot", "-T\(picture.rawValue)"] + resolution(of: picture),
      streams: [text, drawing, words].map(\.descriptor),
      folder: folder.descriptor
    )
    let end = withExtendedLifetime(folder) { process.run(seconds: timeLimit) }
    let lines = try words.text(atMost: 4096).split(separator: "\n").map(String.init)
    switch end {
    case .exit(0): break
    case .exit(let code): throw GraphvizError.failed(status: code, words: lines.first ?? "")
    case .notStarted(ENOENT): throw GraphvizError.missing
    case .notStarted(let code):
      throw GraphvizError.failed(status: 127, words: String(cString: strerror(code)))
    case .stopped: throw GraphvizError.tooSlow(seconds: timeLimit)
    }
    try OutputFile.write(to: path) { sink in
      var sink = sink
      try drawing.copy(to: &sink)
      return sink
    }
    return Drawing(graph: count, warnings: lines, letterSize: letterSize(layout))
  }
}

extension Graphviz {
  /// What makes a picture of dots fit for print: 300 dots an inch where a width is asked for, and
  /// on large sheets as many as make 10,000 dots.
  private func resolution(of picture: Picture) -> [String] {
    guard picture == .png, let width = options.width else { return [] }
    return ["-Gdpi=\(max(96, min(300, 254_000 / max(width, 1))))"]
  }

  private func letterSize(_ layout: Layout?) -> Double {
    guard let layout else { return 0 }
    let size = Double(layout.scale.fontSize(importance: 0))
    guard let width = options.width else { return size }
    let points = Double(width) * 72 / 25.4
    return size * points / (Double(layout.width) / 10 + 2 * 72 * DOTPicture.margin)
  }
}

extension TemporaryFile {
  /// Writes a graph as DOT, so that it is read from its start.
  fileprivate func write(
    graph source: some GraphSource,
    _ layout: Layout?,
    _ look: DOTOptions
  ) throws -> GraphCount {
    var options = ExportOptions()
    options.dot = look
    do {
      let count = try GraphFormat.dot.write(source, layout: layout, options: options, to: sink())
        .graph
      try rewind()
      return count
    } catch let error as OutputError {
      throw OutputError(code: error.code, path: Self.name)
    }
  }

  /// The start of what is written, as text.
  fileprivate func text(atMost limit: Int) throws(OutputError) -> String {
    String(decoding: try bytes(0..<min(size, limit)), as: UTF8.self)
  }

  /// Adds all that is written to a sink.
  fileprivate func copy(to sink: inout ByteSink) throws(OutputError) {
    let size = size
    var start = 0
    while start < size {
      let end = min(size, start + 1 << 20)
      sink.write(try bytes(start..<end))
      start = end
    }
  }
}

/// Why a picture could not be drawn.
public enum GraphvizError: Error, Equatable, Sendable {
  /// There is no program `dot`.
  case missing
  /// The program ended with this exit code (above 128, by a signal), and with these words.
  case failed(status: Int32, words: String)
  /// The program did not end in time.
  case tooSlow(seconds: Int)
}

extension GraphvizError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "there is no program 'dot': install Graphviz (apt-get install graphviz)"
    case .failed(let status, let words):
      "Graphviz failed (exit code \(status))" + (words.isEmpty ? "" : ": \(words)")
    case .tooSlow(let seconds):
      "Graphviz was stopped after \(seconds) seconds: draw fewer nodes, or raise --time-limit"
    }
  }
}
