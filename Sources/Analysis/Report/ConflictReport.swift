internal import KnowledgeGraph

/// Conflicts as people and programs read them.
public struct ConflictReport: Sendable {
  private let conflicts: [Conflict]
  private let table: ClaimTable

  public init(_ conflicts: [Conflict], in table: ClaimTable) {
    self.conflicts = conflicts
    self.table = table
  }

  /// The lines that people read, of the first conflicts.
  ///
  /// - Parameter most: How many conflicts are shown; all where there is no number.
  public func lines(most: Int?) -> [String] {
    let shown = conflicts.prefix(most ?? conflicts.count)
    var lines: [String] = []
    for (place, conflict) in shown.enumerated() {
      let said = table.words(conflict.subject, conflict.relation, conflict.object)
      lines.append("\(place + 1). \(said): \(conflict.kind.label)")
      for side in [conflict.first, conflict.second] { lines += self.lines(of: side) }
      if let note = note(on: conflict) { lines.append("   \(note)") }
      lines.append("")
    }
    if shown.count < conflicts.count {
      lines.append("\(conflicts.count - shown.count) more: --top \(conflicts.count) shows all")
    } else if !lines.isEmpty {
      lines.removeLast()
    }
    return lines
  }

  private func lines(of side: ConflictSide) -> [String] {
    let sizes = [
      side.claims.count.of("claim"), side.documents.of("document"),
      "support \(side.support.asHundredths)",
    ]
    return [
      "   \(side.label.leading(10))\(sizes.joined(separator: ", "))",
      "     \(table.source(of: side.best))",
      "     \(table.quotation(side.best))",
    ]
  }

  private func note(on conflict: Conflict) -> String? {
    let shared = conflict.sharedVoices
    let days = days(between: conflict)
    let voices = shared.prefix(3).map(table.name).joined(separator: ", ")
    let more = shared.count > 3 ? " and \(shared.count - 3) more" : ""
    let same = shared.isEmpty ? nil : "on both sides: \(voices)\(more)"
    let words = [days, same].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// How far the sides are apart, of dates without a day at least and at most.
  private func days(between conflict: Conflict) -> String? {
    guard let least = conflict.daysApart, let most = conflict.mostDaysApart else { return nil }
    return least == most ? "\(least.of("day")) apart" : "\(least) to \(most.of("day")) apart"
  }

  /// The first conflicts in JSON, each with all claims of both sides.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func json(most: Int?) throws -> String {
    let shown = conflicts.prefix(most ?? conflicts.count)
    return try JSONText.of(shown.map { ConflictRecord($0, in: table) })
  }

  /// The first conflicts as a table in CSV (RFC 4180), a conflict a line.
  public func csv(most: Int?) -> String {
    var csv = CSVText(columns: Self.columns)
    for (place, conflict) in conflicts.prefix(most ?? conflicts.count).enumerated() {
      csv.add(
        [
          .number(place + 1), .text(conflict.kind.rawValue), .text(conflict.subject.rawValue),
          .text(table.name(conflict.subject)), .text(conflict.relation.name),
          .text(conflict.object.rawValue), .text(table.name(conflict.object)),
          conflict.daysApart.map { .number($0) } ?? .text(nil),
          .text(conflict.sharedVoices.map(table.name).joined(separator: "; ")),
        ] + cells(of: conflict.first) + cells(of: conflict.second)
      )
    }
    return csv.text
  }

  private static let columns =
    [
      "rank", "kind", "subject_id", "subject", "relation", "object_id", "object", "days_apart",
      "same_voices",
    ]
    + ["first", "second"].flatMap { side in
      [
        "side", "claims", "documents", "support", "date", "said_by", "document", "title", "source",
        "confidence", "sentence",
      ].map { "\(side)_\($0)" }
    }

  private func cells(of side: ConflictSide) -> [CSVText.Cell] {
    let document = table.documents[side.best.document]
    return [
      .text(side.label), .number(side.claims.count), .number(side.documents),
      .text(side.support.asHundredths), .text(table.day(of: side.best)?.description),
      .text(side.best.attribution.map(table.name)), .text(side.best.document.rawValue),
      .text(document?.title), .text(document?.source), .text(side.best.confidence.description),
      .text(side.best.evidence.text),
    ]
  }
}

/// A conflict in JSON.
private struct ConflictRecord: Encodable {
  struct Side: Encodable {
    let side: String
    let documents: Int
    let support: Double
    let voices: [String]
    let best: ClaimRecord
    let claims: [ClaimRecord]

    init(_ side: ConflictSide, in table: ClaimTable) {
      self.side = side.label
      documents = side.documents
      support = Double(side.support) / 100
      voices = side.voices.map(table.name)
      best = ClaimRecord(side.best, in: table)
      claims = side.claims.map { ClaimRecord($0, in: table) }
    }
  }

  let kind: String
  let subject: ActorRecord
  let relation: String
  let object: ActorRecord
  let daysApart: Int?
  let sameVoices: [String]
  let first: Side
  let second: Side

  private enum CodingKeys: String, CodingKey {
    case kind, subject, relation, object, first, second
    case daysApart = "days_apart"
    case sameVoices = "same_voices"
  }

  init(_ conflict: Conflict, in table: ClaimTable) {
    kind = conflict.kind.rawValue
    subject = ActorRecord(conflict.subject, in: table)
    relation = conflict.relation.name
    object = ActorRecord(conflict.object, in: table)
    daysApart = conflict.daysApart
    sameVoices = conflict.sharedVoices.map(table.name)
    first = Side(conflict.first, in: table)
    second = Side(conflict.second, in: table)
  }
}
