internal import KnowledgeGraph
internal import Language

/// A stretch of words that names a person, before it is known whom.
struct PersonSpan {
  let range: Range<Int>
  /// Whom the knowledge base takes it for.
  let known: ActorIndex?
}

/// Reads persons: full names first, wherever they stand, then the single names that mean them.
extension DocumentReading {
  /// Keeps a stretch that the name model takes for a person, without the title that it may include.
  mutating func keepPerson(_ span: Range<Int>, known: ActorIndex? = nil) {
    var range = span
    if known == nil, let title = knowledge.longestTitle(forms(span)), title.length < span.count {
      range = (span.lowerBound + title.length)..<span.upperBound
    }
    guard isPersonName(range) else { return }
    personSpans.append(PersonSpan(range: range, known: known))
  }

  private func isPersonName(_ range: Range<Int>) -> Bool {
    let name = nameText(range)
    return name.contains(where: \.isUppercase) && name.count > 1
      && !(range.count == 1 && tokens[range.lowerBound].pennTag.isPlural)
  }

  func forms(_ range: Range<Int>) -> ArraySlice<String> {
    tokens[range].map(\.form)[...]
  }

  /// Resolves the persons that were kept, the fullest names first.
  mutating func readPersons() {
    let spans = personSpans.map { ($0, nameParts($0.range)) }
    let full = spans.filter { $0.1.count > 1 }.enumerated().sorted {
      ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset)
    }
    var families: [String: Set<String>] = [:]
    for case (_, (_, let parts)) in full {
      families[parts[parts.count - 1], default: []].insert(parts[0])
    }
    let named = full.map(\.element).filter { !isTwoSurnames($0.0, $0.1, among: families) }
    for (span, parts) in named { readFullName(span, parts) }
    for (span, parts) in spans where parts.count < 2 { readSingleName(span) }
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
    let title = titleBefore(span.range)
    guard span.known != nil || title != nil || !isAmongPlaces(span.range) else {
      return mention(nil, at: span.range, by: .name, as: .location)
    }
    let name = nameText(span.range)
    let person =
      personNames.variant(of: parts) ?? span.known.map { add($0) }
      ?? knownPerson(named: name, title: title)
      ?? knownVariant(of: parts) ?? newPerson(name, title: title)
    personNames.register(parts, person)
    mention(person, at: span.range, by: .name)
  }

  private mutating func readSingleName(_ span: PersonSpan) {
    let name = nameText(span.range)
    let title = titleBefore(span.range)
    guard
      span.known != nil || title != nil || personNames.bearer(of: name) != nil
        || !isAmongPlaces(span.range)
    else { return mention(nil, at: span.range, by: .name, as: .location) }
    let person =
      personNames.bearer(of: name) ?? span.known.map { add($0) }
      ?? knownHolder(surname: name, title: title) ?? newPerson(name, title: title)
    mention(person, at: span.range, by: .surname)
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
    where tokens[position].pennTag == .properNoun && mentions.mention(at: position) == nil {
      guard personNames.isSurname(tokens[position].form),
        let person = personNames.bearer(of: tokens[position].form)
      else { continue }
      mention(person, at: position..<(position + 1), by: .surname)
    }
  }

  /// The words of a name, particles and the parts around hyphens kept together.
  private func nameParts(_ range: Range<Int>) -> [String] {
    nameText(range).split(separator: " ").map(String.init)
      .filter { !lexicon.classes[.nameParticle].contains($0.lowercased()) }
  }

  private mutating func newPerson(_ name: String, title: TitlePhrase?) -> DocumentActorIndex {
    let given = name.split(separator: " ").first.map(String.init) ?? name
    let gender = title?.title.gender ?? knowledge.givenName(given)?.gender
    return actors.add(named: name, type: .person, gender: gender)
  }

  private mutating func add(_ person: ActorIndex) -> DocumentActorIndex {
    actors.add(knowledge.actor(person), gender: knowledge.gender(of: person))
  }
}
