package import Language

/// Turns marked sentences into examples for training.
package struct NameExamples {
  private let engine: LanguageEngine
  private let features: NameFeatures
  private let gazetteer: Gazetteer

  package init(engine: LanguageEngine, clusters: WordClusters, gazetteer: Gazetteer) {
    self.engine = engine
    self.gazetteer = gazetteer
    features = NameFeatures(clusters: clusters, gazetteer: gazetteer)
  }

  /// The examples of sentences, of which each block counts as one document.
  ///
  /// - Parameters:
  ///   - step: How far a mistake moves the weights, at least 1.
  package func examples(of sentences: [NamedSentence], step: Int32) -> [NameTrainer.Example] {
    stride(from: 0, to: sentences.count, by: HeldOut.blockLength).flatMap { start in
      let end = min(start + HeldOut.blockLength, sentences.count)
      return examples(ofDocument: Array(sentences[start..<end]), step)
    }
  }

  private func examples(
    ofDocument document: [NamedSentence],
    _ step: Int32
  ) -> [NameTrainer.Example] {
    let analysis = engine.analyze(sentences: document.map(\.words))
    let rows = features.rows(of: analysis)
    return zip(analysis.sentences, document).map { sentence, marked in
      let names = marked.names.map { name in
        Name(tokens: name.tokens, type: type(of: name, in: marked))
      }
      let first = sentence.tokens.lowerBound * NameFeatures.count
      let last = sentence.tokens.upperBound * NameFeatures.count
      return NameTrainer.Example(
        rows: Array(rows[first..<last]),
        labels: NameLabel.labels(of: names, count: marked.words.count),
        network: sentence.tokens.flatMap { analysis.nameScores(ofToken: $0) },
        step: step
      )
    }
  }

  /// The type of a name; sets without nationalities count them among other names.
  private func type(of name: Name, in sentence: NamedSentence) -> NameType {
    guard name.type == .other, name.tokens.count == 1 else { return name.type }
    let word = sentence.words[name.tokens.lowerBound]
    return gazetteer.isGroup([word]) ? .group : .other
  }
}
