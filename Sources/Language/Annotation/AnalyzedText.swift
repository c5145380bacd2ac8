/// A text with everything that the language engine sees in it.
public struct AnalyzedText: Sendable {
  /// The text, in whose UTF-8 bytes all offsets count.
  public var text: String
  /// The syntactic words, in order.
  public var tokens: [Token]
  /// The sentences as stretches of `tokens`, in order; together they cover all tokens.
  public var sentences: [Sentence]
  /// The names, in order; they do not overlap.
  public var names: [Name]
  /// The predicates and their core roles, in order; none if they were not asked for.
  public var predicates: [SemanticPredicate] = []
  /// What a network says of the labels of names, until these are found.
  package var nameScores: [Int16] = []
  /// Finds triggers in the words as the network encoded them, where these were kept.
  package var triggerFinder: (any TriggerFinder)?

  public init(text: String, tokens: [Token], sentences: [Sentence], names: [Name]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
  }

  /// The words of some sentences that may carry relations, in order; none if nobody finds them.
  ///
  /// - Parameter sentences: Stretches of tokens, in order.
  package func triggers(in sentences: [Range<Int>]) -> [TriggerEvidence] {
    triggerFinder?.triggers(in: sentences, of: tokens, kindsOfNames) ?? []
  }

  /// The predicates of some sentences, in order; none if nobody finds them.
  ///
  /// - Parameter sentences: Stretches of tokens, in order.
  package func predicates(in sentences: [Range<Int>]) -> [SemanticPredicate] {
    triggerFinder?.predicates(in: sentences, of: tokens, kindsOfNames) ?? []
  }

  /// What each token is part of the name of.
  private var kindsOfNames: [NameType?] {
    var kinds: [NameType?] = Array(repeating: nil, count: tokens.count)
    for name in names {
      for token in name.tokens where tokens.indices.contains(token) { kinds[token] = name.type }
    }
    return kinds
  }
}

extension AnalyzedText: Equatable {
  /// Whether all is equal that was found: what will be found follows from it.
  public static func == (left: AnalyzedText, right: AnalyzedText) -> Bool {
    left.text == right.text && left.tokens == right.tokens && left.sentences == right.sentences
      && left.names == right.names && left.predicates == right.predicates
  }
}

/// Finds the words that may carry relations, sentence by sentence.
package protocol TriggerFinder: Sendable {
  /// The triggers in some sentences, in order.
  ///
  /// - Parameters:
  ///   - sentences: Stretches of `tokens`, in order.
  ///   - tokens: The words of the text, of which forms, tags and trees are read.
  ///   - names: The kinds of names that the tokens are part of.
  func triggers(
    in sentences: [Range<Int>],
    of tokens: [Token],
    _ names: [NameType?]
  ) -> [TriggerEvidence]

  /// The predicates in some sentences, in order, and who has which part in them.
  func predicates(
    in sentences: [Range<Int>],
    of tokens: [Token],
    _ names: [NameType?]
  ) -> [SemanticPredicate]
}

/// A sentence of a text.
public struct Sentence: Equatable, Sendable {
  /// Its tokens, as positions in the text's tokens.
  public var tokens: Range<Int>
  /// The number of the paragraph that it stands in, from 0; blank lines part paragraphs.
  public var paragraph: Int

  public init(tokens: Range<Int>, paragraph: Int) {
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A syntactic word of Universal Dependencies (version 2), with its place in the text.
public struct Token: Equatable, Sendable {
  /// Where it stands, in UTF-8 bytes of the text.
  public var range: Range<Int>
  /// The word as it stands in the text; contractions are split ("do", "n't"), as are possessives.
  public var form: String
  /// The base form.
  public var lemma: String
  /// The universal part of speech.
  public var partOfSpeech: PartOfSpeech
  /// The tag of the Penn Treebank (XPOS of the English treebanks).
  public var pennTag: PennTag
  /// The position of the word that it depends on in the text's tokens, or -1 for a root.
  public var head: Int
  /// How it depends on its head.
  public var relation: DependencyRelation

  public init(
    range: Range<Int>,
    form: String,
    lemma: String = "_",
    partOfSpeech: PartOfSpeech = .other,
    pennTag: PennTag = .unknown,
    head: Int = -1,
    relation: DependencyRelation = .root
  ) {
    self.range = range
    self.form = form
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.pennTag = pennTag
    self.head = head
    self.relation = relation
  }
}

/// A stretch of tokens that names something.
public struct Name: Equatable, Sendable {
  /// Its tokens, as positions in the text's tokens.
  public var tokens: Range<Int>
  /// What it names.
  public var type: NameType

  public init(tokens: Range<Int>, type: NameType) {
    self.tokens = tokens
    self.type = type
  }
}

/// What a name names.
public enum NameType: String, CaseIterable, Sendable {
  case person = "PER"
  case organization = "ORG"
  /// A place or a state.
  case location = "LOC"
  /// A nationality, or a religious or political group.
  case group = "NORP"
  case other = "MISC"
}
