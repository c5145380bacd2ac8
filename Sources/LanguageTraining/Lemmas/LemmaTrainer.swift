package import Language

/// Learns rules for lemmas: for each tag the ends of words that tell how they change, and the
/// words that change otherwise.
package struct LemmaTrainer {
  /// How often each rule makes the lemma of a word, by tag and word.
  private var words: [UInt64: [String: [LemmaRule: Int]]] = [:]
  private var kept: [UInt64: Int] = [:]
  private var samples: [(tags: [UInt64], form: String, lemma: String, isInside: Bool)] = []
  /// What is known to be a word in lower case.
  private var vocabulary: Set<String> = []

  package init() {}

  /// The fewest different words that an end must be seen in.
  private static let support = 2

  /// Adds a treebank.
  package mutating func add(_ sentences: [CoNLLUSentence]) {
    for sentence in sentences {
      for (index, word) in sentence.words.enumerated() where word.languageTag != "GW" {
        add(word, isInside: index > 0)
      }
    }
  }

  /// Adds words by which to tell "provoke" from "provok": each line's first field is one.
  package mutating func add(words lines: String) {
    for line in lines.split(separator: "\n") {
      guard let word = line.split(separator: "\t").first, word == word.lowercased() else {
        continue
      }
      vocabulary.insert(String(word))
    }
  }

  private mutating func add(_ word: CoNLLUWord, isInside: Bool) {
    guard let universal = PartOfSpeech(rawValue: word.universalTag),
      let penn = PennTag(rawValue: word.languageTag), word.lemma != "_" || word.form == "_"
    else { return }
    let tags = [LemmaTable.tag(universal, penn), LemmaTable.tag(universal, nil)]
    samples.append((tags, word.form, word.lemma, isInside))
    vocabulary.insert(word.lemma)
    guard word.form != word.form.lowercased() else { return }
    let isKept = word.lemma != word.lemma.lowercased()
    for tag in tags { kept[tag, default: 0] += isKept ? 1 : -1 }
    guard isInside else { return }
    let rule = isKept ? LemmaRule.identity : LemmaTable.lowercasing
    words[LemmaTable.capitalsTag(tags[0]), default: [:]][word.form, default: [:]][
      rule,
      default: 0
    ] += 1
  }

  /// The table's bytes.
  package mutating func table() -> [UInt8] {
    let keepsCase = tagsThatKeepCase()
    for sample in samples {
      let isKept =
        sample.isInside
        ? sample.lemma != sample.lemma.lowercased() : keepsCase.contains(sample.tags[0])
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
      for (form, rule) in inflections(tag, known: best, endings) {
        rules[LemmaTable.Key(tag: tag, ending: form.utf8, isWhole: true)] = rule
      }
      for (form, rule) in best where Self.rule(for: Array(form.utf8), in: endings) != rule {
        rules[LemmaTable.Key(tag: tag, ending: form.utf8, isWhole: true)] = rule
      }
    }
    return LemmaTable.bytes(rules, keepsCase: keepsCase)
  }

  /// The pairs of tags whose words mostly keep capitals; pairs never seen follow the first tag.
  private func tagsThatKeepCase() -> Set<UInt64> {
    var tags = Set(kept.filter { $0.value > 0 }.keys)
    for universal in PartOfSpeech.allCases
    where tags.contains(LemmaTable.tag(universal, nil)) {
      for penn in PennTag.allCases where kept[LemmaTable.tag(universal, penn)] == nil {
        tags.insert(LemmaTable.tag(universal, penn))
      }
    }
    return tags
  }

  /// Rules for words outside of the treebanks whose base form is a word by another rule alone.
  private func inflections(
    _ tag: UInt64,
    known: [String: LemmaRule],
    _ endings: [[UInt8]: LemmaRule]
  ) -> [(String, LemmaRule)] {
    guard let ending = Self.inflectionalEndings[tag] else { return [] }
    return vocabulary.sorted().compactMap { word in
      guard word.hasSuffix(ending), word.utf8.count > ending.utf8.count + 2, known[word] == nil,
        word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        !vocabulary.contains(
          (Self.rule(for: Array(word.utf8), in: endings) ?? .identity).apply(to: word)
        )
      else { return nil }
      let stem = String(word.dropLast(ending.count))
      let candidates = [stem + "e", stem, String(stem.dropLast())]
      return candidates.first(where: vocabulary.contains).map {
        (word, LemmaRule(from: word, to: $0))
      }
    }
  }

  private static let inflectionalEndings: [UInt64: String] = [
    LemmaTable.tag(.verb, .verbGerund): "ing",
    LemmaTable.tag(.verb, .verbPast): "ed",
    LemmaTable.tag(.verb, .verbPastParticiple): "ed",
    LemmaTable.tag(.adjective, .adjectiveSuperlative): "est",
    LemmaTable.tag(.adjective, .adjectiveComparative): "er",
  ]

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

  private static func rule(for form: [UInt8], in endings: [[UInt8]: LemmaRule]) -> LemmaRule? {
    for length in (0...min(form.count, LemmaTable.longestSuffix)).reversed() {
      if let rule = endings[Array(form.suffix(length))] { return rule }
    }
    return nil
  }
}
