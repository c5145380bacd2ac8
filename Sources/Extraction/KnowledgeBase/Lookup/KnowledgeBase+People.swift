public import KnowledgeGraph
public import Language

extension KnowledgeBase {
  /// The persons who go by a surname, in the order of the tables.
  ///
  /// Particles may be left out: "Assad" and "al-Assad" both find Bashar al-Assad. For Chinese,
  /// Korean and Vietnamese names the first word counts as well, for Spanish and Portuguese ones the
  /// last but one.
  ///
  /// - Parameters:
  ///   - surname: The surname as it stands in the text.
  ///   - date: The date at which they held some office; without it, all.
  public func people(surname: String, on date: PartialDate? = nil) -> [ActorIndex] {
    let found = compiled.index(.familyNames).find(SurfaceKey(surname).hash)
    let people = found.map { ActorIndex(rawValue: compiled.words[$0]) }
    guard let date else { return people }
    return people.filter { person in offices(of: person).contains { $0.covers(date) } }
  }

  /// The gender of a person, where the tables tell it.
  public func gender(of person: ActorIndex) -> Gender? {
    guard type(of: person) == .person else { return nil }
    let row = Int(person.rawValue) - stateCount - organizationCount
    let record: PersonRecord = compiled.row(row, in: .people)
    return record.gender
  }

  /// Whether a word is a given name, and whose.
  public func givenName(_ word: String) -> GivenName? {
    let found = compiled.index(.givenNameForms).find(SurfaceKey(word).hash)
    guard let first = found.first else { return nil }
    let record: GivenNameRecord = compiled.row(Int(compiled.words[first]), in: .givenNames)
    return GivenName(gender: record.gender)
  }

  /// Whether a word is a frequent surname.
  public func isSurname(_ word: String) -> Bool {
    !compiled.index(.surnameForms).find(SurfaceKey(word).hash).isEmpty
  }

  /// The longest title that begins with the first of these words, whatever their case.
  public func longestTitle(_ forms: ArraySlice<String>) -> (length: Int, title: Title)? {
    longestTitle(from: forms.startIndex, to: forms.endIndex) { forms[$0] }
  }

  /// The longest title that begins with the first of these tokens, whatever their case.
  public func longestTitle(_ tokens: ArraySlice<Token>) -> (length: Int, title: Title)? {
    longestTitle(from: tokens.startIndex, to: tokens.endIndex) { tokens[$0].form }
  }

  @inline(__always)
  private func longestTitle(
    from start: Int,
    to end: Int,
    form: (Int) -> String
  ) -> (length: Int, title: Title)? {
    var key = SurfaceKey()
    var match: (length: Int, row: UInt32)?
    for position in start..<min(end, start + Self.longestTitleWords) {
      let form = form(position)
      key.append(form.inLowerCase)
      guard titlePrefixes.mayBegin(with: key) else { break }
      // Keys leave full stops out, but one that stands alone ends the sentence.
      guard form != ".", let word = titleForms.find(key.hash).first else { continue }
      match = (position - start + 1, compiled.words[word])
    }
    return match.map { ($0.length, title($0.row)) }
  }

  /// No title has more tokens, hyphens counted.
  private static let longestTitleWords = 9

  private func title(_ word: UInt32) -> Title {
    let record: TitleRecord = compiled.row(Int(word >> 1), in: .titles)
    return Title(
      name: record.title,
      kind: record.kind,
      gender: record.gender,
      owner: record.owner,
      leads: record.leads,
      offices: record.offices,
      precedesNames: record.precedesNames,
      isPlural: word & 1 == 1
    )
  }
}

/// What a given name tells.
public struct GivenName: Hashable, Sendable {
  /// The gender of most who bear it, or nothing when both do.
  public let gender: Gender?
}
