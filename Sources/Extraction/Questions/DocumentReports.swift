internal import KnowledgeGraph
internal import Language

/// A word by which somebody says something: "said", "statement", "according to".
struct Report {
  let word: Int
  /// What it may embed: 1 for clauses, 2 for nouns, 4 for infinitives and gerunds, 8 for whatever
  /// "according to" stands beside.
  let forms: UInt32
  /// Whose word it is, each with the word that means it.
  let sources: [FoundActor]
  /// The words in whose slot speakers stand, whether they mean an actor or not.
  let words: [Int]

  var isOfClauses: Bool { forms & 9 != 0 }
}

/// Who says something anywhere in a document, and which of its words are quoted.
struct DocumentReports {
  let tree: SyntaxTree
  private let finder: ActorFinder
  private let lexicon: Lexicon
  /// The reports of each sentence, by its number.
  private(set) var bySentence: [[Report]] = []
  /// Whether each word stands in quotation marks.
  private(set) var isQuoted: [Bool] = []
  /// Who is quoted, for each sentence that is nothing but a quotation.
  private(set) var quoted: [[DocumentActorIndex]]
  /// The number of reports of each actor.
  private(set) var counts: [DocumentActorIndex: Int] = [:]

  init(tree: SyntaxTree, finder: ActorFinder, lexicon: Lexicon) {
    self.tree = tree
    self.finder = finder
    self.lexicon = lexicon
    quoted = QuotationReader(tree: tree, finder: finder, lexicon: lexicon).speakers()
    bySentence = tree.sentences.map { sentence in sentence.tokens.compactMap(report) }
    for report in bySentence.joined() where report.isOfClauses {
      for source in report.sources.map(\.actor).uniqued() { counts[source, default: 0] += 1 }
    }
    isQuoted = tree.quotedWords
  }

  private func report(at word: Int) -> Report? {
    if let source = sourceAfter(word) {
      return Report(word: word, forms: 8, sources: finder.speakers(at: source), words: [source])
    }
    let rules = lexicon.embeddings.rules(for: word, in: tree).filter { $0.speaker != nil }
    guard let slot = (rules.first { $0.complements.contains(.clause) } ?? rules.first)?.speaker
    else { return nil }
    guard !saysNothing(word, rules) else { return nil }
    let forms = rules.reduce(UInt32(0)) { forms, rule in
      rule.complements.reduce(forms) { $0 | $1.bit }
    }
    // Who does not say it is not a source of it.
    let reader = QualificationReader(tree: tree, finder: finder, lexicon: lexicon)
    guard reader.denial(of: word) == nil else { return nil }
    let words =
      quoted(by: word) ?? tree.words(in: slot, of: word, control: lexicon.embeddings)
    var sources = words.flatMap { finder.speakers(at: $0) }
    if words.isEmpty, slot == .subject {
      sources = NeighbourReader(tree: tree, finder: finder).subject(of: word)
    }
    return Report(word: word, forms: forms, sources: sources.uniqued(by: \.actor), words: words)
  }

  /// "will hold war games", "agreed to a ceasefire": a verb that only says something with a clause,
  /// of which there is none, and that does something else here.
  private func saysNothing(_ word: Int, _ rules: [EmbeddingRule]) -> Bool {
    let token = tree.tokens[word]
    return token.partOfSpeech == .verb && token.relation != .parataxis
      && rules.allSatisfy { $0.complements == [.clause] }
      && tree.children(of: word, by: [.clausalComplement, .parataxis]).isEmpty
      && (!tree.children(of: word, by: [.object]).isEmpty
        || !lexicon.predicates.relations(ofWord: token).isEmpty)
  }

  /// "X was quoted as saying": whose words they are.
  private func quoted(by verb: Int) -> [Int]? {
    guard lexicon.classes[.quoting].contains(tree.tokens[verb].lemma), tree.isPassive(verb) else {
      return nil
    }
    let subjects = tree.surfaceSubjects(of: verb, control: lexicon.embeddings)
    return subjects.isEmpty ? nil : subjects
  }

  /// "according to the ministry": the noun behind the preposition.
  private func sourceAfter(_ word: Int) -> Int? {
    guard tree.lower[word] == "according",
      tree.tokens[word].relation == .caseMarking, let noun = tree.head(of: word), noun > word
    else { return nil }
    return noun
  }
}

extension SyntaxTree {
  /// Whether each word stands in quotation marks, which end with their paragraph.
  var quotedWords: [Bool] {
    var isQuoted = Array(repeating: false, count: tokens.count)
    var isOpen = false
    var paragraph = 0
    for sentence in sentences {
      if sentence.paragraph != paragraph { isOpen = false }
      paragraph = sentence.paragraph
      for position in sentence.tokens {
        switch QuotationMark(tokens[position].form) {
        case .opening: isOpen = true
        case .closing: isOpen = false
        case .plain: isOpen.toggle()
        case nil: isQuoted[position] = isOpen
        }
      }
    }
    return isQuoted
  }
}

extension ComplementForm {
  fileprivate var bit: UInt32 {
    switch self {
    case .clause: 1
    case .noun: 2
    case .infinitive, .gerund: 4
    case .subject: 0
    }
  }
}
