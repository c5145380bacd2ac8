internal import KnowledgeGraph
internal import Language

/// Finds in the knowledge base whom a name means at the time and place of the document.
extension PersonProposer {
  /// The one person of this full name.
  mutating func knownPerson(named name: String, title: TitlePhrase?) -> DocumentActorIndex? {
    let people = knowledge.readings(of: name).compactMap(\.actor).filter {
      knowledge.type(of: $0) == .person
    }
    return only(people.uniqued())
  }

  /// The one person in office whose name is spelled nearly like this one.
  mutating func knownVariant(of parts: [String]) -> DocumentActorIndex? {
    guard let given = parts.first?.lowercased(), let surname = parts.last else { return nil }
    let people = knowledge.people(surname: surname, on: text.published).filter { person in
      let name = knowledge.actor(person).name
      guard let first = name.split(separator: " ").first.map({ $0.lowercased() }),
        Self.letters(of: name).contains(Self.letters(of: surname))
      else { return false }
      return PersonNames.isAlike(first, given) && text.isAtHome(knowledge.actor(person))
    }
    return people.count == 1 ? only(people) : nil
  }

  /// A name in small letters without marks and hyphens.
  private static func letters(of name: String) -> String {
    LetterFolding.folded(name).lowercased().filter(\.isLetter)
  }

  /// "President Bush" in 1990 or 2004: the one who held such an office then, or else who held it
  /// last before; without a day, the one who ever held it.
  mutating func knownHolder(surname: String, title: TitlePhrase?) -> DocumentActorIndex? {
    guard title?.state != nil || tellsWhom(surname) else { return nil }
    let all = ([surname] + lexicon.spellings.others(of: surname)).flatMap {
      knowledge.people(surname: $0)
    }.uniqued()
    var candidates = all.filter { isProminent($0, title: title, at: .then) }
    if candidates.isEmpty { candidates = all.filter { isProminent($0, title: title, at: .before) } }
    if candidates.isEmpty, let classes = title?.title.offices, title?.state == nil {
      candidates = all.filter { holds(classes, $0) }
    }
    guard candidates.count == 1, let person = candidates.first else { return nil }
    return page.add(known: person)
  }

  /// "the Bush administration", also where the text does not name the state: the one of this
  /// surname who headed a government then.
  mutating func knownHead(surname: String) -> DocumentActorIndex? {
    guard tellsWhom(surname) else { return nil }
    let heads = knowledge.people(surname: surname).filter { person in
      holds(Self.headClasses, person) || holds(Self.headClasses, person, at: .before)
    }
    let closed = heads.filter { knowledge.actor($0).name.hasSuffix(" " + surname) }
    let meant = closed.isEmpty ? heads : closed
    guard meant.count == 1, let head = meant.first else { return nil }
    return page.add(known: head)
  }

  /// "Trump" in 2018: the one of this surname who heads a state or government that the text names.
  mutating func knownHead(inOffice surname: String) -> DocumentActorIndex? {
    guard let published = text.published, surname.count > 3 else { return nil }
    let heads = knowledge.people(surname: surname).filter { person in
      knowledge.offices(of: person).contains { office in
        Self.headClasses.contains(office.officeClass) && office.covers(published)
          && (office.state.map(text.isNamed) ?? false)
      }
    }
    guard heads.count == 1, let head = heads.first else { return nil }
    return page.add(known: head)
  }

  /// "Trump" in 2017, "Assange": somebody whom news names without a word of explanation, and who is
  /// the only one of this surname: who heads a state or its government then, or who is known for
  /// no office of a state.
  mutating func knownFigure(surname: String, title: TitlePhrase?) -> DocumentActorIndex? {
    guard surname.count > 3, knowledge.givenName(surname) == nil,
      !text.fullNameWords.contains(surname),
      title.map({ Self.plainTitles.contains($0.title.kind) }) ?? true
    else { return nil }
    let people = knowledge.people(surname: surname)
    var figures = people.filter { text.published != nil && holds(Self.headClasses, $0) }
    let others = people.filter { holds(Self.headClasses, $0, at: .before) }
    guard others.allSatisfy(figures.contains) else { return nil }
    if figures.isEmpty, !knowledge.isSurname(surname) {
      figures = people.filter { person in
        knowledge.offices(of: person).allSatisfy { $0.officeClass == .organizationHead }
      }
      guard figures.count == people.count else { return nil }
    }
    guard figures.count == 1, let figure = figures.first, isAlive(figure) else { return nil }
    return page.add(known: figure)
  }

  /// The titles that say nothing of whom they mean: "Mr", "Colonel", "President".
  private static let plainTitles: Set<TitleKind> = [
    .honorific, .military, .headOfState, .headOfGovernment,
  ]

  /// Whether a surname may tell whom it means: without a day, one that many bear does not.
  private func tellsWhom(_ surname: String) -> Bool {
    text.published != nil || !knowledge.isSurname(surname)
  }

  /// Whether somebody held one of these offices, of whatever state.
  private func holds(
    _ classes: [OfficeClass],
    _ person: ActorIndex,
    at time: OfficeTime = .then
  ) -> Bool {
    knowledge.offices(of: person).contains { office in
      classes.contains(office.officeClass) && office.state != nil && isHeld(office, at: time)
    }
  }

  private static let headClasses: [OfficeClass] = [.headOfState, .headOfGovernment]

  private mutating func only(_ people: [ActorIndex]) -> DocumentActorIndex? {
    var candidates = people
    if candidates.count > 1 {
      candidates = candidates.filter { text.isAtHome(knowledge.actor($0)) }
    }
    if candidates.count > 1 { candidates = candidates.filter(text.isInOffice) }
    guard candidates.count == 1, let person = candidates.first, isAlive(person) else { return nil }
    return page.add(known: person)
  }

  private func isAlive(_ person: ActorIndex) -> Bool {
    guard let published = text.published else { return true }
    let years = knowledge.actor(person).years
    return years.first.map { $0 + 15 <= published.year } ?? true
  }

  private enum OfficeTime {
    case then
    case before
  }

  private func isProminent(_ person: ActorIndex, title: TitlePhrase?, at time: OfficeTime) -> Bool {
    let titled = title?.title.offices ?? []
    let classes = titled.isEmpty ? Self.prominentClasses : titled
    let state = title?.state.flatMap { actors[$0].country }
    return knowledge.offices(of: person).contains { office in
      classes.contains(office.officeClass)
        && (state == nil || office.state == state)
        && (office.state.map(text.isNamed) ?? false)
        && isHeld(office, at: time)
    }
  }

  /// The offices whose holders news calls by their surname alone.
  private static let prominentClasses: [OfficeClass] = [
    .headOfState, .headOfGovernment, .deputyHead, .foreignMinister,
  ]

  private func isHeld(_ office: Office, at time: OfficeTime) -> Bool {
    guard let published = text.published else { return time == .then }
    switch time {
    case .then: return office.covers(published)
    case .before:
      guard let end = office.to?.year else { return false }
      return end <= published.year && published.year - end <= Self.yearsRemembered
    }
  }

  /// For how many years after it ends an office still tells whom a surname means.
  private static let yearsRemembered = 8
}
