internal import KnowledgeGraph
internal import Language

/// Reads parties by the words for their members: "Tory MP Liam Fox", "the Democrats".
struct PartisanProposer: MentionProposer {
  static let proposer = Proposer.partisans

  var page: ProposalPage

  private static let table = "names/partisans.tsv"

  mutating func propose() {
    readSeats()
    for sentence in text.prose {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        let range = partisan(at: position, in: sentence)
        if let range, let party = lexicon.partisans[text.nameText(range)] {
          page.mention(self.party(named: party), at: range, by: .name, evidence: Self.table)
        }
        position = range?.upperBound ?? position + 1
      }
    }
  }

  /// "Marco Rubio (R-FL)": the party of a member of the Congress, and the state that sends him.
  private mutating func readSeats() {
    for position in tokens.indices.dropFirst().dropLast(2) where isOpeningBracket(position) {
      let letter = position + 1
      guard let party = Self.parties[tokens[letter].form],
        Self.dashes.contains(tokens[letter + 1].form),
        tokens[letter + 2].form.first?.isUppercase ?? false,
        let person = mentions.mention(at: position - 1)?.actor, actors[person].type == .person
      else { continue }
      let actor = self.party(named: party)
      page.mention(actor, at: letter..<(letter + 1), by: .name, evidence: Self.table)
      page.affiliate(person, .membership, actor, cue: [letter], rule: "seat")
    }
  }

  private func isOpeningBracket(_ position: Int) -> Bool { tokens[position].form == "(" }

  private static let parties = ["D": "Democratic Party", "R": "Republican Party"]
  private static let dashes: Set<String> = ["-", "–", "—"]

  /// The longest listed form from a word on that is free and stands for a party.
  private func partisan(at start: Int, in sentence: Sentence) -> Range<Int>? {
    guard lexicon.partisans.mayBegin(with: tokens[start].form) else { return nil }
    let end = min(sentence.tokens.upperBound, start + lexicon.partisans.longest)
    for stop in stride(from: end, to: start, by: -1) {
      let range = start..<stop
      guard lexicon.partisans[text.nameText(range)] != nil, mentions.isFree(range),
        !text.isInTitle(range)
      else { continue }
      return isParty(range, in: sentence) ? range : nil
    }
    return nil
  }

  /// Whether a form is more than a common word: in the plural, before what a party has, or where
  /// the name model sees a name of a body.
  private func isParty(_ range: Range<Int>, in sentence: Sentence) -> Bool {
    let last = tokens[range.upperBound - 1]
    if last.pennTag == .properNounPlural { return true }
    if text.analysis.name(at: range.lowerBound) == Name(tokens: range, type: .organization) {
      return true
    }
    return isBeforeParty(range.upperBound, in: sentence)
  }

  /// "Republican presidential nominee", "Labour-led", "Democrat John Kerry".
  private func isBeforeParty(_ next: Int, in sentence: Sentence) -> Bool {
    var position = next
    while position < sentence.tokens.upperBound {
      if let actor = mentions.mention(at: position)?.actor {
        return actors[actor].type == .person
      }
      if isPartisanNoun(position) || isTitle(position) { return true }
      guard [.adjective, .noun, .properNoun].contains(tokens[position].pennTag) else {
        return false
      }
      position += 1
    }
    return false
  }

  private func isPartisanNoun(_ position: Int) -> Bool {
    lexicon.classes[.partisan].contains(tokens[position].lemma.inLowerCase)
  }

  private func isTitle(_ position: Int) -> Bool {
    knowledge.longestTitle([tokens[position].form]) != nil
  }

  // MARK: - Which party

  private mutating func party(named name: String) -> DocumentActorIndex {
    let names = name.split(separator: "|").map(String.init)
    if let party = page.party(named: names, isPlain: true) {
      return page.add(knowledge.actor(party))
    }
    return page.add(named: names.first ?? name, type: .organization, kind: .of(.party))
  }
}
