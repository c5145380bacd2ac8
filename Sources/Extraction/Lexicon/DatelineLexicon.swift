internal import KnowledgeGraph

/// The marks of agencies in datelines, and how lines and brackets begin that only credit somebody.
struct DatelineLexicon: Sendable {
  private enum Kind: String, CaseIterable {
    case agency, opening, names, note, joint
  }

  /// What a credit goes on with.
  enum Rest: Sendable {
    /// Anything to the end of the line.
    case anything
    /// Names alone to the end of the line.
    case names
    /// Anything to the end of the bracket before it.
    case bracket
  }

  /// How a credit begins.
  struct Opening: Sendable {
    /// In small letters.
    let form: [UInt8]
    let rest: Rest
  }

  private var media: [String: String] = [:]
  /// The words in small letters that stand among names.
  private(set) var joints: Set<String> = []
  /// The openings by their first byte.
  private var openings: [UInt8: [Opening]] = [:]

  static let form = LexiconForm(
    path: "names/datelines.tsv",
    columns: ["form", "kind", "medium", "comment"],
    key: ["form", "kind"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      let form = try row.required("form")
      let kind: Kind = try row.choice("kind")
      switch kind {
      case .agency: media[form.lowercased()] = try row.required("medium")
      case .joint: joints.insert(form)
      case .opening: add(form, .anything)
      case .names: add(form, .names)
      case .note: add(form, .bracket)
      }
    }
  }

  private mutating func add(_ form: String, _ rest: Rest) {
    let bytes = Array(form.lowercased().utf8)
    guard let first = bytes.first else { return }
    openings[first, default: []].append(Opening(form: bytes, rest: rest))
  }

  /// Whose mark a word of a dateline is.
  func medium(of mark: String) -> String? { media[mark.lowercased()] }

  /// The openings that may begin with a byte, in small letters.
  func openings(with byte: UInt8) -> [Opening] { openings[byte] ?? [] }
}
