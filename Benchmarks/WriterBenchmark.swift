internal import ArgumentParser
internal import Export
internal import Foundation
internal import Input
internal import KnowledgeGraph

/// `entente-benchmark writers`: how fast graphs are written.
struct WriterBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writers",
    abstract: "Times the writers of graphs against those of other programs.",
    discussion: """
      All write the same graph with all its attributes to a file in the same folder, the peers of a
      format right after it and in processes of their own; loading is not counted. Best CPU time of
      some runs.
      """
  )

  @Option(help: "How many nodes the graph has.")
  var nodes = 200_000

  @Option(help: "How many edges the graph has.")
  var edges = 1_000_000

  @Option(help: "How often each format is written.")
  var runs = 3

  @Option(help: "The formats: graphml, gexf, dot, nq, jsonld, ttl.")
  var format: [String] = ["graphml", "gexf", "dot", "nq", "jsonld", "ttl"]

  @Option(help: "A folder for the files, which stay there.")
  var folder = ".build/benchmark"

  @Flag(help: "Times the peers as well; `make -C Benchmarks/peers` makes them.")
  var peers = false

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let graph = SyntheticGraph(nodes: nodes, edges: edges)
    print("\(nodes) nodes, \(edges) edges, best of \(runs)")
    if peers { try TableFiles.write(graph, into: folder) }
    for name in format {
      guard let format = GraphFormat(rawValue: name) else { continue }
      try time(format, graph)
      if peers { try timePeers(of: format) }
    }
  }

  /// Right after ours: the speed of a shared machine drifts.
  private func timePeers(of format: GraphFormat) throws {
    fflush(nil)  // What stands before the peers' lines comes before them.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["Benchmarks/peers/run", folder, format.rawValue]
    try process.run()
    process.waitUntilExit()
  }

  /// Names each writer, so that the compiler makes a walk for each.
  private static func write(
    _ graph: SyntheticGraph,
    as format: GraphFormat,
    to sink: consuming ByteSink
  ) throws -> ByteSink {
    switch format {
    case .graphML: try graph.write(with: GraphMLWriter(to: sink))
    case .dot: try graph.write(with: DOTWriter(to: sink))
    case .jsonLD: try graph.write(with: JSONLDWriter(to: sink))
    case .nQuads: try graph.write(with: NQuadsWriter(to: sink))
    case .turtle: try graph.write(with: TurtleWriter(to: sink))
    case .gexf: try graph.write(with: GEXFWriter(to: sink))
    case .records: try graph.write(with: RecordWriter(to: sink))
    case .eventRows: try graph.write(with: EventRowWriter(to: sink))
    default: try format.write(graph, to: sink)
    }
  }

  private func time(_ format: GraphFormat, _ graph: SyntheticGraph) throws {
    let path = "\(folder)/graph.\(format.fileEndings[0])"
    var best = Double.infinity
    var memory = 0
    for _ in 0..<runs {
      // Not as an `OutputFile`, which waits for the disk: no peer does. As with the peers in C, the
      // time to throw the last run's file away is not counted.
      let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard file >= 0 else { throw OutputError(code: errno, path: path) }
      let before = Usage.now(resettingPeak: true)
      _ = try Self.write(graph, as: format, to: ByteSink(descriptor: file))
      let after = Usage.now()
      close(file)
      best = min(best, after.processor - before.processor)
      memory = max(memory, after.peakMemory - before.memory)
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let rate = Int(Double(edges) / best)
    let speed = Int(Double(size) / best / 1_000_000)
    print(
      "entente \(format.rawValue): \(rate) edges/s, \(String(format: "%.2f", best)) s,"
        + " \(size / 1_000_000) MB, \(speed) MB/s, peak memory beyond the graph \(memory / 1024) MB"
    )
  }
}

/// What a process has used so far.
struct Usage {
  /// Seconds of the processor, the system's work included.
  let processor: Double
  /// Kilobytes of memory, now and at most.
  let memory: Int
  let peakMemory: Int

  static func now(resettingPeak: Bool = false) -> Usage {
    if resettingPeak {
      try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }
    var usage = rusage()
    getrusage(CInt(RUSAGE_SELF.rawValue), &usage)
    let seconds = [usage.ru_utime, usage.ru_stime].map {
      Double($0.tv_sec) + Double($0.tv_usec) / 1_000_000
    }
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    return Usage(
      processor: seconds[0] + seconds[1],
      memory: kilobytes("VmRSS:", in: status),
      peakMemory: kilobytes("VmHWM:", in: status)
    )
  }

  private static func kilobytes(_ name: String, in status: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
