/// The parts of what scorers read from the state of a word: a hidden layer, then for each side the
/// word as trigger and as end.
struct ReadoutSizes: Sendable {
  /// The length of the state of a word, and of the hidden layer.
  let width: Int
  /// The length of a word as trigger or end.
  let end: Int
  /// How many kinds of words are looked for beside a trigger.
  let sides: Int

  var hiddenColumns: Range<Int> { 0..<width }

  func triggerColumns(side: Int) -> Range<Int> {
    let start = width + 2 * side * end
    return start..<start + end
  }

  func endColumns(side: Int) -> Range<Int> {
    let start = triggerColumns(side: side).upperBound
    return start..<start + end
  }

  /// The length of all parts.
  var columns: Int { width + 2 * sides * end }
}
