internal import Language

/// The regular forms of the lexicon's words, by which a lemma that nobody has seen is found.
///
/// A lemmatizer trained on other texts must guess the base of a rare verb: "rebuked", "liaising".
struct Inflections: Sendable {
  private var verbs: [String: String] = [:]
  private var nouns: [String: String] = [:]
  private var known: Set<String> = []
  private var bases: Set<String> = []
  /// What of the reading is switched off.
  private var switches: ReadingSwitches

  /// Makes the forms of some words.
  init(
    verbs: some Sequence<String>,
    nouns: some Sequence<String>,
    switches: ReadingSwitches
  ) {
    self.switches = switches
    for verb in verbs {
      known.insert(verb)
      bases.insert(verb)
      for form in Self.verbForms(of: verb) { self.verbs[form] = verb }
    }
    for noun in nouns {
      known.insert(noun)
      self.nouns[Self.withS(noun)] = noun
    }
  }

  /// The same forms with other rules switched off.
  func with(rulesOf switches: ReadingSwitches) -> Inflections {
    var inflections = self
    inflections.switches = switches
    return inflections
  }

  /// Whether a word is the base form of a verb.
  func isBase(_ form: String) -> Bool { bases.contains(form) }

  /// The base form of a verb whose "-ing" a word is.
  func gerund(_ form: String) -> String? { form.hasSuffix("ing") ? verbs[form] : nil }

  /// The lemma of a token by the lexicon's own words; nothing where they do not know it.
  func lemma(of token: Token) -> String? {
    let isNoun = token.partOfSpeech == .noun
    guard isNoun || token.pennTag.isVerbal, !known.contains(token.lemma) else { return nil }
    let form = token.form.inLowerCase
    let lemma = token.pennTag.isVerbal ? verbs[form] : isNoun ? nouns[form] : nil
    guard let lemma, switches.isOn(.lemmaOfLexicon) else { return nil }
    return lemma
  }

  private static func verbForms(of verb: String) -> [String] {
    let stem = String(verb.dropLast())
    if verb.hasSuffix("e") { return [verb + "s", verb + "d", stem + "ing"] }
    if verb.hasSuffix("y"), !vowels.contains(verb.dropLast().last ?? "a") {
      return [stem + "ies", stem + "ied", verb + "ing"]
    }
    let doubled = doubledConsonant(verb)
    return [withS(verb), verb + "ed", verb + "ing"]
      + (doubled.map { [$0 + "ed", $0 + "ing"] } ?? [])
  }

  /// The form of a noun for many or of a verb for one: "militias", "militaries".
  static func withS(_ word: String) -> String {
    let endings = ["s", "x", "z", "ch", "sh"]
    if word.hasSuffix("y"), !vowels.contains(word.dropLast().last ?? "a") {
      return word.dropLast() + "ies"
    }
    return endings.contains(where: word.hasSuffix) ? word + "es" : word + "s"
  }

  private static func doubledConsonant(_ verb: String) -> String? {
    guard let last = verb.last, let before = verb.dropLast().last,
      !vowels.contains(last), vowels.contains(before), !"wxy".contains(last)
    else { return nil }
    return verb + String(last)
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
}
