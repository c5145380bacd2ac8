/// A word with its neighbours in the sentence.
struct NameWindow {
  private let words: [NameWord]
  private let before: NameWord
  private let beforeThat: NameWord
  private let word: NameWord
  private let after: NameWord
  private let afterThat: NameWord

  @inline(__always)
  init(words: [NameWord], _ index: Int, in sentence: Range<Int>) {
    let outside = NameWord()
    self.words = words
    word = words[index]
    before = index > sentence.lowerBound ? words[index - 1] : outside
    beforeThat = index > sentence.lowerBound + 1 ? words[index - 2] : outside
    after = index + 1 < sentence.upperBound ? words[index + 1] : outside
    afterThat = index + 2 < sentence.upperBound ? words[index + 2] : outside
  }

  /// Adds all features of the word; there must be `NameFeatures.count` of them.
  @inline(__always)
  func add(to sink: inout RowSink, headOf head: Int, isFirst: Bool) {
    addWords(to: &sink)
    addShapes(to: &sink, isFirst: isFirst)
    addClusters(to: &sink)
    addGazetteer(to: &sink)
    addTree(to: &sink, head)
  }

  /// 9 features.
  @inline(__always)
  private func addWords(to sink: inout RowSink) {
    sink.add(word.lowercased)
    sink.add(word.form)
    sink.add(before.lowercased)
    sink.add(after.lowercased)
    sink.add(beforeThat.lowercased)
    sink.add(afterThat.lowercased)
    sink.add(before.lowercased, word.lowercased)
    sink.add(word.lowercased, after.lowercased)
    sink.add(before.lowercased, after.lowercased)
  }

  /// 14 features.
  @inline(__always)
  private func addShapes(to sink: inout RowSink, isFirst: Bool) {
    sink.add(word.shape, isFirst ? 1 : 0)
    sink.add(before.shape)
    sink.add(after.shape)
    sink.add(before.shape, word.shape)
    sink.add(word.shape, after.shape)
    sink.add(before.shape, word.shape, after.shape)
    sink.add(word.prefix.three)
    sink.add(word.prefix.four)
    sink.add(word.suffix.two)
    sink.add(word.suffix.three)
    sink.add(word.suffix.four)
    sink.add(word.document, word.isCapitalized ? 1 : 0)
    sink.add(word.document, isFirst ? 1 : 0, word.shape)
    sink.add(before.suffix.three, word.shape)
  }

  /// 12 features.
  @inline(__always)
  private func addClusters(to sink: inout RowSink) {
    sink.add(UInt64(word.clusters.fine))
    sink.add(UInt64(before.clusters.fine))
    sink.add(UInt64(after.clusters.fine))
    sink.add(UInt64(beforeThat.clusters.fine))
    sink.add(UInt64(afterThat.clusters.fine))
    sink.add(UInt64(word.clusters.middle), word.shape)
    sink.add(UInt64(before.clusters.middle), UInt64(word.clusters.middle))
    sink.add(UInt64(word.clusters.middle), UInt64(after.clusters.middle))
    sink.add(UInt64(word.clusters.coarse), word.shape)
    sink.add(UInt64(before.clusters.middle), word.shape)
    sink.add(word.shape, UInt64(after.clusters.middle))
    sink.add(UInt64(before.clusters.coarse), word.shape, UInt64(after.clusters.coarse))
  }

  /// 13 features.
  @inline(__always)
  private func addGazetteer(to sink: inout RowSink) {
    sink.add(word.phrase)
    sink.add(before.phrase, word.phrase)
    sink.add(word.phrase, after.phrase)
    sink.add(word.phrase, word.shape)
    sink.add(word.phrase, UInt64(word.clusters.middle))
    sink.add(UInt64(word.kinds.rawValue))
    sink.add(UInt64(before.kinds.rawValue), UInt64(word.kinds.rawValue))
    sink.add(UInt64(word.kinds.rawValue), UInt64(after.kinds.rawValue))
    sink.add(UInt64(before.kinds.rawValue), word.shape)
    sink.add(word.shape, UInt64(after.kinds.rawValue))
    sink.add(UInt64(word.kinds.rawValue), word.lowercased)
    sink.add(after.phrase, word.shape)
    sink.add(before.phrase, word.lowercased)
  }

  /// 10 features.
  @inline(__always)
  private func addTree(to sink: inout RowSink, _ head: Int) {
    let headWord = words.indices.contains(head) ? words[head] : NameWord()
    sink.add(word.tag, word.shape)
    sink.add(before.tag, word.tag)
    sink.add(word.tag, after.tag)
    sink.add(before.tag, word.tag, after.tag)
    sink.add(beforeThat.tag, before.tag, word.tag)
    sink.add(word.tag, after.tag, afterThat.tag)
    sink.add(word.relation, headWord.lowercased)
    sink.add(word.relation, word.tag, UInt64(headWord.clusters.middle))
    sink.add(before.relation, word.relation, after.relation)
    sink.add(word.relation, headWord.tag, UInt64(headWord.kinds.rawValue))
  }
}
