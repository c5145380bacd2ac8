internal import KnowledgeGraph
internal import Language

/// A stretch of words that may name a body.
struct BodySpan {
  let range: Range<Int>
  /// What the knowledge base takes it for.
  let known: ActorIndex?
}

/// Reads names of bodies that their form alone does not prove, after all that are known.
extension DocumentReading {
  /// Keeps what the name model takes for a body; tells whether it may be one.
  mutating func keepBody(_ span: Range<Int>) -> Bool {
    let name = surface(span)
    guard name.contains(where: \.isUppercase), name.count > 1, !isTitle(span) else {
      return false
    }
    var range = span
    if let person = personAtEnd(of: span) {
      keepPerson(person)
      range = span.lowerBound..<person.lowerBound
    } else if tokens.indices.contains(span.upperBound), isContinued(span) {
      range = span.lowerBound..<(span.upperBound + 1)
    }
    bodySpans.append(BodySpan(range: range, known: nil))
    return true
  }

  /// "Supreme Leader", "King of Jordan": no body.
  private func isTitle(_ span: Range<Int>) -> Bool {
    guard let title = knowledge.longestTitle(forms(span)) else { return false }
    return title.length == span.count
      || tokens[span.lowerBound + title.length].form.lowercased() == "of"
  }

  /// "University of Texas Arlington": a place that closes the name.
  private func isContinued(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    return bodyKind(at: headNoun(of: span)) == .body
      && tokens[next - 1].pennTag == .properNoun
      && text.name(at: next) == Name(tokens: next..<(next + 1), type: .location)
  }

  /// "Council on Foreign Relations Jane Smith": a person whom the model has joined to the body.
  private func personAtEnd(of span: Range<Int>) -> Range<Int>? {
    let start = span.upperBound - 2
    guard span.count > 3, tokens[start - 1].partOfSpeech != .adposition,
      tokens[span.upperBound - 1].pennTag == .properNoun,
      knowledge.givenName(tokens[start].form) != nil
        || knowledge.givenName(tokens[start + 1].form) != nil,
      (span.lowerBound..<start).contains(where: { bodyKind(at: $0) == .body }),
      bodyKind(at: start + 1) == nil
    else { return nil }
    return start..<span.upperBound
  }

  func bodyKind(at word: Int) -> BodyKind? {
    lexicon.bodies[tokens[word].lemma] ?? lexicon.bodies[tokens[word].form]
  }

  /// Resolves the bodies that were kept, the longest names first.
  mutating func readBodies() {
    let spans = bodySpans.enumerated().sorted {
      ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
    }
    let acting = Set(bodySpans.map(\.range).filter(acts).map(bareName))
    for (_, span) in spans {
      guard let actor = body(span, acting: acting) else { continue }
      mention(actor, at: span.range, by: .name)
      readOwner(of: actor, in: span.range)
    }
    readShortNames()
  }

  private mutating func body(_ span: BodySpan, acting: Set<String>) -> DocumentActorIndex? {
    if let fuller = bodyNamed(inFull: span.range) { return fuller }
    if let known = span.known { return actors.add(knowledge.actor(known)) }
    let name = bareName(span.range)
    guard isBody(span.range, acts: acting.contains(name)) else { return nil }
    let kind = lexicon.bodies.organization(of: tokens[headNoun(of: span.range)].lemma)
    return actors.add(named: name, type: .organization, kind: kind)
  }

  // MARK: - Short names

  /// "the Guard" after "Texas Air National Guard": the one longer name that ends so.
  private mutating func bodyNamed(inFull range: Range<Int>) -> DocumentActorIndex? {
    noteNameEndings()
    return nameEndings.onlyBody(nameWords(range), stands: mentions.stands)
  }

  /// Takes in the names that were read since it was last asked for.
  private mutating func noteNameEndings() {
    for index in nameEndings.noted..<mentions.all.count {
      let mention = mentions.all[index]
      guard let actor = mention.actor, actors[actor].type == .organization,
        mentions.stands(index)
      else { continue }
      nameEndings.add(nameWords(mention.tokens), actor, mention: index)
    }
    nameEndings.noted = mentions.all.count
  }

  private func nameWords(_ range: Range<Int>) -> [String] {
    bareName(range).split(separator: " ").map { $0.lowercased() }
  }

  private mutating func readShortNames() {
    readTrimmedNames()
    for position in tokens.indices.dropFirst()
    where tokens[position].pennTag == .properNoun && bodyKind(at: position) == .body {
      let range = position..<(position + 1)
      guard mentions.isFree(range), tokens[position - 1].form.lowercased() == "the",
        !isModifier(position), let actor = bodyNamed(inFull: range)
      else { continue }
      mention(actor, at: range, by: .name)
    }
  }

  /// "Acme" after "Acme Corporation": a name without the words for its legal form.
  private mutating func readTrimmedNames() {
    var trimmed: [String: DocumentActorIndex] = [:]
    for named in mentions.standing {
      guard let actor = named.actor, actors[actor].type == .organization,
        actors[actor].known == nil
      else { continue }
      let words = tokens[named.tokens]
      guard let first = words.first, words.count > 1, trimmed[first.form] == nil,
        words.dropFirst().allSatisfy(isLegalForm)
      else { continue }
      trimmed[first.form] = actor
    }
    guard !trimmed.isEmpty else { return }
    for position in tokens.indices where mentions.mention(at: position)?.actor == nil {
      guard let actor = trimmed[tokens[position].form] else { continue }
      mention(actor, at: position..<(position + 1), by: .name)
    }
  }

  private func isLegalForm(_ token: Token) -> Bool {
    lexicon.classes[.legalForm].contains(token.lemma.lowercased())
  }

  // MARK: - What is a body

  /// Whether a name that only the model takes for a body is one, by its head noun and by what it
  /// does in the text.
  private func isBody(_ range: Range<Int>, acts: Bool) -> Bool {
    switch bodyKind(at: headNoun(of: range)) {
    case .noBody: return false
    case .body, .part: return true
    case nil: break
    }
    let last = tokens[range.upperBound - 1]
    guard last.partOfSpeech == .properNoun || last.partOfSpeech == .noun else { return false }
    if lexicon.classes.isEnding(of: last.lemma.lowercased(), in: .idea) { return false }
    return acts || range.count > 1 && role(of: tree.headWord(of: range)) == .nominal
  }

  /// The noun that a name is headed by: the last before "of", "for" or "on".
  func headNoun(of range: Range<Int>) -> Int {
    let preposition = range.dropFirst().first { tokens[$0].partOfSpeech == .adposition }
    return (preposition ?? range.upperBound) - 1
  }

  /// Whether a name stands where actors stand.
  private func acts(_ range: Range<Int>) -> Bool { acts(tree.headWord(of: range), depth: 0) }

  private func acts(_ head: Int, depth: Int) -> Bool {
    if let preposition = tree.preposition(of: head) {
      return ClosedClass.agentPrepositions.contains(preposition) || isPost(before: head)
    }
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

  /// "analyst at X", "spokesman for X".
  private func isPost(before head: Int) -> Bool {
    guard let noun = tree.head(of: head) else { return false }
    return knowledge.longestTitle([tokens[noun].form]) != nil
  }
}
