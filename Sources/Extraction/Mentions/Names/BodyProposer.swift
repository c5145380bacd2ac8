internal import KnowledgeGraph
internal import Language

/// Reads names of bodies that their form alone does not prove, after all that are known.
struct BodyProposer: MentionProposer {
  static let proposer = Proposer.bodies

  var page: ProposalPage
  private var endings = BodyNames()
  /// The last words of the names of persons of whom the text has more than that.
  private let surnames: Set<String>

  init(page: ProposalPage) {
    self.page = page
    let text = page.layer.text
    surnames = Set(
      text.analysis.names.filter { $0.type == .person && $0.tokens.count > 1 }
        .map { text.tokens[$0.tokens.upperBound - 1].form }
    )
  }

  /// Resolves the bodies that were kept, the longest names first.
  mutating func propose() {
    let bodies = page.layer.openNames.filter {
      $0.type == .organization && lexicon.partisans[text.nameText($0.tokens)] == nil
    }
    let spans = bodies.enumerated().sorted {
      ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset)
    }
    let acting = Set(bodies.map(\.tokens).filter(acts).map(text.bareName))
    for (_, span) in spans {
      guard let actor = body(span, acting: acting) else { continue }
      let evidence = span.known == nil ? "the name model" : "the knowledge base"
      page.mention(actor, at: span.tokens, by: .name, evidence: evidence)
    }
  }

  private mutating func body(_ span: OpenName, acting: Set<String>) -> DocumentActorIndex? {
    if let fuller = endings.bodyNamed(inFull: span.tokens, in: page) { return fuller }
    if let known = span.known ?? knownPart(of: span.tokens) ?? knownAtHome(span.tokens) {
      return page.add(knowledge.actor(known))
    }
    let name = text.bareName(span.tokens)
    guard !isSurname(span.tokens) else { return nil }
    guard isBody(span.tokens, acts: acting.contains(name)) else { return nil }
    let kind = lexicon.bodies.organization(of: tokens[text.headNoun(of: span.tokens)].lemma)
    let isOrgan = kind?.plays(.organ) ?? false
    let country = isOrgan ? countryNamed(in: span.tokens) : nil
    return page.add(named: name, type: .organization, kind: kind, country: country)
  }

  /// "Murs" in a text of Olly Murs.
  private func isSurname(_ name: Range<Int>) -> Bool {
    name.count == 1 && surnames.contains(tokens[name.lowerBound].form)
  }

  /// "US Central Intelligence Agency", "Fatah party": the known body whose name is the rest, with
  /// its state before it or after "of", or the noun for a party behind.
  private func knownPart(of name: Range<Int>) -> ActorIndex? {
    if let body = knownBodyOfState(name) { return body }
    if let body = knownBodyAfterState(name) ?? knownBodyAfterWhole(name) { return body }
    if let body = knownCompany(name) { return body }
    guard name.count > 1, tokens[name.upperBound - 1].form.inLowerCase == Self.party,
      let body = knownBody(name.dropLast()),
      knowledge.actor(body).kind?.plays(.party) ?? false
    else { return nil }
    return body
  }

  /// "Russian Wagner Group", "United Kingdom Labour Party": a known body behind its state.
  private func knownBodyAfterState(_ name: Range<Int>) -> ActorIndex? {
    guard let match = text.knownForms[name.lowerBound], match.length < name.count,
      let reading = text.plainState(match), let state = reading.actor.map(knowledge.actor),
      let country = state.country
    else { return nil }
    let rest = name.dropFirst(match.length)
    if let body = knownBody(rest), knowledge.actor(body).country == country { return body }
    let isWhole = knowledge.state(code: country)?.index == state.index && reading.kind.rank < 2
    return isWhole ? knownBody(rest, of: country) : nil
  }

  /// "United Nations International Atomic Energy Agency": a known body behind another of its sort.
  private func knownBodyAfterWhole(_ name: Range<Int>) -> ActorIndex? {
    guard let match = text.knownForms[name.lowerBound], match.length + 1 < name.count,
      let whole = match.readings.plain(in: text.year)?.actor.map(knowledge.actor),
      whole.type == .organization, let body = knownBody(name.dropFirst(match.length)),
      let kind = knowledge.actor(body).kind, kind == whole.kind
    else { return nil }
    return body
  }

  /// "State Administration Council of Myanmar": a known body and its own state.
  private func knownBodyOfState(_ name: Range<Int>) -> ActorIndex? {
    guard let match = text.knownForms[name.lowerBound], match.length + 1 < name.count,
      tokens[name.lowerBound + match.length].form == "of",
      let body = knownBody(name.prefix(match.length))
    else { return nil }
    var state = name.dropFirst(match.length + 1)
    if let first = state.first, tokens[first].pennTag == .determiner { state = state.dropFirst() }
    guard let owner = knowledge.longestMatch(tokens[state]), owner.length == state.count,
      let reading = text.plainState(owner)?.actor
    else { return nil }
    return knowledge.actor(body).country == knowledge.actor(reading).country ? body : nil
  }

  /// "the Communist Party" in a text of Vietnam: whom a name of common nouns means at home; of
  /// other bodies than parties only where the text names one state.
  private func knownAtHome(_ name: Range<Int>) -> ActorIndex? {
    let head = text.headNoun(of: name)
    guard name.count > 1, text.bodyKind(at: head) == .body else { return nil }
    if lexicon.bodies.organization(of: tokens[head].lemma)?.plays(.party) ?? false {
      let isSmall = tokens[name.upperBound - 1].form == Self.party
      let words = isSmall ? text.bareName(name.dropLast()) + " Party" : text.bareName(name)
      return page.party(named: [words], isPlain: false)
    }
    guard text.home != nil else { return nil }
    let bodies = text.bodiesAtHome(named: text.bareName(name))
    return bodies.count == 1 ? bodies.first : nil
  }

  private static let party = "party"

  /// The one body that words mean by themselves.
  private func knownBody(_ words: Range<Int>) -> ActorIndex? {
    guard let match = knowledge.longestMatch(tokens[words]), match.length == words.count,
      let body = match.readings.plain(in: text.year)?.actor,
      knowledge.type(of: body) == .organization
    else { return nil }
    return body
  }

  /// The one body of a country that words mean: "Labour Party" of the United Kingdom.
  private func knownBody(_ words: Range<Int>, of country: String) -> ActorIndex? {
    guard let match = knowledge.longestMatch(tokens[words]), match.length == words.count else {
      return nil
    }
    let bodies = match.readings.filter(text.isOfTheTime).compactMap(\.actor).filter { index in
      let actor = knowledge.actor(index)
      let isOfStates = actor.kind.map { $0.plays(.party) || $0.plays(.organ) } ?? false
      return actor.type == .organization && actor.country == country && isOfStates
    }
    .uniqued()
    return bodies.count == 1 ? bodies.first : nil
  }

  /// "Facebook, Inc.": the known body whose name is all but the words for its legal form.
  private func knownCompany(_ name: Range<Int>) -> ActorIndex? {
    let legalForms = lexicon.classes[.legalForm].union([","])
    var rest = name
    while let last = rest.last, rest.count > 1,
      legalForms.contains(tokens[last].form.inLowerCase)
    {
      rest = rest.dropLast()
    }
    guard rest.count < name.count, let body = knownBody(rest),
      knowledge.actor(body).kind?.definition.sector == .business
    else { return nil }
    return body
  }

  /// The country of the state that stands in a name: "Pakistan Telecommunications Authority".
  private func countryNamed(in name: Range<Int>) -> String? {
    name.lazy.compactMap { self.text.knownForms[$0].flatMap(self.text.plainState)?.actor }
      .first.flatMap { self.knowledge.actor($0).country }
  }

  // MARK: - What is a body

  /// Whether a name that only the model takes for a body is one, by its head noun and by what it
  /// does in the text.
  private func isBody(_ range: Range<Int>, acts: Bool) -> Bool {
    switch text.bodyKind(at: text.headNoun(of: range)) {
    case .noBody: return false
    case .body, .part: return true
    case nil: break
    }
    let last = tokens[range.upperBound - 1]
    guard last.partOfSpeech == .properNoun || last.partOfSpeech == .noun else { return false }
    if lexicon.classes.isEnding(of: last.lemma.inLowerCase, in: .idea) { return false }
    if range.count == 1, isLikeInitials(last.form), !text.isModifier(range.lowerBound) {
      return true
    }
    let head = tree.headWord(of: range)
    return acts || range.count > 1 || text.role(of: head) == .nominal || isOfMember(head)
  }

  /// "ISKCON monk", "GNA forces": a name before the noun for its members; before "administration"
  /// a person is named.
  private func isOfMember(_ head: Int) -> Bool {
    let next = head + 1
    guard tokens.indices.contains(next) else { return false }
    let lemma = tokens[next].lemma.inLowerCase
    return lexicon.members.contains(lemma) && !lexicon.classes[.government].contains(lemma)
  }

  /// "UEFA", "BioNTech": a word with capitals inside is a name wherever it stands.
  private func isLikeInitials(_ form: String) -> Bool {
    form.dropFirst().contains(where: \.isUppercase) && form.filter(\.isLetter).count > 2
  }

  /// Whether a name stands where actors stand.
  private func acts(_ range: Range<Int>) -> Bool { acts(tree.headWord(of: range), depth: 0) }

  private func acts(_ head: Int, depth: Int) -> Bool {
    if let preposition = tree.preposition(of: head) {
      return ClosedClass.agentPrepositions.contains(preposition) || isPost(before: head)
    }
    if isPost(after: head) { return true }
    switch tokens[head].relation {
    case .nominalSubject, .nominalSubjectPassive, .object, .indirectObject,
      .nominalModifierPossessive, .obliqueAgent:
      return true
    case .conjunct, .apposition:
      guard depth < 4, let first = tree.head(of: head) else { return false }
      return acts(first, depth: depth + 1)
    default: return false
    }
  }

  /// "X chief executive Jane Smith".
  private func isPost(after head: Int) -> Bool {
    let next = head + 1
    guard tokens.indices.contains(next), text.isModifier(head), let words = text.sentence(of: head)
    else { return false }
    return knowledge.longestTitle(text.forms(next..<words.tokens.upperBound)) != nil
  }

  /// "analyst at X", "spokesman for X".
  private func isPost(before head: Int) -> Bool {
    guard let noun = tree.head(of: head) else { return false }
    return knowledge.longestTitle([tokens[noun].form]) != nil
  }
}
