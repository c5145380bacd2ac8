package import Language

/// Learns rules for lemmas: for each tag the ends of words that tell how they change, and the
/// words that change otherwise.
package struct LemmaTrainer {
  /// How often each rule makes the lemma of a word, by tag and word.
  private var words: [UInt64: [String: [LemmaRule: Int]]] = [:]
  private var kept: [UInt64: Int] = [:]
  private var samples: [(tags: [UInt64], form: String, lemma: String, isInside: Bool)] = []
  /// The bases of inflected forms by tag, from a dictionary.
  private var inflections: [UInt64: [String: String]] = [:]
  /// The bases of verbs, by tag.
  private var verbs: [UInt64: Set<String>] = [:]

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

  /// Adds a dictionary of inflected forms, for words that the treebanks do not have.
  ///
  /// Each line holds a Penn tag, a form and its base form, separated by tabs.
  package mutating func add(inflections lines: String) {
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let penn = PennTag(rawValue: fields[0]),
        let universal = Self.inflected[penn]
      else { continue }
      let tag = LemmaTable.tag(universal, penn)
      inflections[tag, default: [:]][fields[1]] = fields[2]
      if universal == .verb { verbs[tag, default: []].insert(fields[2]) }
    }
  }

  private static let inflected: [PennTag: PartOfSpeech] = [
    .verbPast: .verb, .verbPastParticiple: .verb, .verbGerund: .verb,
    .verbPresentThirdPerson: .verb, .nounPlural: .noun, .adjectiveComparative: .adjective,
    .adjectiveSuperlative: .adjective,
  ]

  private mutating func add(_ word: CoNLLUWord, isInside: Bool) {
    guard let universal = PartOfSpeech(rawValue: word.universalTag),
      let penn = PennTag(rawValue: word.languageTag), word.lemma != "_" || word.form == "_"
    else { return }
    let tags = [LemmaTable.tag(universal, penn), LemmaTable.tag(universal, nil)]
    samples.append((tags, word.form, word.lemma, isInside))
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
      for (form, rule) in withDictionary(best, tag)
      where Self.rule(for: Array(form.utf8), in: endings) != rule {
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

  /// Adds what the dictionary knows of a tag, and rights bases of verbs that it has never seen.
  private func withDictionary(
    _ seen: [String: LemmaRule],
    _ tag: UInt64
  ) -> [String: LemmaRule] {
    var rules = seen
    for (form, base) in inflections[tag] ?? [:] {
      if let known = seen[form], verbs[tag]?.contains(known.apply(to: form)) ?? true { continue }
      rules[form] = LemmaRule(from: form, to: base)
    }
    return rules
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

  private static func rule(for form: [UInt8], in endings: [[UInt8]: LemmaRule]) -> LemmaRule? {
    for length in (0...min(form.count, LemmaTable.longestSuffix)).reversed() {
      if let rule = endings[Array(form.suffix(length))] { return rule }
    }
    return nil
  }
}
