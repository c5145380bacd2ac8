/// A text with everything that the language engine sees in it.
public struct AnalyzedText: Equatable, Sendable {
  /// The text, in whose UTF-8 bytes all offsets count.
  public var text: String
  /// The syntactic words, in order.
  public var tokens: [Token]
  /// The sentences as stretches of `tokens`, in order; together they cover all tokens.
  public var sentences: [Sentence]
  /// The names, in order; they do not overlap.
  public var names: [Name]
  /// The words as the network encodes them, where they were kept to find triggers.
  package var encoding: TextEncoding?

  public init(text: String, tokens: [Token], sentences: [Sentence], names: [Name]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
  }

  /// The words of some sentences that may carry relations, in order; none if their encoding was not
  /// kept.
  ///
  /// - Parameter sentences: Stretches of tokens, in order.
  package func triggers(in sentences: [Range<Int>]) -> [TriggerEvidence] {
    encoding?.triggers(in: sentences, of: tokens) ?? []
  }
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
