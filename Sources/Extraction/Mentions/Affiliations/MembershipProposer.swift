internal import KnowledgeGraph
internal import Language

/// Reads whom a text names as members of a body: "Hamas member X", "members such as A and B".
struct MembershipProposer: MentionProposer {
  static let proposer = Proposer.memberships

  var page: ProposalPage

  /// Reads the members that noun phrases name.
  mutating func propose() {
    for sentence in text.prose {
      for noun in sentence.tokens where isMemberNoun(noun) {
        guard let body = bodyOf(members: noun, in: sentence) else { continue }
        for member in namedMembers(at: noun, in: sentence) {
          page.affiliate(member, .membership, body, cue: [noun], rule: "member")
        }
      }
    }
    for mention in mentions.standing {
      readPartisan(mention)
      readBody(after: mention)
    }
  }

  /// "Jane Smith of the Washington Post": a person without a title, and the body after "of".
  private mutating func readBody(after mention: ActorMention) {
    guard let person = mention.actor, actors[person].type == .person, mention.tokens.count > 1,
      let sentence = text.sentence(of: mention.head)
    else { return }
    let of = mention.tokens.upperBound
    guard of + 1 < sentence.tokens.upperBound, tokens[of].form == "of" else { return }
    let isArticle = tokens[of + 1].pennTag == .determiner
    guard let body = organization(at: isArticle ? of + 2 : of + 1), isJoinable(body),
      titles.titleBefore(mention.tokens) == nil
    else { return }
    page.affiliate(person, .membership, body, cue: [of], rule: "member")
  }

  /// Whether a body has members: not an organ, nor the government of a region.
  private func isJoinable(_ body: DocumentActorIndex) -> Bool {
    guard let kind = actors[body].kind else { return true }
    return !kind.plays(.organ) && !kind.plays(.regionalGovernment)
  }

  /// "Democrat John Kerry", "Republican presidential nominee Donald Trump".
  private mutating func readPartisan(_ mention: ActorMention) {
    guard let party = mention.actor, actors[party].kind?.plays(.party) ?? false,
      let sentence = text.sentence(of: mention.head)
    else { return }
    var position = mention.tokens.upperBound
    while position < sentence.tokens.upperBound, mentions.mention(at: position) == nil,
      [.adjective, .noun, .properNoun].contains(tokens[position].pennTag)
    {
      guard knowledge.longestTitle([tokens[position].form]) == nil else { return }
      position += 1
    }
    let noun = position - 1
    let isPartisan = lexicon.classes[.partisan].contains(tokens[noun].lemma)
    guard noun < mention.tokens.upperBound || isPartisan else { return }
    guard let member = member(at: position, in: sentence), actors[member].type == .person else {
      return
    }
    let cue = Array(mention.tokens.lowerBound..<position)
    page.affiliate(member, .membership, party, cue: cue, rule: "member")
  }

  private func isMemberNoun(_ position: Int) -> Bool {
    tokens[position].partOfSpeech == .noun && mentions.mention(at: position) == nil
      && lexicon.organizationMembers.contains(tokens[position].lemma)
  }

  /// The body that a noun for members names before it, or after "of".
  private func bodyOf(members noun: Int, in sentence: Sentence) -> DocumentActorIndex? {
    var position = noun - 1
    while position >= sentence.tokens.lowerBound, mentions.mention(at: position) == nil,
      [.adjective, .noun, .possessiveEnding, .cardinalNumber].contains(tokens[position].pennTag)
    {
      position -= 1
    }
    if position >= sentence.tokens.lowerBound, let body = organization(at: position) {
      return body
    }
    if let body = subjectOfHaving(noun) { return body }
    let words = tree.words(in: .preposition("of"), of: noun, control: lexicon.embeddings)
    return words.lazy.compactMap(organization).first
  }

  private func organization(at position: Int) -> DocumentActorIndex? {
    guard tokens.indices.contains(position), let actor = mentions.mention(at: position)?.actor,
      actors[actor].type == .organization
    else { return nil }
    return actor
  }

  /// "The league has 22 members": whose members they are.
  private func subjectOfHaving(_ noun: Int) -> DocumentActorIndex? {
    guard tokens[noun].relation == .object, let verb = tree.head(of: noun),
      lexicon.classes[.having].contains(tokens[verb].lemma),
      let subject = tree.child(of: verb, by: .nominalSubject)
    else { return nil }
    return organization(at: subject)
  }

  // MARK: - Members

  /// The names beside the noun: right after it, after "like" or "including", or before "and other".
  private func namedMembers(at noun: Int, in sentence: Sentence) -> [DocumentActorIndex] {
    var next = noun + 1
    if let member = member(at: next, in: sentence), !tokens[noun].pennTag.isPlural {
      return [member]
    }
    while next < sentence.tokens.upperBound, tokens[next].form == "," { next += 1 }
    let introduction = lexicon.classes.phrases(.example).first { words in
      next + words.count <= sentence.tokens.upperBound
        && zip(next..., words).allSatisfy { tokens[$0].form.inLowerCase == $1 }
    }
    if let introduction { return list(from: next + introduction.count, in: sentence) }
    return members(beforeOther: noun, in: sentence)
  }

  private func member(at position: Int, in sentence: Sentence) -> DocumentActorIndex? {
    guard sentence.tokens.contains(position), let mention = mentions.mention(at: position),
      mention.resolution == .name || mention.resolution == .surname
    else { return nil }
    return mention.actor
  }

  private func list(from start: Int, in sentence: Sentence) -> [DocumentActorIndex] {
    var members: [DocumentActorIndex] = []
    var position = start
    while position < sentence.tokens.upperBound {
      if let member = member(at: position, in: sentence),
        let mention = mentions.mention(at: position)
      {
        members.append(member)
        position = mention.tokens.upperBound
      } else if isSeparator(position) {
        position += 1
      } else {
        break
      }
    }
    return members
  }

  private func isSeparator(_ position: Int) -> Bool {
    [",", "and", "or", "the"].contains(tokens[position].form.inLowerCase)
  }

  /// "A and B, as well as nearly 500 other al-Qaeda operatives": the names that "other" counts in.
  private func members(beforeOther noun: Int, in sentence: Sentence) -> [DocumentActorIndex] {
    let phrase = max(sentence.tokens.lowerBound, noun - 6)..<noun
    guard let other = phrase.last(where: { tokens[$0].form.inLowerCase == "other" }) else {
      return []
    }
    var members: [DocumentActorIndex] = []
    var position = other - 1
    while position >= sentence.tokens.lowerBound {
      if let mention = mentions.mention(at: position) {
        guard let actor = mention.actor, actors[actor].type == .person else { break }
        members.append(actor)
        position = mention.tokens.lowerBound
      } else if !isBeforeOther(position) {
        break
      }
      position -= 1
    }
    return members.reversed()
  }

  private func isBeforeOther(_ position: Int) -> Bool {
    let form = tokens[position].form.inLowerCase
    return isSeparator(position) || tokens[position].pennTag == .cardinalNumber
      || lexicon.classes[.listFiller].contains(form)
  }
}
