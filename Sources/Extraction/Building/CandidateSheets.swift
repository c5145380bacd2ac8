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
    /// What tells how the text puts what a trigger says, by its place; of those asked for.
    package let veracity: [Int: VeracitySheet]
  }

  /// The actors.
  package let entities: [Entity]
  /// Whether each of them has no name.
  package let isUnnamed: [Bool]
  package let sentences: [Stretch]
}

extension GraphBuilder {
  /// - Parameter cues: The stretches of bytes of whose triggers it is said how the text puts them.
  func sheets(_ known: TriggerWords, cues: [Range<Int>]) -> CandidateSheets {
    let sentences = rules().sentences
    let reader = CandidateReader(
      reading: reading,
      known: known,
      sentences: sentences.map { ($0.sentence, $0.drafts) }
    )
    let places = reading.actors.indices
    return CandidateSheets(
      entities: actorEntities(),
      isUnnamed: places.map { reading.actors[$0].isUnnamed },
      sentences: sentences.map { sentence in
        let candidates = reader.candidates(in: sentence.sentence, rules: sentence.drafts)
        return sheet(of: candidates, cues)
      }
    )
  }

  private func sheet(
    of candidates: SentenceCandidates,
    _ cues: [Range<Int>]
  ) -> CandidateSheets.Stretch {
    let writer = FeatureWriter(candidates, reading: reading, clusters: clusters)
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
      veracity: veracities(of: candidates, veracity) { trigger in
        cues.contains { $0.overlaps(reading.bytes(of: trigger.word..<trigger.word + 1)) }
      }
    )
  }

  /// How the text puts what some triggers say, for claims that no rule reads.
  private func veracities(
    of candidates: SentenceCandidates,
    _ writer: VeracityWriter,
    where isAskedFor: (CandidateTrigger) -> Bool
  ) -> [Int: VeracitySheet] {
    let relations = relationReader
    var sheets: [Int: VeracitySheet] = [:]
    for (place, trigger) in candidates.triggers.enumerated() where isAskedFor(trigger) {
      sheets[place] = writer.sheet(of: trigger, relations.qualification(of: trigger.word))
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
