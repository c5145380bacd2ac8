/// Makes a tree with one root of the scores of arcs.
///
/// Each word takes its best head. Where that closes a cycle, the word of the cycle that loses
/// least takes a head outside, as in the contraction of Chu & Liu (1965) and Edmonds (1967), but
/// without going back to what was decided before.
struct TreeDecoder {
  /// The heads found: 0 for the root, else the position of the head plus one.
  private(set) var heads: [Int]
  /// Words from which the root is known to be reached.
  private var isSettled: [Bool]
  /// The last walk that came by a word.
  private var walks: [Int]
  private var walk = 0

  /// - Parameter longest: The largest number of words in a sentence.
  init(longest: Int) {
    heads = Array(repeating: 0, count: longest)
    isSettled = Array(repeating: false, count: longest)
    walks = Array(repeating: 0, count: longest)
  }

  /// Decodes one sentence.
  ///
  /// - Parameters:
  ///   - scores: A row for each word; in it, the score of the root, then those of all words.
  ///   - stride: The distance between rows.
  ///   - count: The number of words, at least one.
  mutating func decode(_ scores: UnsafePointer<Float>, stride: Int, count: Int) {
    let scores = ArcScores(scores: scores, stride: stride, count: count)
    let root = scores.bestRoot()
    for word in 0..<count {
      heads[word] = word == root ? 0 : scores.bestHead(of: word) { _ in true }
      isSettled[word] = word == root
    }
    for word in 0..<count {
      while let member = cycle(from: word) { breakCycle(through: member, scores) }
    }
  }

  /// Follows the heads of a word; returns a word of the cycle that they end in, if they do.
  private mutating func cycle(from start: Int) -> Int? {
    walk += 1
    var word = start
    while !isSettled[word] {
      if walks[word] == walk { return word }
      walks[word] = walk
      word = heads[word] - 1
    }
    word = start
    while !isSettled[word] {
      isSettled[word] = true
      word = heads[word] - 1
    }
    return nil
  }

  private mutating func breakCycle(through member: Int, _ scores: ArcScores) {
    let inside = wordsLeading(to: member, scores.count)
    var best: (loss: Float, word: Int, head: Int)?
    var word = member
    repeat {
      let head = scores.bestHead(of: word) { !inside[$0] }
      let loss = scores[word, heads[word]] - scores[word, head]
      if best.map({ loss < $0.loss }) ?? true { best = (loss, word, head) }
      word = heads[word] - 1
    } while word != member
    if let best { heads[best.word] = best.head }
  }

  /// Which words have the cycle through `member` among their ancestors.
  private func wordsLeading(to member: Int, _ count: Int) -> [Bool] {
    var inside = [Bool](repeating: false, count: count)
    inside[member] = true
    for start in 0..<count where !isSettled[start] {
      var word = start
      for _ in 0..<count where !inside[word] && !isSettled[word] { word = heads[word] - 1 }
      guard inside[word] else { continue }
      word = start
      while !inside[word] {
        inside[word] = true
        word = heads[word] - 1
      }
    }
    return inside
  }
}

/// The scores of the arcs of one sentence.
private struct ArcScores {
  let scores: UnsafePointer<Float>
  let stride: Int
  let count: Int

  subscript(word: Int, head: Int) -> Float { scores[word * stride + head] }

  /// The word that gains most, or loses least, by being the root.
  func bestRoot() -> Int {
    var best = 0
    var margin = -Float.infinity
    for word in 0..<count {
      let other = count > 1 ? self[word, bestHead(of: word) { _ in true }] : 0
      let gain = self[word, 0] - other
      if gain > margin { (best, margin) = (word, gain) }
    }
    return best
  }

  /// The best head, as position plus one, among the words that are allowed.
  @inline(__always)
  func bestHead(of word: Int, _ isAllowed: (Int) -> Bool) -> Int {
    var best = 0
    var score = -Float.infinity
    for head in 0..<count where head != word && isAllowed(head) {
      let value = self[word, head + 1]
      if value > score { (best, score) = (head + 1, value) }
    }
    return best
  }
}
