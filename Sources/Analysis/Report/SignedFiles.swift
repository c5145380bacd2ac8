internal import KnowledgeGraph

/// A signed graph as a table that programs for network analysis read.
public struct SignedFiles: Sendable {
  private let balance: Balance
  private let table: ClaimTable

  public init(_ balance: Balance, in table: ClaimTable) {
    self.balance = balance
    self.table = table
  }

  /// A table in CSV (RFC 4180), a tie a line.
  public var signs: String {
    var csv = CSVText(
      columns: [
        "first_id", "first", "second_id", "second", "sign", "friendly_claims", "hostile_claims",
        "frustrated",
      ]
    )
    for (tie, isFrustrated) in zip(balance.graph.ties, balance.frustration.isFrustrated) {
      let ends = [tie.first, tie.second].flatMap { number -> [CSVText.Cell] in
        let actor = balance.graph.actors[number]
        return [.text(actor.rawValue), .text(table.name(actor))]
      }
      csv.add(
        ends + [
          .number(tie.isFriendly ? 1 : -1), .number(tie.friendly), .number(tie.hostile),
          .number(isFrustrated ? 1 : 0),
        ]
      )
    }
    return csv.text
  }
}
