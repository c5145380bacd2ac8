internal import KnowledgeGraph

/// How far each part that a reading rests on can be trusted; each multiplies.
///
/// The factors are fitted to texts whose claims were judged by hand (`Training/fit-confidence`).
struct ConfidenceTable: Sendable {
  /// The factors in hundredths.
  private var hundredths: [String: Int] = [:]

  static let form = LexiconForm(
    path: "qualifiers/confidence.tsv",
    columns: ["part", "prior", "factor", "comment"],
    key: ["part"]
  )

  init(_ table: LexiconTable) throws(TableError) {
    for row in table.rows {
      hundredths[try row.required("part")] = try row.factor("factor")
    }
  }

  /// The factors of parts; one without a line counts as `other`.
  func factors(of parts: ConfidenceParts) -> [(name: String, hundredths: Int)] {
    let other = hundredths["other"] ?? 100
    return parts.names.map { ($0, hundredths[$0] ?? other) }
  }
}

/// What a confidence is made of: the names of parts, each of which has a factor in
/// `qualifiers/confidence.tsv`.
struct ConfidenceParts {
  /// The names, in the order in which they were found.
  private(set) var names: [String] = []

  /// Adds a part.
  mutating func add(_ name: String) { names.append(name) }
}

/// A confidence as the product of named factors.
struct ConfidenceProduct {
  /// The factors, each with its name and its value in hundredths.
  let factors: [(name: String, hundredths: Int)]

  /// The product.
  var product: Confidence {
    let product = factors.reduce(10_000) { $0 * $1.hundredths / 100 }
    return Confidence(hundredths: (product + 50) / 100)
  }

  /// `predicate 0.85 × pronoun 0.75`.
  var formula: String {
    factors.map { "\($0.name) \(Confidence(hundredths: $0.hundredths))" }
      .joined(separator: " × ")
  }
}
