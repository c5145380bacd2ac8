internal import KnowledgeGraph
internal import Language

/// Reads persons: full names, names after titles, and surnames after either.
extension DocumentReading {
  /// Reads a stretch that the name model takes for a person, without the title that it may include.
  mutating func readPersonSpan(_ span: Range<Int>) {
    var range = span
    if let title = knowledge.longestTitle(forms(span)), title.length < span.count {
      range = (span.lowerBound + title.length)..<span.upperBound
    }
    guard let person = person(named: range) else { return }
    mention(person, at: range, by: resolution(of: range))
  }

  func forms(_ range: Range<Int>) -> ArraySlice<String> {
    tokens[range].map(\.form)[...]
  }

  private func resolution(of range: Range<Int>) -> Resolution {
    isFullName(range) ? .name : .surname
  }

  /// Whether a name has more than a surname: "John Kerry", not "al-Jaafari".
  func isFullName(_ range: Range<Int>) -> Bool {
    nameParts(range).count > 1
  }

  /// The words of a name, particles and the parts around hyphens kept together.
  private func nameParts(_ range: Range<Int>) -> [Substring] {
    nameText(range).split(separator: " ").filter { !Self.particles.contains($0.lowercased()) }
  }

  private static let particles: Set<String> = ["al", "el", "de", "van", "von", "bin", "ibn", "da"]

  /// The person of this name: one already met, one that the knowledge base knows, or a new one.
  private mutating func person(named range: Range<Int>) -> DocumentActorIndex? {
    let name = nameText(range)
    guard name.contains(where: \.isUppercase), name.count > 1 else { return nil }
    let title = titleBefore(range)
    if !isFullName(range) {
      return localForms[Self.surnameKey(name)] ?? knownHolder(surname: name, title: title)
        ?? newPerson(name, title: title)
    }
    let person = knownPerson(named: name, title: title) ?? newPerson(name, title: title)
    register(person, surnameOf: range)
    return person
  }

  private mutating func newPerson(_ name: String, title: TitlePhrase?) -> DocumentActorIndex? {
    let given = name.split(separator: " ").first.map(String.init) ?? name
    let gender = title?.gender ?? knowledge.givenName(given)?.gender
    return actors.add(named: name, type: .person, gender: gender)
  }

  /// Remembers by which surname the document may mean a person from here on.
  mutating func register(_ person: DocumentActorIndex?, surnameOf range: Range<Int>) {
    guard let person, let surname = nameParts(range).last else { return }
    localForms[Self.surnameKey(String(surname))] = person
  }

  /// A surname without its article, so that "Assad" and "al-Assad" are one.
  static func surnameKey(_ name: String) -> String {
    var key = name.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }
    for article in ["al-", "el-", "al ", "el "] where key.hasPrefix(article) {
      key.removeFirst(article.count)
    }
    return "surname:" + key
  }

  // MARK: - The knowledge base

  private mutating func knownPerson(named name: String, title: TitlePhrase?) -> DocumentActorIndex?
  {
    let people = knowledge.readings(of: name).compactMap(\.actor).filter {
      knowledge.type(of: $0) == .person
    }
    return only(people.uniqued(), title: title)
  }

  /// "President Bush" in 1990 or 2004: the one who held such an office then.
  private mutating func knownHolder(surname: String, title: TitlePhrase?) -> DocumentActorIndex? {
    let people = knowledge.people(surname: surname, on: published)
    let prominent = people.filter { isProminent($0, title: title) }
    guard prominent.count == 1, let person = prominent.first else { return nil }
    let index = actors.add(knowledge.actor(person), gender: knowledge.gender(of: person))
    localForms[Self.surnameKey(surname)] = index
    return index
  }

  private mutating func only(_ people: [ActorIndex], title: TitlePhrase?) -> DocumentActorIndex? {
    var candidates = people
    if candidates.count > 1 { candidates = candidates.filter { isAtHome(knowledge.actor($0)) } }
    if candidates.count > 1 { candidates = candidates.filter(isInOffice) }
    guard candidates.count == 1, let person = candidates.first, isAlive(person) else { return nil }
    return actors.add(knowledge.actor(person), gender: knowledge.gender(of: person))
  }

  private func isAlive(_ person: ActorIndex) -> Bool {
    guard let published else { return true }
    let years = knowledge.actor(person).years
    return years.first.map { $0 + 15 <= published.year } ?? true
  }

  private func isProminent(_ person: ActorIndex, title: TitlePhrase?) -> Bool {
    let classes = title?.officeClasses ?? [.headOfState, .headOfGovernment, .foreignMinister]
    let state = title?.state.flatMap { actors[$0].country }
    return knowledge.offices(of: person).contains { office in
      classes.contains(office.officeClass)
        && (state == nil || office.state == state)
        && (published.map(office.covers) ?? false)
        && (title != nil || office.state.map(isNamed) ?? false)
    }
  }

  private func isNamed(_ country: String) -> Bool {
    actors.all.contains { $0.type == .state && $0.country == country }
  }
}
