internal import Language

/// The roles of all words that a lexicon has.
struct WordRoleTable: Sendable {
  private struct Entry {
    /// What a word is whose lemma this is, whose lemma it is in small letters, and whose form.
    var lemma: WordRoles = []
    var smallLemma: WordRoles = []
    var form: WordRoles = []
  }

  private var entries: [String: Entry] = [:]

  init(
    _ embeddings: EmbeddingLexicon,
    _ predicates: PredicateLexicon,
    _ supportVerbs: SupportVerbLexicon,
    _ cues: CueLexicon,
    _ times: TimeLexicon,
    _ organs: OrganLexicon
  ) {
    for wordClass in PredicateClass.allCases {
      for head in embeddings.heads(of: wordClass) { self[head].lemma.insert(.embedding) }
      for head in predicates.heads(of: wordClass) { self[head].lemma.insert(.predicate) }
    }
    let further = predicates.furtherLemmas.union(embeddings.furtherLemmas)
    for word in further.union(supportVerbs.furtherLemmas) {
      self[word].lemma.insert(.further)
      self[word].form.insert(.further)
    }
    for word in cues.firstWords {
      self[word].lemma.insert(.cue)
      self[word].form.insert(.cue)
    }
    for word in times.firstWords { self[word].form.insert(.time) }
    for lemma in times.firstLemmas { self[lemma].smallLemma.insert(.time) }
    for word in organs.starts {
      self[word].smallLemma.insert(.organ)
      self[word].form.insert(.organ)
    }
  }

  private subscript(word: String) -> Entry {
    get { entries[word] ?? Entry() }
    set { entries[word] = newValue }
  }

  /// The roles of a word of a text.
  ///
  /// - Parameter form: Its form in small letters.
  func roles(_ token: Token, _ form: String) -> WordRoles {
    let (lemma, small) = (token.lemma, token.lemma.inLowerCase)
    let known = entries[lemma]
    var roles = known?.lemma ?? []
    roles.formUnion((lemma == small ? known : entries[small])?.smallLemma ?? [])
    roles.formUnion((lemma == form ? known : entries[form])?.form ?? [])
    if form.utf8.contains(where: Self.isOfDate) { roles.insert(.time) }
    return roles
  }

  /// Whether dates may be made of a byte: a digit or a hyphen.
  private static func isOfDate(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || byte == 0x2D
  }
}
