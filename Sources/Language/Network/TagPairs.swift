/// Which tags of the two kinds words have together.
struct TagPairs: Sendable {
  /// For each universal tag whether it goes with each Penn tag.
  private let fits: [Bool]
  private let pennTags: Int

  /// Reads a byte for each pair.
  init(from reader: inout WeightsReader, _ sizes: NetworkSizes) throws(NetworkError) {
    pennTags = sizes.pennTags
    fits = try reader.numbers(UInt8.self, count: sizes.universalTags * sizes.pennTags)
      .map { $0 != 0 }
  }

  /// The universal tag of a word, by the scores of both kinds.
  ///
  /// Two best tags that no word has together give way to the best pair's universal tag.
  ///
  /// - Parameters:
  ///   - best: The universal tag with the best score.
  ///   - penn: The Penn tag with the best score.
  ///   - scores: Those of a word, see `NetworkSizes`.
  func universal(
    best: Int,
    penn: Int,
    _ scores: UnsafePointer<Float>,
    _ sizes: NetworkSizes
  ) -> Int {
    if fits[best * pennTags + penn] { return best }
    var chosen = best
    var highest = -Float.infinity
    for universal in 0..<sizes.universalTags {
      for other in 0..<pennTags where fits[universal * pennTags + other] {
        let score = scores[universal] + scores[sizes.pennTagColumn + other]
        if score > highest { (chosen, highest) = (universal, score) }
      }
    }
    return chosen
  }
}
