internal import Analysis
internal import ArgumentParser
internal import Export
internal import Input
internal import KnowledgeGraph
internal import Store

/// The claims of a file that the commands look into that compare what is said.
enum ClaimInput {
  /// Reads the claims of a graph, which need not fit into memory.
  ///
  /// - Parameters:
  ///   - path: Records, a store, JSON-LD or N-Quads; `-` is records from standard input.
  ///   - find: Looks for something in the graph, and gives the table of its claims with it.
  /// - Returns: What was found, and how many lines could not be used; each was reported.
  /// - Throws: `ValidationError` where the file holds no claims, with what helps; what its reader
  ///   throws, or `find`.
  static func read<Found>(
    _ path: String,
    _ find: (any GraphSource) throws -> (Found, ClaimTable)
  ) throws -> (found: Found, table: ClaimTable, failures: Int) {
    var result: (Found, ClaimTable)?
    let failures = try read([path]) { result = try find($0) }
    let (found, table) = try result ?? find(Graph())
    guard table.edgesWithoutClaims == 0 else { throw holdsSums(path) }
    return (found, table, failures)
  }

  /// Reads files as one graph.
  ///
  /// - Parameters:
  ///   - paths: Records, of which `-` is standard input, and stores; or one file of another format.
  ///   - body: What is done with the graph.
  /// - Returns: How many lines could not be used; each was told.
  /// - Throws: `ValidationError` where a file is no graph; what its reader throws.
  static func read(_ paths: [String], _ body: (any GraphSource) throws -> Void) throws -> Int {
    if paths.count == 1, !RecordInput.isOne(paths[0]) {
      guard GraphFormat(path: paths[0]) != nil else { throw noGraph(paths[0]) }
      Progress.tell("reading \(paths[0])")
      try body(GraphFile(path: paths[0]))
      return 0
    }
    for path in paths where path != "-" && !StoreFile.isStore(path) {
      guard try RecordReader.isRecord(firstLineOf: path) else { throw noGraph(path) }
    }
    let source = try RecordInput.source(of: paths)
    try body(source)
    source.sayErrors()
    return source.errorCount
  }

  /// What is wrong with a file in which no claims stand.
  static func holdsSums(_ path: String) -> ValidationError {
    ValidationError(
      "\(path) holds sums of claims, and not the claims that are compared: give the records "
        + "(.jsonl) of which it was made, or its graph as .jsonld or .nq."
    )
  }

  private static func noGraph(_ path: String) -> any Error {
    // Of what is not there, nobody can make a graph either.
    do { _ = try FileBytes(path: path) } catch { return error }
    return ValidationError(
      "\(path) is not a graph: make one of articles with 'entente extract \(path) -o graph.jsonl'."
    )
  }
}

extension ViewOptions {
  /// The part of a graph that is shown; all of it is not read into memory.
  func part(of source: any GraphSource) throws -> ShownGraph {
    try isWhole ? ShownGraph(source) : applied(to: source)
  }
}

/// How a command that looks into claims shows what it found.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// The same, where it may be a table as well.
enum TableForm: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}
