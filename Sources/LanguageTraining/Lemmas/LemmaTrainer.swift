package import Language

/// Learns rules for lemmas: for each tag the ends of words that tell how they change, and the
/// words that change otherwise.
package struct LemmaTrainer {
  /// How often each rule makes the lemma of a word, by tag and word.
  private var words: [UInt64: [String: [LemmaRule: Int]]] = [:]
  private var kept: [UInt64: Int] = [:]
  private var samples: [(tags: [UInt64], form: String, lemma: String)] = []

  package init() {}

  /// The fewest different words that an end must be seen in.
  private static let support = 2

  package mutating func add(_ sentences: [CoNLLUSentence]) {
    for word in sentences.lazy.flatMap(\.words) {
      guard let universal = PartOfSpeech(rawValue: word.universalTag),
        let penn = PennTag(rawValue: word.languageTag), word.lemma != "_" || word.form == "_"
      else { continue }
      let tags = [LemmaTable.tag(universal, penn), LemmaTable.tag(universal, nil)]
      samples.append((tags, word.form, word.lemma))
      guard word.form != word.form.lowercased() else { continue }
      let keeps = word.lemma == word.lemma.lowercased() ? -1 : 1
      for tag in tags { kept[tag, default: 0] += keeps }
    }
  }

  /// The table's bytes.
  package mutating func table() -> [UInt8] {
    let keepsCase = Set(kept.filter { $0.value > 0 }.keys)
    for sample in samples {
      let isKept = keepsCase.contains(sample.tags[0])
      let form = Lemmatizer.cased(sample.form, keepsCase: isKept)
      let rule = LemmaRule(from: form, to: sample.lemma)
      for tag in sample.tags { words[tag, default: [:]][form, default: [:]][rule, default: 0] += 1 }
    }
    var rules: [LemmaTable.Key: LemmaRule] = [:]
    for (tag, forms) in words {
      let best = forms.mapValues { Self.best($0) }
      let endings = Self.endings(of: best)
      for (ending, rule) in endings {
        rules[LemmaTable.Key(tag: tag, ending: ending, isWhole: false)] = rule
      }
      for (form, rule) in best where Self.rule(for: Array(form.utf8), in: endings) != rule {
        rules[LemmaTable.Key(tag: tag, ending: form.utf8, isWhole: true)] = rule
      }
    }
    return LemmaTable.bytes(rules, keepsCase: keepsCase)
  }

  /// The most frequent rule, the simplest of equals.
  private static func best(_ counts: [LemmaRule: Int]) -> LemmaRule {
    counts.max {
      ($0.value, -$0.key.removed, $1.key.added) < ($1.value, -$1.key.removed, $0.key.added)
    }?.key ?? .identity
  }

  /// The ends whose rule differs from that of the next shorter end.
  private static func endings(of words: [String: LemmaRule]) -> [[UInt8]: LemmaRule] {
    var endings: [[UInt8]: LemmaRule] = [:]
    for length in 0...LemmaTable.longestSuffix {
      var counts: [[UInt8]: [LemmaRule: Int]] = [:]
      for (form, rule) in words where form.utf8.count >= length && rule.removed <= length {
        counts[Array(form.utf8.suffix(length)), default: [:]][rule, default: 0] += 1
      }
      for (ending, rules) in counts where rules.values.reduce(0, +) >= support {
        let rule = best(rules)
        if self.rule(for: ending, in: endings) != rule { endings[ending] = rule }
      }
    }
    return endings
  }

  private static func rule(for form: [UInt8], in endings: [[UInt8]: LemmaRule]) -> LemmaRule {
    for length in (0...min(form.count, LemmaTable.longestSuffix)).reversed() {
      if let rule = endings[Array(form.suffix(length))] { return rule }
    }
    return .identity
  }
}
