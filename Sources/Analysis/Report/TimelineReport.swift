internal import KnowledgeGraph

/// A timeline as a table.
public struct TimelineReport {
  private let timeline: Timeline
  private let table: ClaimTable

  /// - Parameters:
  ///   - timeline: what is told.
  ///   - table: the claims of which it was made.
  public init(_ timeline: Timeline, in table: ClaimTable) {
    self.timeline = timeline
    self.table = table
  }

  /// CSV, an edge of a period a line, with its surest sentence.
  public func csv() -> String {
    var csv = CSVText(columns: [
      "period", "subject", "relation", "object", "stance", "polarity", "modality", "claims",
      "documents", "confidence", "said_by", "document", "sentence",
    ])
    for row in timeline.rows {
      let best = row.best
      csv.add([
        .text(row.period.description), .text(table.label(row.edge.subject)),
        .text(row.edge.relation.name), .text(table.label(row.edge.object)),
        .text(row.edge.relation.definition.stance.rawValue), .text(row.edge.polarity.rawValue),
        .text(row.edge.modality.rawValue), .number(row.claims.count), .number(row.documents),
        .text(best?.confidence.description), .text(best?.attribution.map(table.label)),
        .text(best?.document.rawValue), .text(best?.evidence.text),
      ])
    }
    return csv.text
  }
}
