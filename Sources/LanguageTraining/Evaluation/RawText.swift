public import Language

/// The running text of a treebank, rebuilt from its sentences, with the places of its words.
public struct RawText: Sendable {
  public private(set) var text = ""
  /// The byte ranges of the words; the parts of a contraction lie one after another.
  public private(set) var words: [Range<Int>] = []
  /// The byte ranges of the sentences.
  public private(set) var sentences: [Range<Int>] = []

  /// Joins sentences by the spaces that they note; paragraphs and documents by a blank line.
  public init(_ sentences: [CoNLLUSentence]) {
    for sentence in sentences {
      let opens = sentence.hasComment("newpar") || sentence.hasComment("newdoc")
      if opens, !text.isEmpty {
        while text.last == " " { text.removeLast() }
        text += "\n\n"
      }
      append(sentence)
    }
  }

  private mutating func append(_ sentence: CoNLLUSentence) {
    let start = text.utf8.count
    var end = start
    var position = 0
    for contraction in sentence.contractions {
      append(sentence.words[position..<contraction.words.lowerBound], &end)
      append(contraction, sentence.words[contraction.words], &end)
      position = contraction.words.upperBound
    }
    append(sentence.words[position...], &end)
    sentences.append(start..<end)
  }

  private mutating func append(_ plain: ArraySlice<CoNLLUWord>, _ end: inout Int) {
    for word in plain {
      let start = text.utf8.count
      text += word.form
      end = text.utf8.count
      words.append(start..<end)
      if word.miscellaneous("SpaceAfter") != "No" { text += " " }
    }
  }

  /// Places the parts of a contraction by their lengths, the last taking what is left.
  private mutating func append(
    _ contraction: CoNLLUSentence.Contraction,
    _ parts: ArraySlice<CoNLLUWord>,
    _ end: inout Int
  ) {
    var start = text.utf8.count
    text += contraction.form
    end = text.utf8.count
    for (index, part) in zip(parts.indices, parts) {
      let isLast = index == parts.endIndex - 1
      let partEnd = isLast ? end : min(end, start + part.form.utf8.count)
      words.append(start..<partEnd)
      start = partEnd
    }
    if contraction.isFollowedBySpace { text += " " }
  }
}
