/// The features by which names are found, as rows of a table of weights.
package struct NameFeatures: Sendable {
  private let clusters: WordClusters
  private let gazetteer: Gazetteer

  /// How many features a word has.
  package static let count = 58
  /// The binary logarithm of the number of rows.
  package static let rowBits = 17

  package init(clusters: WordClusters, gazetteer: Gazetteer) {
    self.clusters = clusters
    self.gazetteer = gazetteer
  }

  /// The rows of all words of a text, `count` for each token.
  package func rows(of analysis: AnalyzedText) -> [UInt32] {
    rows(of: analysis.sentences[...], analysis.tokens, words(of: analysis))
  }

  /// The rows of the words of successive sentences, `count` for each token from the first on.
  ///
  /// - Parameters:
  ///   - tokens: All tokens of the text.
  ///   - words: The same, as features see them.
  func rows(
    of sentences: ArraySlice<Sentence>,
    _ tokens: [Token],
    _ words: [NameWord]
  ) -> [UInt32] {
    guard let first = sentences.first?.tokens.lowerBound,
      let end = sentences.last?.tokens.upperBound
    else { return [] }
    let size = (end - first) * Self.count
    return [UInt32](unsafeUninitializedCapacity: size) { rows, initialized in
      for sentence in sentences {
        let start = sentence.tokens.lowerBound
        for index in sentence.tokens {
          var sink = RowSink(rows: rows, position: (index - first) * Self.count)
          let window = NameWindow(words: words, index, in: sentence.tokens)
          window.add(to: &sink, headOf: tokens[index].head, isFirst: index == start)
        }
      }
      initialized = size
    }
  }

  /// What the features know of each word of a text on its own.
  func words(of analysis: AnalyzedText) -> [NameWord] {
    let text = analysis.text.utf8.span
    var words: [NameWord] = []
    words.reserveCapacity(analysis.tokens.count)
    for token in analysis.tokens {
      var word = NameWord(text, token.range)
      word.clusters = clusters.clusters(form: word.form, lowercased: word.lowercased)
      word.tag = UInt64(withUnsafeBytes(of: token.pennTag) { $0[0] })
      word.relation = UInt64(withUnsafeBytes(of: token.relation) { $0[0] })
      words.append(word)
    }
    for sentence in analysis.sentences { markPhrases(in: sentence.tokens, &words) }
    DocumentCase.mark(&words, analysis.sentences)
    return words
  }

  /// Marks the longest known phrases, from left to right.
  private func markPhrases(in range: Range<Int>, _ words: inout [NameWord]) {
    var free = range.lowerBound
    for start in range {
      guard words[start].isCapitalized || words[start].shape != words[start].lowercased else {
        continue
      }
      var hash: UInt64 = 0
      var found: (end: Int, kinds: Gazetteer.Kinds)?
      var end = start
      while end < min(range.upperBound, start + Gazetteer.longest) {
        hash = Gazetteer.chain(hash, words[end].form)
        let kinds = gazetteer.kinds(hash)
        if end == start { words[start].kinds = kinds }
        end += 1
        if !kinds.isDisjoint(with: .phrases) { found = (end, kinds.intersection(.phrases)) }
        if !kinds.contains(.prefix) { break }
      }
      guard let found, start >= free else { continue }
      free = found.end
      mark(start..<found.end, found.kinds, &words)
    }
  }

  private func mark(_ phrase: Range<Int>, _ kinds: Gazetteer.Kinds, _ words: inout [NameWord]) {
    for index in phrase {
      let isLast = index == phrase.upperBound - 1
      let place: UInt32 =
        index == phrase.lowerBound ? (isLast ? 3 : 0) : isLast ? 2 : 1
      words[index].phrase = UInt64(kinds.rawValue << 2 | place + 1)
    }
  }
}

/// Takes the rows of one word's features.
struct RowSink {
  let rows: UnsafeMutableBufferPointer<UInt32>
  var position: Int
  private var template: UInt64 = 0

  init(rows: UnsafeMutableBufferPointer<UInt32>, position: Int) {
    self.rows = rows
    self.position = position
  }

  /// Adds the next feature, with its value.
  @inline(__always)
  mutating func add(_ value: UInt64) {
    template &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (value ^ template) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 31) &* 0x94D0_49BB_1331_11EB
    rows[position] = UInt32(truncatingIfNeeded: mixed >> UInt64(64 - NameFeatures.rowBits))
    position += 1
  }

  /// Adds the next feature, with two values.
  @inline(__always)
  mutating func add(_ first: UInt64, _ second: UInt64) {
    add(first &* 0xD6E8_FEB8_6659_FD93 ^ second ^ second >> 32)
  }

  @inline(__always)
  mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    add(first &* 0xD6E8_FEB8_6659_FD93 ^ second, third)
  }
}
