/// Tells how a document writes a word elsewhere: a name is seldom also written in lower case.
enum DocumentCase {
  private static let lowercased: UInt8 = 1
  private static let capitalizedInside: UInt8 = 2

  /// Marks the capitalized words with what the document shows of them.
  static func mark(_ words: inout [NameWord], _ sentences: [Sentence]) {
    var seen = WordTable<UInt8>(capacity: words.count / 2, empty: 0)
    for sentence in sentences {
      for index in sentence.tokens {
        let word = words[index]
        if word.form == word.lowercased {
          seen[word.lowercased] |= lowercased
        } else if word.isCapitalized, index > sentence.tokens.lowerBound {
          seen[word.lowercased] |= capitalizedInside
        }
      }
    }
    for index in words.indices where words[index].form != words[index].lowercased {
      words[index].document = UInt64(seen[words[index].lowercased]) + 1
    }
  }
}
