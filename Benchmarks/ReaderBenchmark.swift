internal import ArgumentParser
internal import Export
internal import Foundation
internal import Input
internal import KnowledgeGraph

/// `entente-benchmark readers`: how fast graphs are read.
struct ReaderBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers",
    abstract: "Times the readers of graphs against those of other programs.",
    discussion: """
      Writes a graph of invented claims in every format that can be read back, or takes files as
      they are, and reads each on one thread, its peers right after it in processes of their own.
      Best CPU time of some runs; records are also put in order.
      """
  )

  @Argument(help: "Graphs of your own, in place of invented ones.")
  var files: [String] = []

  @Option(help: "How many nodes the graph has.")
  var nodes = 40_000

  @Option(help: "How many claims the graph has.")
  var claims = 200_000

  @Option(help: "How often each file is read.")
  var runs = 3

  @Option(help: "A folder for the files, which stay there.")
  var folder = ".build/benchmark"

  @Flag(help: "Times the peers as well.")
  var peers = false

  func run() throws {
    if files.isEmpty { print("\(nodes) nodes, \(claims) claims, best of \(runs)") }
    for path in files.isEmpty ? try write() : files {
      try time(path)
      if peers { try timePeers(of: path) }
    }
  }

  private func write() throws -> [String] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let source = SyntheticClaims(nodes: nodes, claims: claims)
    let records = "\(folder)/records.jsonl"
    try OutputFile.write(to: records) { try source.write(with: RecordWriter(to: $0)) }
    var reader = RecordReader()
    try reader.read(path: records)
    let graph = try reader.finish()
    var paths = [records]
    for format in GraphFormat.allCases where format != .records && format.definition.isReadBack {
      let path = "\(folder)/graph.\(format.fileEndings[0])"
      try OutputFile.write(to: path) { try format.write(graph, to: $0) }
      paths.append(path)
    }
    return paths
  }

  private func time(_ path: String) throws {
    let file = try GraphFile(path: path)
    var count = PartCount()
    var best = Double.infinity
    var memory = 0
    for _ in 0..<runs {
      count = PartCount()
      let before = Usage.now(resettingPeak: true)
      try file.walk(&count)
      let after = Usage.now()
      best = min(best, after.processor - before.processor)
      memory = max(memory, after.peakMemory)
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let speed = Int(Double(size) / best / 1_000_000)
    print(
      "entente \(GraphFormat(path: path)?.rawValue ?? ""): \(speed) MB/s,"
        + " \(String(format: "%.2f", best)) s, \(size / 1_000_000) MB, \(count.nodes) nodes,"
        + " \(count.edges) edges, \(count.claims) claims, peak memory \(memory / 1024) MB"
    )
  }

  /// Right after ours: the speed of a shared machine drifts.
  private func timePeers(of path: String) throws {
    fflush(nil)  // What stands before the peers' lines comes before them.
    let process = Process()
    process.executableURL = URL(filePath: ".venv/bin/python")
    process.arguments = ["Benchmarks/peers/readers.py", path]
    try process.run()
    process.waitUntilExit()
  }
}

/// Counts what it sees.
private struct PartCount: GraphVisitor {
  private(set) var nodes = 0
  private(set) var edges = 0
  private(set) var claims = 0

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) { nodes += 1 }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    edges += 1
    self.claims += claims.count
  }
}
