internal import Language

/// The words that carried relations in training, by the hashes of their lemmas.
struct TriggerWords: Equatable, Sendable {
  /// The classes of words that may carry a relation.
  enum Class: UInt32 {
    case verb = 1
    case noun
    case adjective
    case other

    init?(_ token: Token) {
      switch token.partOfSpeech {
      case .verb: self = .verb
      case .noun, .properNoun: self = .noun
      case .adjective: self = .adjective
      case .punctuation, .determiner, .pronoun, .numeral, .symbol, .coordinatingConjunction,
        .subordinatingConjunction, .adposition, .particle, .auxiliary:
        return nil
      default: self = .other
      }
    }
  }

  /// In rising order.
  var hashes: [UInt32]

  func contains(_ lemma: String, _ wordClass: Class) -> Bool {
    let hash = Self.hash(lemma, wordClass)
    let place = hashes.partitioningIndex { $0 >= hash }
    return place < hashes.count && hashes[place] == hash
  }

  static func hash(_ lemma: String, _ wordClass: Class) -> UInt32 {
    var hash = FeatureHash(wordClass.rawValue)
    hash.mix(lemma)
    return hash.value
  }
}

extension Array {
  /// The first place at which a condition holds, where it holds for all after the first.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
