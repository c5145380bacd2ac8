internal import KnowledgeGraph
internal import Language

/// Candidates that were nearly asserted, as people read why not.
extension RefusalReader {
  func finding(_ miss: NearMiss) -> Finding {
    let names = (reading.actors[miss.subject].name, reading.actors[miss.object].name)
    let against = miss.reasons.opposing
    return Finding(
      reason: .unsure,
      words: reading.tokens[miss.trigger].form,
      explanation: "\(names.0) \(miss.relation.definition.label) \(names.1): "
        + "\(Confidence(hundredths: miss.confidence)), and \(Confidence(hundredths: miss.cut)) "
        + "is asked for"
        + (against.isEmpty ? "" : "; against it: \(against.joined(separator: ", "))")
    )
  }
}
