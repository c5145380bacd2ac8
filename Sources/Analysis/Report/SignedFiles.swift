internal import KnowledgeGraph

/// A signed graph in the formats that programs for network analysis read.
public struct SignedFiles: Sendable {
  private let balance: Balance
  private let table: ClaimTable

  public init(_ balance: Balance, in table: ClaimTable) {
    self.balance = balance
    self.table = table
  }

  /// A network of Pajek: edges whose values are the claims that make friends, less those that make
  /// foes, so that their signs are those of the ties.
  public var pajek: String {
    let graph = balance.graph
    var text = "*Vertices \(graph.actors.count)\n"
    var names: Set<String> = []
    for (number, actor) in graph.actors.enumerated() {
      // Programs take vertices of one name for one.
      var name = Self.label(table.label(actor))
      if !names.insert(name).inserted { name += " (\(actor.rawValue))" }
      text += "\(number + 1) \"\(name)\"\n"
    }
    text += "*Edges\n"
    for tie in graph.ties {
      text += "\(tie.first + 1) \(tie.second + 1) \(tie.friendly - tie.hostile)\n"
    }
    return text
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

  /// A name that may stand between quotation marks, which Pajek cannot escape.
  private static func label(_ name: String) -> String {
    String(name.onOneLine.map { $0 == "\"" || $0 == "\\" ? "'" : $0 })
  }
}
