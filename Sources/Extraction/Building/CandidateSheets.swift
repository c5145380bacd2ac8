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
  }

  /// The candidates of a sentence.
  package struct Stretch: Sendable {
    package let range: Range<Int>
    package let sheet: ScoringSheet
    /// Where the triggers stand, in UTF-8 bytes.
    package let triggers: [Range<Int>]
    package let ends: [End]
    package let votes: [Vote]
  }

  /// The actors.
  package let entities: [Entity]
  /// Whether each of them has no name.
  package let isUnnamed: [Bool]
  package let sentences: [Stretch]
}

extension GraphBuilder {
  func sheets(_ known: TriggerWords) -> CandidateSheets {
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
        return sheet(of: candidates)
      }
    )
  }

  private func sheet(of candidates: SentenceCandidates) -> CandidateSheets.Stretch {
    func bytes(_ range: Range<Int>) -> Range<Int> {
      let (first, last) = (reading.tokens[range.lowerBound], reading.tokens[range.upperBound - 1])
      return first.range.lowerBound..<last.range.upperBound
    }
    return CandidateSheets.Stretch(
      range: bytes(candidates.sentence.tokens),
      sheet: FeatureWriter(candidates, reading: reading, clusters: clusters).sheet(),
      triggers: candidates.triggers.map { bytes($0.word..<$0.word + 1) },
      ends: candidates.ends.map { .init(entity: $0.actor.position, range: bytes($0.tokens)) },
      votes: candidates.votes.map {
        .init(
          trigger: $0.trigger,
          subject: $0.subject,
          object: $0.object,
          relation: $0.draft.relation
        )
      }
    )
  }
}
