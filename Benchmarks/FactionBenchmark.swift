internal import ArgumentParser
internal import Export
internal import Foundation
internal import KnowledgeGraph

/// `entente-benchmark factions`: how factions compare with the communities of a known method.
struct FactionBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factions",
    abstract: "Compares the factions of a graph with communities that igraph finds in it.",
    discussion: """
      Both take the same signed graph: the claims of each pair that assert that one sides with the \
      other, less those of conflict. The peer is igraph's spinglass (Reichardt and Bornholdt, \
      2006, with negative ties after Traag and Bruggeman, 2009), which aims at modularity alone.
      """
  )

  @Argument(help: "A graph: a file of any format that can be read.")
  var graph: String

  @Option(help: "How often our factions are found; the best time counts.")
  var runs = 5

  @Option(help: "A folder for the tables, which stay there.")
  var folder = ".build/benchmark"

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs must be over zero.") }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let source = try GraphParts(GraphFile(path: graph))
    var best = Double.infinity
    for _ in 0..<runs {
      let start = ResourceUse.processorSeconds
      _ = try Layout.factions(of: source)
      best = min(best, ResourceUse.processorSeconds - start)
    }
    let factions = try Layout.factions(of: source)
    try writeTables(source, factions)
    try write(String(format: "%.4f", best), to: "\(folder)/factions.seconds")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["Benchmarks/peers/run", folder, "factions"]
    try process.run()
    process.waitUntilExit()
  }

  private func write(_ text: String, to path: String) throws {
    try OutputFile.write(to: path) { sink in
      var sink = sink
      sink.write(text + "\n")
      return sink
    }
  }

  private func writeTables(_ graph: GraphParts, _ factions: [EntityID: Int]) throws {
    var signed = SignedTies()
    try graph.walk(&signed)
    let ties = signed.claims.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    try write(ties.joined(separator: "\n"), to: "\(folder)/ties.tsv")
    let lines = factions.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)\t\($0.value)" }
    try write(lines.joined(separator: "\n"), to: "\(folder)/factions.tsv")
  }
}

/// The net claims of each pair, counted without regard to how factions are found.
private struct SignedTies: GraphVisitor {
  /// By the identifiers of both, with a tabulator between.
  private(set) var claims: [String: Int] = [:]

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {}

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    let key = edge.key
    guard key.isAsserted, !edge.isFormer, key.subject != key.object,
      key.relation.behaviour.takesSides, key.relation.definition.sign != 0
    else { return }
    let ends = [key.subject, key.object].sorted().map(\.rawValue)
    self.claims[ends.joined(separator: "\t"), default: 0] +=
      key.relation.definition.sign * edge.weight
  }
}
