internal import KnowledgeGraph

/// Which relation was read as which, one line a relation of the gold.
struct ConfusionTable {
  let lines: [String]

  init(_ confusion: Confusion) {
    let relations = Set(confusion.counts.keys.map(\.gold)).sorted {
      ($0?.ordinal ?? Int.max) < ($1?.ordinal ?? Int.max)
    }
    guard !relations.isEmpty else {
      lines = []
      return
    }
    lines =
      ["CONFUSION between two actors that were both found"]
      + ["  annotated           right  turned  nothing  read as"]
      + relations.flatMap { Self.row($0, confusion) } + [""]
      + Columns.wrapped(
        "turned: the same relation, the other way round. nothing: no other claim was read between "
          + "the two. Besides, \(Self.claims(confusion.missedActors, "was", "were")) missed "
          + "because an actor was not found, and "
          + "\(Self.claims(confusion.strangers, "has", "have")) an actor that was not annotated."
      )
  }

  /// The most frequent cases, and how many others there are.
  private static func readings(_ cases: [Confusion.Case: Int]) -> [String] {
    let sorted = cases.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let rest = sorted.dropFirst(8).reduce(0) { $0 + $1.value }
    return sorted.prefix(8).map { reading, count in
      let direction = reading.isTurned ? " turned" : ""
      return "\(reading.found?.name ?? "")\(direction) \(Columns.number(count))"
    } + (rest > 0 ? ["others \(Columns.number(rest))"] : [])
  }

  private static func claims(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 claim \(one)" : "\(Columns.number(count)) claims \(many)"
  }

  private static func row(_ gold: Relation?, _ confusion: Confusion) -> [String] {
    let cases = confusion.counts.filter { $0.key.gold == gold }
    func count(_ isMeant: (Confusion.Case) -> Bool) -> Int {
      cases.filter { isMeant($0.key) }.reduce(0) { $0 + $1.value }
    }
    let others = Self.readings(cases.filter { $0.key.found != nil && $0.key.found != gold })
    let counts =
      gold.map { relation in
        [
          count { $0.found == relation && !$0.isTurned },
          count { $0.found == relation && $0.isTurned }, count { $0.found == nil },
        ].map { $0 == 0 ? "·" : Columns.number($0) }
      } ?? ["", "", ""]
    let label =
      Columns.left("  \(gold?.name ?? "(nothing)")", 20) + Columns.right(counts[0], 7)
      + Columns.right(counts[1], 8) + Columns.right(counts[2], 9)
    return Columns.wrapped(others.joined(separator: ", "), label: label, indent: 46)
  }
}
