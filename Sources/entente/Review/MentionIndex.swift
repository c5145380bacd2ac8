internal import Export
internal import KnowledgeGraph

/// Finds where the ends of a claim are named in its sentence.
struct MentionIndex {
  private struct Place: Hashable {
    let actor: EntityID
    let document: DocumentID
  }

  private var mentions: [Place: [Range<Int>]] = [:]

  init(_ graph: Graph) {
    for entity in graph.entities {
      let place = Place(actor: entity.id, document: entity.document)
      mentions[place, default: []] += entity.mentions.map(\.range)
    }
  }

  /// The words of a claim's sentence that are its ends and what says it.
  func marks(of claim: Claim) -> [MarkedSentence.Mark] {
    let evidence = claim.evidence
    var marks = [MarkedSentence.Mark(evidence.cueRange, "cue")]
    for (actor, part) in [(claim.edge.subject, "subject"), (claim.edge.object, "object")] {
      let all = mentions[Place(actor: actor, document: claim.document)] ?? []
      let here = all.filter { evidence.range.contains($0.lowerBound) }
      marks += here.map { MarkedSentence.Mark($0, part) }
    }
    return marks
  }
}
