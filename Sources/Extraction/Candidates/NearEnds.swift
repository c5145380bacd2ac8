/// The ends of a sentence in the order of their words, to find those near a trigger.
struct NearEnds {
  /// The places of the ends, in the order of their words.
  private let order: [Int]
  /// The words, in order.
  private let words: [Int]

  init(_ ends: [CandidateEnd]) {
    order = ends.indices.sorted { (ends[$0].word, $0) < (ends[$1].word, $1) }
    words = order.map { ends[$0].word }
  }

  /// The places of the ends that are nearest to a word, the first of those that are equally near;
  /// in no order.
  func nearest(_ count: Int, to word: Int) -> ArraySlice<Int> {
    guard order.count > count else { return order[...] }
    let middle = words.partitioningIndex { $0 >= word }
    var start = max(0, middle - count)
    // Ends at one word are equally near, but the first of them are wanted.
    while start > 0, words[start - 1] == words[start] { start -= 1 }
    let end = min(words.count, middle + count)
    func distance(_ place: Int) -> Int { abs(words[place] - word) }
    return (start..<end).sorted {
      (distance($0), order[$0]) < (distance($1), order[$1])
    }
    .prefix(count).map { order[$0] }[...]
  }

  /// How many ends stand between two words, at most four.
  func count(between first: Int, _ second: Int) -> UInt32 {
    let (low, high) = (min(first, second), max(first, second))
    let start = words.partitioningIndex { $0 > low }
    var count: UInt32 = 0
    while count < 4, start + Int(count) < words.count, words[start + Int(count)] < high {
      count += 1
    }
    return count
  }

  /// The places of the ends at most this many words from a word, in the order of their words.
  func places(within reach: Int, of word: Int) -> ArraySlice<Int> {
    let start = words.partitioningIndex { $0 >= word - reach }
    let end = words.partitioningIndex { $0 > word + reach }
    return order[start..<end]
  }
}
