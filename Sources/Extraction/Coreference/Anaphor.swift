internal import KnowledgeGraph
internal import Language

/// A word that may mean an actor named elsewhere: a pronoun, or the head of a description.
struct Anaphor {
  /// What it asks for.
  enum Form: UInt32 {
    case he, she, it, they
    /// "I", "we".
    case speaker, speakers
    /// "the group", "the ministers", "both countries".
    case single, several, dual
    /// "who", "which".
    case relative
    /// "police", "a court": an organ of the state that the text is about.
    case organ
  }

  let word: Int
  let form: Form
  /// The word that is whose it is: "his country".
  var owner: Int?

  /// Whether it may mean several actors at once.
  var mayBeSeveral: Bool { [.they, .several, .dual].contains(form) }
  /// Whether it means those who speak.
  var isOfSpeaker: Bool { [.speaker, .speakers].contains(form) }
  var isPronoun: Bool { ![.single, .several, .dual, .organ].contains(form) }

  var resolution: Resolution { isPronoun ? .pronoun : .description }
}

extension Pronoun {
  var form: Anaphor.Form {
    switch self {
    case .he: .he
    case .she: .she
    case .it: .it
    case .they: .they
    }
  }
}

/// Finds the words of a text that may mean an actor named elsewhere.
struct AnaphorReader {
  let text: DocumentText

  private var tree: SyntaxTree { text.tree }
  private var tokens: [Token] { text.tokens }

  /// A pronoun of the third person, or the head of a definite description.
  func anaphor(at word: Int) -> Anaphor? {
    let token = tokens[word]
    if token.partOfSpeech == .pronoun, let pronoun = Pronoun(token, isPersonal: true) {
      return Anaphor(word: word, form: pronoun.form)
    }
    if isBare(word) {
      return Anaphor(
        word: word,
        form: ClosedClass.duals.contains(tree.lower[word]) ? .dual : .single
      )
    }
    guard token.partOfSpeech == .noun else { return nil }
    let owner = tree.child(of: word, by: .nominalModifierPossessive)
    let isDual = tree.children(of: word).contains { isNumber($0) }
    if isDescriptive(token.lemma.inLowerCase), owner != nil || isDual || isDefinite(word) {
      let form: Anaphor.Form = isDual ? .dual : token.pennTag.isPlural ? .several : .single
      return Anaphor(word: word, form: form, owner: owner)
    }
    return owner == nil && isOrgan(word) ? Anaphor(word: word, form: .organ) : nil
  }

  /// "police", "a court in Budapest": without a name, and of nobody who is named: not "soldiers of
  /// the Foreign Legion".
  private func isOrgan(_ word: Int) -> Bool {
    text.lexicon.classes[.publicOrgan].contains(tokens[word].lemma.inLowerCase)
      && (SyntaxTree.argumentRelations + [.compound]).contains(tokens[word].relation)
      && !tree.children(of: word, by: [.nominalModifier]).contains {
        tree.isMarked($0, by: ["of"])
      }
  }

  /// "I" or "we", or what is theirs; "US" is no "us".
  func firstPerson(at word: Int) -> Anaphor? {
    guard tokens[word].partOfSpeech == .pronoun, tokens[word].form != "US",
      ClosedClass.firstPersons.contains(tree.lower[word])
    else { return nil }
    let isAlone = ClosedClass.firstSingulars.contains(tree.lower[word])
    return Anaphor(word: word, form: isAlone ? .speaker : .speakers)
  }

  /// "who", "which", "whose"; "that" only where the tree takes it for a pronoun of its noun.
  func relative(at word: Int) -> Anaphor? {
    guard tree.isRelativePronoun(word),
      ClosedClass.openRelatives.contains(tree.lower[word]) || tree.antecedent(of: word) != nil
    else { return nil }
    return Anaphor(word: word, form: .relative)
  }

  /// "the two", "both", "the latter", without a noun.
  private func isBare(_ word: Int) -> Bool {
    guard SyntaxTree.argumentRelations.contains(tokens[word].relation) else { return false }
    if ClosedClass.duals.contains(tree.lower[word]) {
      return tree.lower[word] == "both" || isDefinite(word)
    }
    return ClosedClass.pointers.contains(tree.lower[word]) && isDefinite(word)
  }

  private func isNumber(_ child: Int) -> Bool {
    ClosedClass.duals.contains(tree.lower[child])
      || tokens[child].relation == .numericModifier && tree.lower[child] == "three"
  }

  private func isDefinite(_ word: Int) -> Bool {
    tree.children(of: word, by: [.determiner]).contains {
      ClosedClass.demonstratives.contains(tree.lower[$0])
    }
  }

  private func isDescriptive(_ lemma: String) -> Bool {
    let classes = text.lexicon.classes
    return text.lexicon.descriptions[lemma] != nil || classes[.pair].contains(lemma)
      || classes.areHome(lemma)
  }
}

extension SyntaxTree {
  /// The relations by which an argument hangs on its word.
  static let argumentRelations: [DependencyRelation] = [
    .nominalSubject, .nominalSubjectPassive, .object, .indirectObject, .oblique, .obliqueAgent,
    .nominalModifier, .nominalModifierPossessive, .conjunct,
  ]
}
