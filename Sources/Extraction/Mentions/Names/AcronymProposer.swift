internal import KnowledgeGraph
internal import Language

/// Reads the acronyms that the text introduces: "Islamic State of Iraq and the Levant (ISIL)".
struct AcronymProposer: MentionProposer {
  static let proposer = Proposer.acronyms

  var page: ProposalPage
  /// Whom the acronyms mean that the text introduces.
  private var introduced: [String: DocumentActorIndex] = [:]

  init(page: ProposalPage) { self.page = page }

  /// Reads all acronyms in brackets after a name, and finds them again elsewhere.analysis.
  mutating func propose() {
    for position in tokens.indices where ["(", "["].contains(tokens[position].form) {
      readAcronym(inBracketAt: position)
    }
    for position in tokens.indices where isOpen(position) {
      guard let actor = introduced[tokens[position].form] else { continue }
      page.mention(actor, at: position..<(position + 1), by: .acronym, evidence: Self.bracket)
    }
  }

  private static let bracket = "an acronym in brackets"

  /// Whether a word means nobody yet, or somebody of whom its form is all that is known.
  private func isOpen(_ word: Int) -> Bool {
    guard let mention = mentions.mention(at: word), let actor = mention.actor else { return true }
    return mention.tokens.count == 1 && mention.resolution == .name
      && actors[actor].known == nil
  }

  private mutating func readAcronym(inBracketAt bracket: Int) {
    let inner = bracket + 1
    guard bracket > 0, tokens.indices.contains(inner + 1), isAcronym(tokens[inner].form),
      [")", "]", ",", ";"].contains(tokens[inner + 1].form)
    else { return }
    guard let actor = actorBefore(bracket, acronym: tokens[inner].form) else { return }
    introduced[tokens[inner].form] = actor
    page.mention(
      actor,
      at: inner..<(inner + 1),
      by: .acronym,
      as: .modifier,
      evidence: Self.bracket
    )
  }

  private func isAcronym(_ form: String) -> Bool {
    let letters = form.filter(\.isLetter)
    return (2...10).contains(letters.count)
      && letters.filter(\.isUppercase).count * 2 > letters.count
  }

  /// The actor named right before a bracket; a name that nobody knows is read by its initials.
  private mutating func actorBefore(_ bracket: Int, acronym: String) -> DocumentActorIndex? {
    if let spelled = spelledOut(acronym, before: bracket) {
      let known = mentions.mention(at: spelled.lowerBound)
      if let known, known.tokens == spelled, let actor = known.actor { return actor }
      if knowledge.readings(of: text.nameText(spelled)).isEmpty {
        let actor = page.add(named: text.bareName(spelled), type: .organization)
        page.mention(actor, at: spelled, by: .name, evidence: Self.bracket)
        return actor
      }
    }
    guard let mention = mentions.mention(at: bracket - 1), mention.role != .location,
      let actor = mention.actor, actors[actor].type == .organization
    else { return nil }
    return actor
  }

  /// The words before a bracket whose capitals the acronym is made of; a possessive ending between
  /// them is none of the name.
  private func spelledOut(_ acronym: String, before place: Int) -> Range<Int>? {
    let bracket = tokens[place - 1].pennTag == .possessiveEnding ? place - 1 : place
    let letters = acronym.filter(\.isLetter).uppercased()
    guard let sentence = text.sentence(of: bracket), let first = letters.first else { return nil }
    let earliest = max(sentence.tokens.lowerBound, bracket - 3 * letters.count)
    for start in stride(from: bracket - 2, through: earliest, by: -1) {
      guard tokens[start].form.first == first, tokens[start].form.first?.isUppercase ?? false
      else { continue }
      let initials = tokens[start..<bracket].compactMap(\.form.first).filter(\.isUppercase)
      if String(initials) == letters { return start..<bracket }
    }
    return nil
  }
}
