/// Sums of `ScorerModel.stride` weights: one for all relations, then one for each relation by its
/// ordinal.
struct ScoreRow {
  private var first = SIMD8<Int32>(repeating: 0)
  private var second = SIMD8<Int32>(repeating: 0)
  private var third = SIMD8<Int32>(repeating: 0)

  static func += (left: inout ScoreRow, right: ScoreRow) {
    left.first &+= right.first
    left.second &+= right.second
    left.third &+= right.third
  }

  /// Whether one of the sums is greater than a number.
  func hasAny(above floor: Int32) -> Bool {
    let floors = SIMD8(repeating: floor)
    return any((first .> floors) .| (second .> floors) .| (third .> floors))
  }

  /// Adds the first sum, which counts for all relations, to each of the others.
  mutating func spread() {
    let shared = first[0]
    first &+= shared
    second &+= shared
    third &+= shared
  }

  subscript(column: Int) -> Int32 {
    get { column < 8 ? first[column] : column < 16 ? second[column - 8] : third[column - 16] }
    set {
      if column < 8 {
        first[column] = newValue
      } else if column < 16 {
        second[column - 8] = newValue
      } else {
        third[column - 16] = newValue
      }
    }
  }
}
