internal import Language

extension Extractor {
  /// The candidates of an article.
  ///
  /// - Parameters:
  ///   - triggers: The hashes of the words that were triggers in training, rising.
  ///   - cues: The words of which it is told how the text puts what they say.
  package func sheets(
    of analyzed: AnalyzedArticle,
    triggers: [UInt32],
    cues: [CandidateSheets.Cue] = []
  ) -> CandidateSheets {
    builder(of: analyzed).sheets(TriggerWords(hashes: triggers), cues: cues)
  }

  /// The questions that claims of an article ask.
  package func sheets(
    of analyzed: AnalyzedArticle,
    claims: [ClaimSheets.Place]
  ) -> ClaimSheets {
    let reading = mentionReader.reading(of: text(of: analyzed), keepsQuestions: true)
    return builder(analyzed.document, reading.mentions)
      .sheets(of: claims, anaphors: reading.asked)
  }
}

extension AnalyzedArticle {
  /// The hashes of the words in some stretches of bytes that may be triggers.
  package func triggers(in ranges: [Range<Int>]) -> [UInt32] {
    analysis.tokens.compactMap { token in
      guard ranges.contains(where: { $0.overlaps(token.range) }),
        let wordClass = TriggerWords.Class(token)
      else { return nil }
      return TriggerWords.hash(token.lemma, wordClass)
    }
  }
}
