internal import Extraction
internal import KnowledgeGraph
internal import Language

/// Which program this is, for reports of faults.
enum Version {
  /// The name and the number of the release, which stands here alone.
  static let name = "entente 1.0.0"

  /// The name; the digests of the models and of the tables that are compiled into the program, and
  /// the days that they are of; and the instructions that it multiplies matrices with here.
  static var text: String {
    let days = Table(of: LanguageEngine.versions)
    let parts = LanguageEngine.models + Extractor.weights
    var lines = parts.map { days.line(of: $0.name, Digest(of: $0.bytes)) }
    let tables = KnowledgeFile.all.flatMap { $0.bytes.map(Array.init) ?? [] }
    lines.append(days.line(of: "knowledge", Digest(of: tables)))
    lines.append(column("products") + LanguageEngine.instructions)
    return ([name] + lines).joined(separator: "\n")
  }

  private static func column(_ name: String) -> String {
    name + String(repeating: " ", count: max(1, 14 - name.count))
  }

  /// The days on which the parts of the program had which digest.
  private struct Table {
    private let rows: [Substring: (day: Substring, digest: Substring)]

    /// Reads the lines of `Models/versions.tsv`.
    init(of text: String) {
      let lines = text.split(separator: "\n").map { $0.split(separator: "\t") }
      let rows = lines.compactMap { $0.count == 3 ? ($0[0], (day: $0[1], digest: $0[2])) : nil }
      self.rows = Dictionary(rows) { first, _ in first }
    }

    /// A part of this digest, and its day: what is not in the table has been changed since.
    func line(of part: String, _ digest: Digest) -> String {
      let digest = digest.hexadecimal(bytes: 6)
      guard let row = rows[part[...]] else { return "\(column(part))\(digest)  of no day" }
      let day = row.digest == digest ? "\(row.day)" : "changed after \(row.day)"
      return "\(column(part))\(digest)  \(day)"
    }
  }
}
