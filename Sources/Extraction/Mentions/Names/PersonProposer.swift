internal import KnowledgeGraph
internal import Language

/// Reads persons: full names first, wherever they stand, then the single names that mean them.
struct PersonProposer: MentionProposer {
  static let proposer = Proposer.persons

  var page: ProposalPage

  private static let model = "the name model"

  private var personNames: PersonNames

  init(page: ProposalPage) {
    self.page = page
    let text = page.layer.text
    personNames = PersonNames(
      articles: text.knowledge.nameWords[.article],
      spellings: text.lexicon.spellings
    )
  }

  /// The words of a person's name, and whom the knowledge base takes it for.
  private struct PersonSpan {
    let range: Range<Int>
    let known: ActorIndex?
  }

  /// The names that were left open, without the titles that they may include.
  private func personSpans() -> [PersonSpan] {
    page.layer.openNames.filter { $0.type == .person }.compactMap { name in
      let range = name.known == nil ? withoutTitle(name.tokens) : name.tokens
      guard isPersonName(range), name.known != nil || !isCommonWord(range) else { return nil }
      return PersonSpan(range: range, known: name.known)
    }
  }

  /// A name without the words of a title with which it begins: "State Condoleezza Rice" after
  /// "Secretary of"; "Amir" of "Amir-Abdollahian" is none.
  private func withoutTitle(_ name: Range<Int>) -> Range<Int> {
    let sentence = text.sentence(of: name.lowerBound)?.tokens.lowerBound ?? name.lowerBound
    for start in max(sentence, name.lowerBound - Self.titleWordsBefore)...name.lowerBound {
      guard let title = knowledge.longestTitle(text.forms(start..<name.upperBound)),
        name.contains(start + title.length), start + title.length > name.lowerBound,
        !isHyphenated(start + title.length)
      else { continue }
      return (start + title.length)..<name.upperBound
    }
    return name
  }

  /// Whether a hyphen joins a word with the one before.
  private func isHyphenated(_ word: Int) -> Bool {
    tokens[(word - 1)...word].contains { $0.form == "-" }
  }

  /// How many words of a title may stand before a name that holds the last of them.
  private static let titleWordsBefore = 3

  private func isPersonName(_ range: Range<Int>) -> Bool {
    if range.count > 1, text.bodyKind(at: text.headNoun(of: range)) == .noBody,
      !knowledge.isSurname(tokens[range.upperBound - 1].form)
    {
      return false
    }
    let name = text.nameText(range)
    return name.contains(where: \.isUppercase) && name.count > 1
      && lexicon.partisans[name] == nil
      && !(range.count == 1 && tokens[range.lowerBound].pennTag.isPlural)
  }

  /// "elected President", "the Moon", "Jr.": a title, or one word that is no name of a person,
  /// unless the text has it in a full name.
  private func isCommonWord(_ range: Range<Int>) -> Bool {
    let word = range.lowerBound
    let isTitle = knowledge.longestTitle(text.forms(range))?.length == range.count
    guard range.count == 1 else { return isTitle }
    if knowledge.nameWords[.suffix].contains(tokens[word].form) { return true }
    guard !text.fullNameWords.contains(tokens[word].form) else { return false }
    if isTitle { return true }
    guard let sentence = text.sentence(of: word), word > sentence.tokens.lowerBound else {
      return false
    }
    return ClosedClass.articles.contains(tokens[word - 1].form.inLowerCase)
      && !text.isModifier(word) && !isBeforeName(word)
  }

  /// "the Obama Administration": before another word of a name.
  private func isBeforeName(_ word: Int) -> Bool {
    tokens.indices.contains(word + 1) && tokens[word + 1].partOfSpeech == .properNoun
  }

  /// Resolves the persons that were left open, the fullest names first.
  mutating func propose() {
    let spans = personSpans().map { ($0, nameParts($0.range)) }
    let full = spans.filter { $0.1.count > 1 }.enumerated().sorted {
      ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset)
    }
    var families: [String: Set<String>] = [:]
    for case (_, (_, let parts)) in full {
      families[parts[parts.count - 1], default: []].insert(parts[0])
    }
    let named = full.map(\.element).filter { !isTwoSurnames($0.0, $0.1, among: families) }
    for (span, parts) in named { readFullName(span, parts) }
    for (span, parts) in spans where parts.count < 2 { readSingleName(span, parts) }
    readSurnames()
  }

  /// "Smith Jones" where the document names a John Smith and a Jane Jones: two persons, whom the
  /// model has joined.
  ///
  /// - Parameter families: the given names that the document has with each surname.
  private func isTwoSurnames(
    _ span: PersonSpan,
    _ parts: [String],
    among families: [String: Set<String>]
  ) -> Bool {
    guard span.known == nil, parts.count == 2, knowledge.givenName(parts[0]) == nil else {
      return false
    }
    return parts.allSatisfy { part in
      guard let given = families[part] else { return false }
      return given.count > 1 || !given.contains(parts[0])
    }
  }

  private mutating func readFullName(_ span: PersonSpan, _ parts: [String]) {
    let title = titles.titleBefore(span.range)
    guard span.known != nil || title != nil || !isAmongPlaces(span.range) else {
      return readPlace(span.range)
    }
    let name = text.nameText(span.range)
    let person =
      personNames.variant(of: parts) ?? span.known.map { page.add(known: $0) }
      ?? bearer(ofSurnames: parts) ?? knownPerson(named: name, title: title)
      ?? knownVariant(of: parts) ?? newPerson(name, title: title)
    personNames.register(parts, person)
    page.mention(
      person,
      at: span.range,
      by: .name,
      evidence: title?.title.name ?? Self.model,
      phrases: [titledName(span.range, title, isFull: true)]
    )
  }

  /// "Jaberi Ansari", two surnames of somebody whom the document names in full.
  private func bearer(ofSurnames parts: [String]) -> DocumentActorIndex? {
    knowledge.givenName(parts[0]) == nil ? personNames.bearer(ofEnd: parts) : nil
  }

  private mutating func readPlace(_ range: Range<Int>) {
    page.mention(nil, at: range, by: .name, as: .location, evidence: "places beside it")
  }

  /// - Parameter parts: "Salman" of "bin Salman".
  private mutating func readSingleName(_ span: PersonSpan, _ parts: [String]) {
    let name = text.nameText(span.range)
    let title = titles.titleBefore(span.range)
    let bearer =
      personNames.bearer(of: name, isTitled: title != nil)
      ?? parts.first.flatMap { personNames.bearer(of: $0, isTitled: true) }
      ?? bearer(ofFirstSurname: name)
    guard
      span.known != nil || title != nil || bearer != nil || !isAmongPlaces(span.range)
    else { return readPlace(span.range) }
    let person =
      bearer ?? span.known.map { page.add(known: $0) }
      ?? knownHolder(surname: name, title: title) ?? knownHead(named: name, before: span.range)
      ?? knownFigure(surname: name, title: title) ?? newPerson(name, title: title)
    page.mention(
      person,
      at: span.range,
      by: .surname,
      evidence: title?.title.name ?? Self.model,
      phrases: [titledName(span.range, title, isFull: false)]
    )
    doubtSurname(of: person, at: span.range)
  }

  /// "Reyes" after "Ángel Reyes Marroquin", who has two surnames.
  private func bearer(ofFirstSurname name: String) -> DocumentActorIndex? {
    guard knowledge.isSurname(name) else { return nil }
    return personNames.bearer(ofFirstSurname: name)
  }

  /// "King Salman", "Sheikh Mujibur Rahman": the name with the title right before it, where a text
  /// calls the person so: beside a single name any title, beside a full one a calling or courtesy.
  private func titledName(
    _ name: Range<Int>,
    _ title: TitlePhrase?,
    isFull: Bool
  ) -> Range<Int>? {
    guard let title, title.tokens.upperBound == name.lowerBound,
      !isFull || [.religious, .royal, .honorific].contains(title.title.kind)
    else { return nil }
    return title.tokens.lowerBound..<name.upperBound
  }

  /// Tells that a surname of somebody whom only the document knows may mean others.
  private mutating func doubtSurname(of person: DocumentActorIndex, at range: Range<Int>) {
    guard range.count == 1, actors[person].known == nil else { return }
    page.doubt(range, as: .surname)
  }

  /// "the Bush administration": somebody before the noun for a government.
  private mutating func knownHead(named name: String, before: Range<Int>) -> DocumentActorIndex? {
    guard tokens.indices.contains(before.upperBound),
      lexicon.classes[.government].contains(tokens[before.upperBound].lemma.inLowerCase)
    else { return nil }
    return knownHead(surname: name)
  }

  /// Whether what the model takes for a person is coordinated with places: "Da Nang and Bien Hoa".
  private func isAmongPlaces(_ range: Range<Int>) -> Bool {
    guard knowledge.givenName(tokens[range.lowerBound].form) == nil else { return false }
    let head = tree.headWord(of: range)
    let first = tokens[head].relation == .conjunct ? tree.head(of: head) ?? head : head
    return ([first] + tree.children(of: first, by: [.conjunct])).contains { word in
      mentions.mention(at: word).map { $0.actor == nil && $0.role == .location } ?? false
    }
  }

  /// Reads the surnames that the name model does not see.
  private mutating func readSurnames() {
    for position in tokens.indices
    where tokens[position].partOfSpeech == .properNoun && mentions.mention(at: position) == nil {
      let (form, range) = (tokens[position].form, position..<(position + 1))
      if personNames.isSurname(form), let person = personNames.bearer(of: form) {
        page.mention(person, at: range, by: .surname, evidence: "a full name in the text")
        doubtSurname(of: person, at: range)
      } else if text.analysis.name(at: position) == nil, text.knownForms[position] == nil,
        let head = knownHead(inOffice: form)
      {
        page.mention(head, at: range, by: .surname, evidence: "offices.tsv")
      }
    }
  }

  /// The words of a name, particles and the parts around hyphens kept together.
  private func nameParts(_ range: Range<Int>) -> [String] {
    text.nameText(range).split(separator: " ").map(String.init)
      .filter { !lexicon.classes[.nameParticle].contains($0.inLowerCase) }
  }

  private mutating func newPerson(_ name: String, title: TitlePhrase?) -> DocumentActorIndex {
    let given = name.split(separator: " ").first.map(String.init) ?? name
    let gender = title?.title.gender ?? knowledge.givenName(given)?.gender
    return page.add(named: name, type: .person, gender: gender)
  }
}
