internal import Analysis
internal import ArgumentParser
internal import Export
internal import KnowledgeGraph
internal import Store

/// The claims of a file that the commands look into that compare what is said.
struct ClaimInput {
  /// The claims that the view shows.
  let table: ClaimTable
  /// How many lines could not be used; each was reported.
  let failures: Int

  /// Reads the claims of a graph.
  ///
  /// - Parameters:
  ///   - path: Records, a store, JSON-LD or N-Quads; `-` is records from standard input.
  ///   - shown: The part of a graph that is looked at.
  /// - Throws: `ValidationError` where the file holds no claims, with what helps; what its reader
  ///   throws.
  init(path: String, _ shown: (any GraphSource) throws -> ClaimTable) throws {
    Progress.tell("reading \(path == "-" ? "standard input" : path)")
    if RecordInput.isOne(path) {
      guard try path == "-" || StoreFile.isStore(path) || RecordReader.isRecord(firstLineOf: path)
      else { throw Self.noGraph(path) }
      let source = try RecordInput.source(of: [path])
      table = try shown(source)
      source.sayErrors()
      failures = source.errorCount
    } else {
      guard GraphFormat(path: path) != nil else { throw Self.noGraph(path) }
      table = try shown(GraphFile(path: path))
      failures = 0
    }
    guard table.edgesWithoutClaims == 0 else {
      throw ValidationError(
        "\(path) holds sums of claims, and not the claims that are compared: give the records "
          + "(.jsonl) of which it was made, or its graph as .jsonld or .nq."
      )
    }
  }

  private static func noGraph(_ path: String) -> ValidationError {
    ValidationError(
      "\(path) is not a graph: make one of articles with 'entente extract \(path) -o graph.jsonl'."
    )
  }
}

extension ViewOptions {
  /// The claims of the part of a graph that is shown.
  func claims(of source: any GraphSource) throws -> ClaimTable {
    try isWhole ? ClaimTable(source) : ClaimTable(applied(to: source))
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
