internal import KnowledgeGraph
internal import Language

/// Reads groups without a name that are known by their land: "Afghan rebels", "rebels in Darfur".
///
/// Such a group is an actor of its own, never its state; fighters of a named body are that body
/// instead. Where groups are asked for, those of no land are actors too: "protesters".
struct GroupProposer: MentionProposer {
  static let proposer = Proposer.groups

  var page: ProposalPage

  /// Reads the groups of all sentences.
  mutating func propose() {
    for sentence in text.prose {
      for noun in sentence.tokens where mentions.mention(at: noun) == nil {
        guard let group = group(at: noun, in: sentence), isCollective(group), !isBeforeName(group)
        else { continue }
        guard text.readsGroups ? !describesName(group) && !isBoth(group) : !isProxy(noun),
          !belongsToBody(group.words), !isStance(group.words)
        else { continue }
        let land = landBefore(group.words.lowerBound, in: sentence) ?? landAfter(group.words)
        guard land != nil || text.readsGroups, !belongsToName(group.words.lowerBound, land),
          !isState(group, of: land)
        else { continue }
        readGroup(group, of: group.isPeople ? nil : land)
      }
    }
  }

  // MARK: - The noun

  /// A noun for people, with what goes on its phrase: "rebel leaders".
  struct Group {
    var words: Range<Int>
    var kind: ActorKind?
    var sector: Sector?
    /// Whether it is a people: "four Iraqis", "Muslims".
    var isPeople = false
    /// Whether it is made of bodies that may belong to a state: "Arab countries", "foreign troops".
    var isBody = false
    var country: String?
  }

  private func group(at noun: Int, in sentence: Sentence) -> Group? {
    let token = tokens[noun]
    guard
      token.partOfSpeech == .noun || token.partOfSpeech == .properNoun
        || token.partOfSpeech == .adjective
    else { return nil }
    let words = [token.lemma.inLowerCase, token.form.inLowerCase]
    if let kind = words.compactMap({ lexicon.groups[$0] }).first {
      let sector = words.compactMap { lexicon.crowds[$0]?.sector }.first ?? kind.definition.sector
      return Group(words: noun..<groupEnd(after: noun, in: sentence), kind: kind, sector: sector)
    }
    guard text.readsGroups else { return nil }
    if token.partOfSpeech == .noun, let (words, crowd) = crowd(endingAt: noun, in: sentence) {
      switch crowd.use {
      case nil: break
      case .described: guard isDescribed(words) else { return nil }
      case .alone:
        guard token.pennTag.isPlural, !isForm(words.upperBound, ["of"]) else { return nil }
      }
      return Group(
        words: words.lowerBound..<groupEnd(after: noun, in: sentence),
        sector: crowd.sector,
        isBody: crowd.use == .described
      )
    }
    return people(endingAt: noun, in: sentence)
  }

  /// Whether a plural has a word that says which or how many are meant, other than that they are
  /// those named before.
  private func isDescribed(_ words: Range<Int>) -> Bool {
    guard tokens[words.upperBound - 1].pennTag.isPlural else { return false }
    let before = tree.children(of: words.upperBound - 1).filter { $0 < words.lowerBound }
    let isKnown = before.contains {
      [.determiner, .possessivePronoun, .predeterminer].contains(tokens[$0].pennTag)
        && !isQuantity(tokens[$0])
    }
    return before.contains {
      switch tokens[$0].pennTag {
      case .adjective, .noun, .properNoun, .verbPastParticiple: true
      case .cardinalNumber: !isKnown
      default: isQuantity(tokens[$0])
      }
    }
  }

  /// The longest row of words for people that ends with a noun: "asylum seekers".
  private func crowd(
    endingAt noun: Int,
    in sentence: Sentence
  ) -> (words: Range<Int>, crowd: Crowd)? {
    var found: (words: Range<Int>, crowd: Crowd)?
    var phrase = tokens[noun].lemma.inLowerCase
    if let crowd = lexicon.crowds[phrase] ?? lexicon.crowds[tokens[noun].form.inLowerCase] {
      found = (noun..<(noun + 1), crowd)
    }
    let earliest = max(sentence.tokens.lowerBound, noun - 3)
    var joint = " "
    for position in stride(from: noun - 1, through: earliest, by: -1) {
      let form = tokens[position].form.inLowerCase
      if form == "-" {
        joint = "-"
        continue
      }
      phrase = form + joint + phrase
      joint = " "
      if let crowd = lexicon.crowds[phrase] { found = (position..<(noun + 1), crowd) }
    }
    return found
  }

  /// "Four Iraqis", "Rohingya Muslims": people by the name of their nation or creed, where that is
  /// no state that acts.
  private func people(endingAt noun: Int, in sentence: Sentence) -> Group? {
    let token = tokens[noun]
    guard token.pennTag.isPlural else { return nil }
    let words = noun..<(noun + 1)
    let readings = knowledge.longestMatch(tokens[words])?.readings
    if let reading = readings?.first(where: { [.demonymPlural, .demonymNoun].contains($0.kind) }) {
      let country = reading.actor.map { knowledge.actor($0).country }
      return Group(words: words, sector: .civilians, isPeople: true, country: country ?? nil)
    }
    guard let name = text.analysis.name(at: noun), name.type == .group,
      name.tokens.upperBound == noun + 1
    else { return nil }
    return Group(words: name.tokens, sector: .civilians, isPeople: true)
  }

  /// Where a phrase ends that goes on with those who are the group: "rebel leaders".
  private func groupEnd(after noun: Int, in sentence: Sentence) -> Int {
    var end = noun + 1
    while end < sentence.tokens.upperBound, mentions.mention(at: end) == nil, isGroupHead(end) {
      end += 1
    }
    return end
  }

  private func isGroupHead(_ position: Int) -> Bool {
    let lemma = tokens[position].lemma.inLowerCase
    return lexicon.members.contains(lemma) || lexicon.groups[lemma] != nil
      || lexicon.classes[.groupHead].contains(lemma)
  }

  // MARK: - What is no group

  /// Whether a phrase means many: a plural, or a noun for a body; where groups are asked for, one
  /// unnamed person as well: "a gunman".
  private func isCollective(_ group: Group) -> Bool {
    let last = group.words.upperBound - 1
    let lemma = tokens[last].lemma.inLowerCase
    let isOne = text.readsGroups && (group.kind == nil || lexicon.crowds[lemma] != nil)
    return tokens[last].pennTag.isPlural || isOne || lexicon.classes[.collective].contains(lemma)
      || text.isModifier(last)
  }

  /// "Hamas militants", "Taliban fighters in Helmand": a group of a named body that is no land.
  private func belongsToName(_ noun: Int, _ land: GroupLand?) -> Bool {
    guard land?.start == nil, noun > 0 else { return false }
    let before = stride(from: noun - 1, through: max(0, noun - 4), by: -1)
    let name = before.first { mentions.mention(at: $0) != nil || !isDescription($0) }
    let actor = name.flatMap { mentions.mention(at: $0)?.actor }
    return actor.map { actors[$0].type != .state } ?? false
  }

  private func isDescription(_ position: Int) -> Bool {
    [.adjective, .noun].contains(tokens[position].pennTag)
  }

  /// "Russian officials", "Belgian judges" act for their state; so may "prosecutors", of whom the
  /// choice of actors decides, but "a judge" is one of many.
  private func isState(_ group: Group, of land: GroupLand?) -> Bool {
    let noun = tokens[group.words.upperBound - 1].lemma.inLowerCase
    guard group.kind == nil else { return false }
    if land?.start != nil {
      let isPart =
        lexicon.members.contains(noun) || group.sector?.isOfState == true
        || lexicon.classes[.localOrgan].contains(noun)
        || lexicon.classes[.settlement].contains(noun)
      return land?.isState == true && isPart && !lexicon.organizationMembers.contains(noun)
    }
    return text.readsGroups && lexicon.classes[.publicOrgan].contains(noun)
      && !tree.children(of: group.words.upperBound - 1).contains {
        ClosedClass.indefinites.contains(tokens[$0].form.inLowerCase)
      }
  }

  /// "Syrian rebels of the Free Syrian Army": members of a body that has a name.
  private func belongsToBody(_ phrase: Range<Int>) -> Bool {
    let next = phrase.upperBound
    guard isForm(next, ClosedClass.sources) else { return false }
    let name = tokens[next + 1 < tokens.count ? next + 1 : next].pennTag == .determiner ? 2 : 1
    guard let actor = mentions.mention(at: next + name)?.actor else { return false }
    return actors[actor].type == .organization
  }

  /// "both men", "both Nordic countries": two who have been named.
  private func isBoth(_ group: Group) -> Bool {
    tree.children(of: group.words.upperBound - 1).contains { tree.lower[$0] == "both" }
  }

  /// "his opposition to the bill", "resistance against it": what is felt, not who feels it.
  private func isStance(_ phrase: Range<Int>) -> Bool {
    let noun = tokens[phrase.upperBound - 1]
    return lexicon.classes[.collective].contains(noun.lemma.inLowerCase)
      && !noun.pennTag.isPlural && isForm(phrase.upperBound, ["to", "against"])
  }

  /// Whether one of some forms, in small letters, stands at a place of the text.
  func isForm(_ position: Int, _ forms: Set<String>) -> Bool {
    tokens.indices.contains(position) && forms.contains(tree.lower[position])
  }

  /// "Sudan's rebel Justice and Equality Movement": a noun that only describes a name.
  private func isBeforeName(_ group: Group) -> Bool {
    let next = group.words.upperBound
    guard tokens.indices.contains(next) else { return false }
    return mentions.mention(at: next) != nil || tokens[next].partOfSpeech == .properNoun
  }

  /// "Iranian-backed militias in Iraq": a group that its patron defines is nobody's.
  private func isProxy(_ noun: Int) -> Bool {
    tree.children(of: noun).contains { child in
      child < noun
        && lexicon.classes.isEnding(of: tokens[child].form.inLowerCase, in: .patronage)
    }
  }

  // MARK: - The group

  private mutating func readGroup(_ group: Group, of land: GroupLand?) {
    let words = (land?.start ?? group.words.lowerBound)..<group.words.upperBound
    let phrases = text.readsGroups ? phrases(around: words, of: land) : nil
    let isNamedWhole = group.isBody && land == nil || phrases?.isWithName == true
    let actor = page.add(
      named: isNamedWhole
        ? wholeName(phrases?.named ?? words)
        : [land?.adjective, name(of: group)].compactMap(\.self).joined(separator: " "),
      type: .organization,
      kind: group.kind,
      country: land?.country ?? group.country,
      isUnnamed: true,
      sector: group.sector
    )
    page.mention(
      actor,
      at: phrases?.described ?? words,
      by: .description,
      as: text.isModifier(words.upperBound - 1) ? .modifier : .nominal,
      evidence: "predicates/\(group.kind == nil ? "crowds" : "groups").tsv",
      phrases: phrases?.others ?? []
    )
  }
}
