import Foundation

/// A graph of made-up news in a folder, and a person's decisions about it.
struct ReviewedNews {
  let folder: TemporaryFolder
  /// The identifiers of the claims, by what they say.
  private(set) var ids: [String: String] = [:]

  /// Writes records into a folder, and asks the program what it calls their claims.
  init(_ records: String) throws {
    folder = try TemporaryFolder(["graph.jsonl": records])
    let answers = String(repeating: "y\n", count: 1000)
    let all = "\(folder.path)/all.tsv"
    _ = try Program.run("review", graph, "--decisions", all, input: answers)
    for row in try Self.rows(ofFileAt: all) { ids[row[4]] = row[1] }
  }

  /// Some news that differ in all that a person may decide.
  init() throws {
    try self.init(
      NewsRecords.text([
        .init("Norway supports Chad", in: "BBC/2019-03-12").sure("0.9"),
        .init("Norway supports Chad", in: "Herald/2019-03-14").sure("0.7").worded(
          "Norway backs Chad."
        ),
        .init("Togo attacks Gabon", in: "BBC/2019-04-09").sure("0.6").said(by: "Mali"),
        .init("Gabon sanctions Togo", in: "Post/2019-05-01").denied.sure("0.8"),
        .init("Mali consultsWith Peru", in: "Post/2019-05-02").put(as: "planned").sure("0.5"),
      ])
    )
  }

  var graph: String { "\(folder.path)/graph.jsonl" }

  /// Writes a file of decisions; `@` and what a claim says stands for its identifier.
  func decisions(_ lines: String...) throws -> String {
    try decisions(lines)
  }

  func decisions(_ lines: [String], named name: String = "review.tsv") throws -> String {
    let rows = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.hasPrefix("@") ? ids[String(cell.dropFirst())] ?? "unknown" : String(cell)
      }.joined(separator: "\t")
    }
    let path = "\(folder.path)/\(name)"
    let text = (["decision\tid\tvalue\treason\tabout"] + rows).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// The cells of a file of decisions, without its header.
  static func rows(ofFileAt path: String) throws -> [[String]] {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
