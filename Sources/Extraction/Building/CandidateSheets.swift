package import KnowledgeGraph
internal import Language

/// The candidates of an article with their features, for those who fit the weights.
package struct CandidateSheets: Sendable {
  /// A word that means an actor.
  package struct End: Sendable {
    /// The place of the actor among the entities.
    package let entity: Int
    /// Where its words stand, in UTF-8 bytes of the article's text.
    package let range: Range<Int>
  }

  /// What rules read, by the places of trigger and ends.
  package struct Vote: Sendable {
    package let trigger: Int
    package let subject: Int
    package let object: Int
    package let relation: Relation
    /// What tells how the text puts it.
    package let veracity: VeracitySheet
  }

  /// The candidates of a sentence.
  package struct Stretch: Sendable {
    package let range: Range<Int>
    package let sheet: ScoringSheet
    /// Where the triggers stand, in UTF-8 bytes.
    package let triggers: [Range<Int>]
    package let ends: [End]
    package let votes: [Vote]
    /// What tells how the text puts what triggers say; of those asked for.
    package let veracity: [Said: VeracitySheet]
  }

  /// A relation that a trigger says.
  package struct Said: Hashable, Sendable {
    /// The trigger's place.
    package let trigger: Int
    package let relation: Relation

    package init(trigger: Int, relation: Relation) {
      self.trigger = trigger
      self.relation = relation
    }
  }

  /// Words by which people say that a text says a relation.
  package struct Cue: Sendable {
    /// Where they stand, in UTF-8 bytes of the article's text.
    let range: Range<Int>
    let relation: Relation

    package init(_ range: Range<Int>, saying relation: Relation) {
      self.range = range
      self.relation = relation
    }
  }

  /// The actors.
  package let entities: [Entity]
  /// Whether each of them has no name.
  package let isUnnamed: [Bool]
  package let sentences: [Stretch]
}

extension GraphBuilder {
  /// - Parameter cues: The words of whose triggers it is said how the text puts what they say.
  func sheets(_ known: TriggerWords, cues: [CandidateSheets.Cue]) -> CandidateSheets {
    let sentences = rules().sentences
    let reader = CandidateReader(
      reading: reading,
      known: known,
      sentences: sentences.map { ($0.sentence, $0.drafts) }
    )
    let places = reading.actors.indices
    let ties = ActorTies(reading)
    return CandidateSheets(
      entities: actorEntities(),
      isUnnamed: places.map { reading.actors[$0].isUnnamed },
      sentences: sentences.map { sentence in
        let candidates = reader.candidates(in: sentence.sentence, rules: sentence.drafts)
        return sheet(of: candidates, cues, ties)
      }
    )
  }

  private func sheet(
    of candidates: SentenceCandidates,
    _ cues: [CandidateSheets.Cue],
    _ ties: ActorTies
  ) -> CandidateSheets.Stretch {
    let writer = FeatureWriter(candidates, reading: reading, ties: ties, clusters: clusters)
    let veracity = VeracityWriter(writer.words, reading: reading)
    return CandidateSheets.Stretch(
      range: reading.bytes(of: candidates.sentence.tokens),
      sheet: writer.sheet(),
      triggers: candidates.triggers.map { reading.bytes(of: $0.word..<$0.word + 1) },
      ends: candidates.ends.map { end in
        .init(entity: end.actor.position, range: reading.bytes(of: end.tokens))
      },
      votes: candidates.votes.map {
        .init(
          trigger: $0.trigger,
          subject: $0.subject,
          object: $0.object,
          relation: $0.draft.relation,
          veracity: veracity.sheet(of: candidates.triggers[$0.trigger], $0.draft.qualification)
        )
      },
      veracity: veracities(of: candidates, veracity, cues)
    )
  }

  /// How the text puts what some triggers say, for claims that no rule reads.
  private func veracities(
    of candidates: SentenceCandidates,
    _ writer: VeracityWriter,
    _ cues: [CandidateSheets.Cue]
  ) -> [CandidateSheets.Said: VeracitySheet] {
    let relations = relationReader
    var sheets: [CandidateSheets.Said: VeracitySheet] = [:]
    for (place, trigger) in candidates.triggers.enumerated() {
      let range = reading.bytes(of: trigger.word..<trigger.word + 1)
      for relation in cues.filter({ $0.range.overlaps(range) }).map(\.relation).uniqued() {
        let qualification = relations.qualification(of: trigger.word, saying: relation)
        sheets[.init(trigger: place, relation: relation)] = writer.sheet(of: trigger, qualification)
      }
    }
    return sheets
  }
}

extension VeracityWriter {
  fileprivate func sheet(
    of trigger: CandidateTrigger,
    _ qualification: Qualification
  ) -> VeracitySheet {
    sheet(of: trigger.word, evidence: trigger.evidence, qualification: qualification)
  }
}
