internal import Evaluation
package import Extraction

/// What each part of the reading gives.
package struct AblationResult: Sendable {
  let items: Int
  let articles: Int
  let parts: [ReadingPart]
  let rows: [ReadingRow]
  let counts: AblationCounts

  /// A part, and what changes without it.
  struct Line {
    let part: ReadingPart
    let effect: PartEffect

    /// Whether nothing at all changes without it.
    var changesNothing: Bool { effect.graphs == 0 }
    /// Whether the annotated items are read better without it.
    var losesMore: Bool {
      effect.wrongGiven > effect.rightGiven && effect.gold.total > 0
    }
  }

  /// The parts, those first without which most is lost.
  var lines: [Line] {
    zip(parts, counts.effects).map(Line.init).sorted { left, right in
      let (first, second) = (left.effect, right.effect)
      if first.rightGiven != second.rightGiven { return first.rightGiven > second.rightGiven }
      if first.wrongGiven != second.wrongGiven { return first.wrongGiven < second.wrongGiven }
      let (one, other) = (first.text.total, second.text.total)
      return one != other ? one > other : left.part.name < right.part.name
    }
  }

  /// The names of the parts that change nothing.
  package var idle: [String] { lines.filter(\.changesNothing).map(\.part.name) }

  /// How many claims a row made.
  func count(of row: ReadingRow) -> RowCount { counts.rows[row.name] ?? RowCount() }

  /// The rows that made no claim.
  package var silentRows: [ReadingRow] {
    rows.filter { row in
      let count = count(of: row)
      return count.text + count.right + count.wrong == 0
    }
  }
}
