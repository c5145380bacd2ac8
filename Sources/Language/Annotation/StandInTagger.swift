/// Holds the tagger's place until the network is there: shapes alone, and flat trees.
enum StandInTagger {
  static func annotate(_ tokens: inout [Token], _ sentences: [Sentence]) {
    for sentence in sentences {
      for index in sentence.tokens {
        let isFirst = index == sentence.tokens.lowerBound
        tokens[index].lemma = tokens[index].form.lowercased()
        tag(&tokens[index])
        tokens[index].head = isFirst ? -1 : sentence.tokens.lowerBound
        tokens[index].relation = isFirst ? .root : .unspecified
      }
    }
  }

  private static func tag(_ token: inout Token) {
    guard let first = token.form.unicodeScalars.first else { return }
    (token.partOfSpeech, token.pennTag) =
      if first.properties.isUppercase {
        (.properNoun, .properNoun)
      } else if first.properties.isAlphabetic {
        (.noun, .noun)
      } else {
        (.punctuation, .comma)
      }
  }
}
