internal import KnowledgeGraph
internal import Language

/// The analysed text of a document, and what is known of its words; reading never changes it.
///
/// A class, so that all who read it hold one reference.
final class DocumentText: Sendable {
  let analysis: AnalyzedText
  let tree: SyntaxTree
  let knowledge: KnowledgeBase
  let lexicon: Lexicon
  /// The day of publication.
  let published: PartialDate?
  /// The year at hand: that of publication, or else the latest that the text names as a date.
  let year: Int?
  /// Whether people without a name are actors: "protesters".
  let readsGroups: Bool
  /// The longest form that the knowledge base knows from each word on, within its sentence.
  let knownForms: [AliasMatch?]
  /// The ISO 3166-1 alpha-3 codes of the states that the document names, and of those whose persons
  /// and bodies it names, by a form that means nothing else.
  let statesNamed: Set<String>
  /// The words of the names of persons that the model sees in several words.
  let fullNameWords: Set<String>
  /// The datelines, by the byte at which they begin.
  private let datelines: [Int: Dateline]

  init(
    _ analysis: AnalyzedText,
    datelines: [Dateline] = [],
    knowledge: KnowledgeBase,
    lexicon: Lexicon,
    published: PartialDate?,
    readsGroups: Bool = false
  ) {
    let trimmed = analysis.corrected(by: lexicon.inflections).withVerbsTakenForNouns(lexicon)
      .withoutDaysInNames()
    let analysis = NameSplitting.split(trimmed, knowledge, lexicon)
    self.analysis = analysis
    self.knowledge = knowledge
    self.lexicon = lexicon
    self.published = published
    year = published?.year ?? analysis.latestYear
    self.readsGroups = readsGroups
    tree = SyntaxTree(
      analysis,
      classes: lexicon.classes,
      switches: lexicon.switches,
      roles: lexicon.roles.roles
    )
    fullNameWords = analysis.fullNameWords
    self.datelines = Dictionary(datelines.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    knownForms = analysis.knownForms(in: knowledge, spellings: lexicon.spellings)
    statesNamed = Self.states(among: knownForms, in: year, knowledge)
  }

  var tokens: [Token] { tree.tokens }

  /// All sentences, in order.
  var sentences: [Sentence] { analysis.sentences }

  /// The sentences that say something, so without datelines.
  var prose: [Sentence] {
    datelines.isEmpty ? sentences : sentences.filter { dateline(of: $0) == nil }
  }

  /// The dateline that a sentence is.
  func dateline(of sentence: Sentence) -> Dateline? {
    guard !datelines.isEmpty, let first = sentence.tokens.first else { return nil }
    return datelines[tokens[first].range.lowerBound]
  }

  /// The sentence in which a word stands.
  func sentence(of word: Int) -> Sentence? { tree.sentence(of: word) }

  /// The part of the text between two byte offsets.
  func substring(_ bytes: Range<Int>) -> String { analysis.substring(bytes) }

  private static func states(
    among forms: [AliasMatch?],
    in year: Int?,
    _ knowledge: KnowledgeBase
  ) -> Set<String> {
    var states: Set<String> = []
    for case let form? in forms {
      guard let index = form.readings.plain(in: year)?.actor,
        let country = knowledge.actor(index).country
      else { continue }
      states.insert(country)
    }
    return states
  }
}

// MARK: - What time and place speak for

extension DocumentText {
  /// The reading of a form as a state, where it can mean nothing else.
  func plainState(_ match: AliasMatch) -> AliasReading? {
    knowledge.plainState(match, in: year)
  }

  /// Whether a form has a meaning at the year at hand.
  ///
  /// Where there is none, states and bodies that are gone have no part in it.
  func isOfTheTime(_ reading: AliasReading) -> Bool {
    if let year { return reading.years.contains(year) }
    guard let actor = reading.actor, knowledge.type(of: actor) != .person else { return true }
    return reading.years.last == nil
  }

  /// Whether an office is held at the day of publication; today, where that is not known.
  func isHeld(_ office: Office) -> Bool {
    published.map(office.covers) ?? (office.to == nil)
  }

  /// The one state that the document is about, where it names no other.
  var home: Actor? {
    guard statesNamed.count == 1, let country = statesNamed.first else { return nil }
    return knowledge.state(code: country, in: year)
  }

  /// Whether the document names a state.
  func isNamed(_ country: String) -> Bool { statesNamed.contains(country) }

  /// Whether the actor's state is one of those that the document names.
  func isAtHome(_ actor: Actor) -> Bool { actor.country.map(isNamed) ?? true }

  /// Whether a person held some office at the time of publication.
  func isInOffice(_ person: ActorIndex) -> Bool {
    published != nil && knowledge.offices(of: person).contains(where: isHeld)
  }

  /// The office of these classes that a person holds at the time, in a state that the text names or
  /// else in the only one; without a day, any that the person ever held.
  func currentOffice(of person: ActorIndex, in classes: [OfficeClass]) -> Office? {
    let offices = knowledge.offices(of: person).filter { office in
      classes.contains(office.officeClass) && (published.map(office.covers) ?? true)
        && office.state != nil
    }
    if let named = offices.first(where: { $0.state.map(isNamed) ?? false }) { return named }
    return Set(offices.map(\.state)).count == 1 ? offices.first : nil
  }
}

extension KnowledgeBase {
  /// The reading of a form as a state, where it can mean nothing else.
  fileprivate func plainState(_ match: AliasMatch, in year: Int?) -> AliasReading? {
    guard let reading = match.readings.plain(in: year), let index = reading.actor,
      type(of: index) == .state
    else { return nil }
    return reading
  }
}
