internal import KnowledgeGraph
internal import Language

/// What has been understood of a document so far; the readers of mentions add to it in turn.
struct DocumentReading {
  let text: AnalyzedText
  let tree: SyntaxTree
  let knowledge: KnowledgeBase
  let lexicon: Lexicon
  /// The day of publication.
  let published: PartialDate?
  /// The datelines, by the byte at which they begin.
  private let datelines: [Int: Dateline]
  var actors = DocumentActors()
  var mentions: MentionTable
  /// The forms that the document itself gives to actors: acronyms, surnames, short names.
  var localForms: [String: DocumentActorIndex] = [:]
  /// The ISO 3166-1 alpha-3 codes of the states that the document names anywhere.
  var statesNamed: Set<String> = []
  /// The names of persons, until all full names are read.
  var personSpans: [PersonSpan] = []
  var personNames = PersonNames()
  /// The names of bodies that the name model sees, until all known ones are read.
  var bodySpans: [BodySpan] = []
  var nameEndings = NameEndings()
  /// The words of the names of persons that the model sees in several words.
  let fullNameWords: Set<String>
  /// The affiliations that noun phrases give: offices, organs, leaders of coalitions.
  var affiliations: [ClaimDraft] = []

  init(
    _ text: AnalyzedText,
    datelines: [Dateline] = [],
    knowledge: KnowledgeBase,
    lexicon: Lexicon,
    published: PartialDate?
  ) {
    let text = text.corrected(by: lexicon.inflections).withoutDaysInNames()
    self.text = text
    self.knowledge = knowledge
    self.lexicon = lexicon
    self.published = published
    fullNameWords = text.fullNameWords
    tree = SyntaxTree(text, classes: lexicon.classes)
    self.datelines = Dictionary(datelines.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    mentions = MentionTable(tokenCount: text.tokens.count)
  }

  var tokens: [Token] { tree.tokens }

  /// The words as they stand in the text.
  func surface(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    return text.substring(bytes)
  }

  /// The words with single spaces, as a name is written.
  func nameText(_ range: Range<Int>) -> String {
    surface(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The sentences that say something, so without datelines.
  var sentences: [Sentence] {
    datelines.isEmpty ? text.sentences : text.sentences.filter { dateline(of: $0) == nil }
  }

  /// The dateline that a sentence is.
  func dateline(of sentence: Sentence) -> Dateline? {
    guard !datelines.isEmpty, let first = sentence.tokens.first else { return nil }
    return datelines[tokens[first].range.lowerBound]
  }

  /// The sentence in which a word stands.
  func sentence(of word: Int) -> Sentence? {
    tree.sentence(of: word)
  }

  /// Adds a mention of an actor.
  mutating func mention(
    _ actor: DocumentActorIndex?,
    at range: Range<Int>,
    by resolution: Resolution,
    as role: MentionRole? = nil
  ) {
    let head = tree.headWord(of: range)
    mentions.add(
      ActorMention(
        tokens: range,
        head: head,
        actor: actor,
        resolution: resolution,
        role: role ?? self.role(of: head, meaning: actor)
      )
    )
  }

  /// The part that a name plays; what is no state acts even where it only seems to locate.
  private func role(of head: Int, meaning actor: DocumentActorIndex?) -> MentionRole {
    let role = role(of: head)
    guard role == .location, let actor, actors[actor].type != .state else { return role }
    return .nominal
  }

  /// The part that a word plays in its noun phrase, by its relation.
  func role(of head: Int) -> MentionRole {
    switch tokens[head].relation {
    case .compound, .adjectivalModifier, .nominalModifierDescriptive: .modifier
    default: isLocative(head) ? .location : .nominal
    }
  }

  /// Whether a preposition makes of the word a mere place.
  func isLocative(_ head: Int) -> Bool {
    if let preposition = tree.preposition(of: head) {
      return ClosedClass.placePrepositions.contains(preposition)
    }
    guard tokens[head].relation == .conjunct, let first = tree.head(of: head) else { return false }
    return isLocative(first)
  }

  /// Adds an affiliation that the words of a noun phrase give.
  mutating func affiliate(
    _ subject: DocumentActorIndex,
    _ relationRole: RelationRole,
    _ object: DocumentActorIndex,
    cue: [Int],
    role: String? = nil,
    isFormer: Bool = false,
    rule: String
  ) {
    let relation = Relation.of(relationRole)
    guard subject != object,
      relation.definition.domain.contains(actors[subject].type),
      relation.definition.range.contains(actors[object].type)
    else { return }
    var draft = ClaimDraft(
      subject: subject,
      relation: relation,
      object: object,
      cue: cue,
      role: role,
      isFormer: isFormer,
      rule: rule
    )
    draft.confidence.add(rule)
    affiliations.append(draft)
  }
}

extension AnalyzedText {
  /// The text with the lemmas that the lexicon knows better.
  func corrected(by inflections: Inflections) -> AnalyzedText {
    var corrected = self
    for index in tokens.indices {
      if let lemma = inflections.lemma(of: tokens[index]) { corrected.tokens[index].lemma = lemma }
    }
    return corrected
  }

  /// The name to which a word belongs.
  func name(at word: Int) -> Name? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].tokens.contains(word) else { return nil }
    return names[low]
  }

  /// The words of all names of persons that have several.
  var fullNameWords: Set<String> {
    var words: Set<String> = []
    for name in names where name.type == .person && name.tokens.count > 1 {
      words.formUnion(tokens[name.tokens].lazy.map(\.form))
    }
    return words
  }

  /// The part of the text between two byte offsets.
  func substring(_ bytes: Range<Int>) -> String {
    let utf8 = text.utf8
    guard bytes.lowerBound >= 0, bytes.upperBound <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    return String(text[start..<end])
  }
}
