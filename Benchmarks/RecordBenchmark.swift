internal import ArgumentParser
internal import Export
internal import Foundation
internal import Input
internal import KnowledgeGraph

/// `entente-benchmark records`: how fast records become a graph, and in how much memory.
struct RecordBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Times record files of any size on their way to another format.",
    discussion: """
      Writes records of claims in no order, then reads them and writes GraphML, in a process whose \
      memory holds nothing else.
      """
  )

  @Option(help: "How many nodes the graph has.")
  var nodes = 200_000

  @Option(help: "How many edges the graph has, each with one claim.")
  var edges = 10_000_000

  @Option(help: "The format that is written.")
  var format = "graphml"

  @Option(help: "A folder for the files, which stay there.")
  var folder = ".build/benchmark"

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard let format = GraphFormat(rawValue: format) else {
      throw ValidationError("'\(format)' is not a format")
    }
    let records = "\(folder)/records.jsonl"
    let source = SyntheticClaims(nodes: nodes, claims: edges)
    try OutputFile.write(to: records) { sink in
      try source.write(with: RecordWriter(to: sink))
    }
    report("generated", records, Usage.now(), since: Usage.now())
    let start = Usage.now(resettingPeak: true)
    let wall = Date()
    var reader = RecordReader()
    try reader.read(path: records)
    let graph = try reader.finish()
    report("read and sorted", records, Usage.now(), since: start)
    let output = "\(folder)/graph.\(format.fileEndings[0])"
    try OutputFile.write(to: output) { try format.write(graph, to: $0) }
    report("written", output, Usage.now(), since: start)
    print("wall \(Int(Date().timeIntervalSince(wall))) s, lines not used: \(graph.errorCount)")
  }

  private func report(_ what: String, _ path: String, _ now: Usage, since start: Usage) {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    let seconds = String(format: "%.1f", now.processor - start.processor)
    print(
      "\(what): \(size / 1_000_000) MB, \(seconds) s of the processor,"
        + " peak memory \(now.peakMemory / 1024) MB"
    )
  }
}
