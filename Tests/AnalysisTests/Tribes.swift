import Analysis
import KnowledgeGraph

/// Signed graphs for tests.
enum Tribes {
  /// Friendships and enmities of 16 tribes of the Gahuku-Gama in New Guinea.
  ///
  /// From Kenneth E. Read, "Cultures of the Central Highlands, New Guinea", Southwestern Journal of
  /// Anthropology 10 (1954) 1–43, as the matrices of UCINET number the tribes ("gama", in KONECT
  /// "ucidata-gama"): a line for each tribe, its friends and foes of higher numbers.
  private static let lines = [
    "1: +2 -3 -4 -5 -6 -12 +15 +16", "2: -3 -5 -6 -9 -10 +15 +16", "3: +4 +6 +7 +8", "4: +8",
    "5: +7 +9 +14 -15 -16", "6: +7 +8 -9 +11 +12 -13 -16", "7: +8 +11 +12 +13",
    "8: +11 +12 -14", "9: +10 -11 +13 -15", "10: -11 +13 -15", "11: +12 -13 -15 -16",
    "12: -14 -15 -16", "13: +14 -15 -16", "14: -16", "15: +16",
  ]

  /// The graph of the tribes, 29 friendships and 29 enmities.
  static let graph = SignedGraph(
    lines.reduce(into: [:]) { pairs, line in
      let cells = line.split(whereSeparator: { ": ".contains($0) })
      for cell in cells.dropFirst() {
        let pair = SignedGraph.Pair(tribe(cells[0]), tribe(cell.dropFirst()))
        pairs[pair] = cell.hasPrefix("+") ? .init(friendly: 1) : .init(hostile: 1)
      }
    }
  )

  private static func tribe(_ number: Substring) -> EntityID {
    EntityID(rawValue: number.count == 1 ? "tribe-0\(number)" : "tribe-\(number)")
  }
}
