internal import KnowledgeGraph
internal import Language

/// Turns what has been understood of a document into its graph.
struct GraphBuilder {
  let reading: DocumentMentions
  let document: Document
  private let finder: ActorFinder

  init(reading: DocumentMentions, document: Document) {
    self.reading = reading
    self.document = document
    finder = ActorFinder(
      tree: reading.tree,
      mentions: reading.mentions,
      lexicon: reading.lexicon,
      actors: reading.actors
    )
  }

  /// The graph of the document alone.
  func graph() -> Graph {
    let claims = drafts().flatMap(claims(of:))
    return Graph(
      documents: [document],
      entities: entities(needed: claims),
      claims: claims
    )
  }

  private func drafts() -> [(draft: ClaimDraft, sentence: Int)] {
    let relations = RelationReader(
      tree: reading.tree,
      finder: finder,
      lexicon: reading.lexicon,
      actors: reading.actors,
      dates: DateReader(tree: reading.tree, published: document.published)
    )
    let quotations = QuotationReader(
      tree: reading.tree,
      finder: finder,
      lexicon: reading.lexicon
    )
    let affiliations = affiliationsBySentence()
    var drafts: [(ClaimDraft, Int)] = []
    for ((number, sentence), speakers) in zip(
      reading.text.sentences.enumerated(),
      quotations.speakers()
    ) {
      guard reading.dateline(of: sentence) == nil else { continue }
      let affiliations = affiliations[sentence.tokens.lowerBound] ?? []
      let relations = relations.drafts(in: sentence).filter { draft in
        !affiliations.contains { $0.saysAsMuch(as: draft) }
      }
      drafts += (relations.map { $0.attributed(to: speakers) } + affiliations).map { ($0, number) }
    }
    return drafts
  }

  /// The affiliations by the word with which their sentence begins.
  private func affiliationsBySentence() -> [Int: [ClaimDraft]] {
    var affiliations: [Int: [ClaimDraft]] = [:]
    for proposal in reading.affiliations {
      guard let draft = draft(of: proposal), let word = draft.cue.first,
        let sentence = reading.sentence(of: word)
      else { continue }
      affiliations[sentence.tokens.lowerBound, default: []].append(draft)
    }
    return affiliations
  }

  private func draft(of proposal: AffiliationProposal) -> ClaimDraft? {
    guard let subject = reading.actors.index(of: proposal.subject.id),
      let object = reading.actors.index(of: proposal.object.id)
    else { return nil }
    var draft = ClaimDraft(
      subject: subject,
      relation: Relation.of(proposal.relation),
      object: object,
      cue: proposal.cue,
      role: proposal.role,
      isFormer: proposal.isFormer,
      rule: proposal.rule
    )
    draft.confidence.add(proposal.rule)
    return draft
  }

  // MARK: - Claims

  /// The claims of a draft, one for each actor whose word it is.
  private func claims(of item: (draft: ClaimDraft, sentence: Int)) -> [Claim] {
    let draft = item.draft
    guard let evidence = evidence(draft, sentence: item.sentence) else { return [] }
    let speakers = draft.qualification.attributions.map(Optional.some)
    return (speakers.isEmpty ? [nil] : speakers).map { speaker in
      Claim(
        edge: EdgeKey(
          subject: id(draft.subject),
          relation: draft.relation,
          object: id(draft.object),
          polarity: draft.qualification.polarity,
          modality: draft.qualification.modality
        ),
        document: document.id,
        attribution: speaker.map(id),
        role: draft.role,
        isFormer: draft.isFormer,
        date: draft.date,
        place: draft.place,
        confidence: confidence(of: draft).product,
        evidence: evidence
      )
    }
  }

  private func id(_ actor: DocumentActorIndex) -> EntityID { reading.actors[actor].id }

  private func evidence(_ draft: ClaimDraft, sentence number: Int) -> Evidence? {
    let words = draft.cue.sorted()
    let sentence = reading.text.sentences[number].tokens
    guard let first = words.first, let last = words.last,
      let start = sentence.first, let end = sentence.last
    else { return nil }
    let tokens = reading.tokens
    let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
    return Evidence(
      sentence: number + 1,
      range: range,
      text: reading.text.substring(range),
      cue: cueText(words),
      cueRange: tokens[first].range.lowerBound..<tokens[last].range.upperBound,
      rule: explanation(of: draft)
    )
  }

  /// The lines of the tables that read the claim, the words that qualify it, and what its
  /// confidence is made of.
  private func explanation(of draft: ClaimDraft) -> String {
    let rule = [draft.rule]
    let cues = draft.qualification.cues.map { cue in
      let word = "“\(reading.tokens[cue.word].form)”"
      return [cue.source, word, reading.lexicon.notes[cue.source]].compactMap(\.self)
    }
    return ([rule] + cues + [["confidence:", confidence(of: draft).formula]])
      .map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private func confidence(of draft: ClaimDraft) -> ConfidenceProduct {
    var parts = draft.confidence
    if let part = draft.qualification.confidencePart { parts.add(part) }
    return reading.lexicon.confidence.product(of: parts)
  }

  /// The words of a cue, with "…" where others stand between them.
  private func cueText(_ words: [Int]) -> String {
    var text = ""
    var previous: Int?
    for word in words {
      if let previous {
        text += word == previous + 1 ? gap(previous, word) : " … "
      }
      text += reading.tokens[word].form
      previous = word
    }
    return text
  }

  private func gap(_ left: Int, _ right: Int) -> String {
    let isTouching =
      reading.tokens[left].range.upperBound == reading.tokens[right].range.lowerBound
    return isTouching ? "" : " "
  }

  // MARK: - Entities

  /// The actors that are more than places, and all that claims speak of.
  private func entities(needed claims: [Claim]) -> [Entity] {
    let used = Set(
      claims.flatMap { [$0.edge.subject, $0.edge.object] } + claims.compactMap(\.attribution)
    )
    let mentions = Dictionary(grouping: reading.mentions.standing.filter { $0.actor != nil }) {
      $0.actor
    }
    return reading.actors.indices.compactMap { index in
      let own = mentions[index] ?? []
      let acts = !reading.actors[index].isUnnamed && own.contains { $0.role != .location }
      guard acts || used.contains(id(index)) else { return nil }
      return entity(index, own)
    }
  }

  private func entity(_ index: DocumentActorIndex, _ mentions: [ActorMention]) -> Entity {
    let actor = reading.actors[index]
    let records = mentions.map { mention in
      Mention(
        range: reading.tokens[mention.tokens.lowerBound].range
          .lowerBound..<reading.tokens[mention.tokens.upperBound - 1].range.upperBound,
        text: reading.surface(mention.tokens),
        resolution: mention.resolution
      )
    }
    let aliases = records.filter { $0.resolution != .pronoun && $0.resolution != .description }
    return Entity(
      document: document.id,
      id: actor.id,
      name: actor.name,
      type: actor.type,
      subtype: actor.kind?.definition.label,
      country: actor.country,
      aliases: aliases.map(\.text).filter { $0 != actor.name },
      mentions: records
    )
  }
}
