internal import KnowledgeGraph

extension Graph {
  /// The graph with the words of its evidence and mentions as the article writes them.
  ///
  /// - Parameters:
  ///   - text: The article's text.
  ///   - read: The text that was read, of the same length; where it is the same, nothing changes.
  func verbatim(from text: String, read: String) -> Graph {
    guard text != read else { return self }
    let bytes = Array(text.utf8)
    func words(_ range: Range<Int>, else known: String) -> String {
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return known }
      return String(decoding: bytes[range], as: UTF8.self)
    }
    let claims = claims.map { claim in
      var claim = claim
      let evidence = claim.evidence
      claim.evidence.text = words(evidence.range, else: evidence.text)
      if claim.evidence.text == claim.evidence.text.uppercased() {
        claim.evidence.cue = evidence.cue.uppercased()
      }
      return claim
    }
    let entities = entities.map { entity in
      var entity = entity
      entity.mentions = entity.mentions.map { mention in
        let text = words(mention.range, else: mention.text)
        return Mention(range: mention.range, text: text, resolution: mention.resolution)
      }
      return entity
    }
    return Graph(documents: documents, entities: entities, claims: claims)
  }
}
