public import Language

/// Scores the engine on a treebank.
public struct TreebankEvaluation: Sendable {
  private let engine: LanguageEngine

  public init(engine: LanguageEngine) {
    self.engine = engine
  }

  /// The relations whose attachment the score `core` counts.
  private static let core: Set<String> = [
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod",
  ]

  /// Tags, lemmas and trees on the treebank's own tokens, then tokens and sentences on its text.
  public func scores(of sentences: [CoNLLUSentence]) -> [Score] {
    goldTokenScores(of: sentences) + rawTextScores(of: sentences)
  }

  /// The scores `upos`, `xpos`, `lemma`, `uas`, `las` and `core`.
  public func goldTokenScores(of sentences: [CoNLLUSentence]) -> [Score] {
    let analysis = engine.analyze(sentences: sentences.map { $0.words.map(\.form) })
    var universal = AccuracyCount()
    var language = AccuracyCount()
    var lemma = AccuracyCount()
    var unlabelled = AccuracyCount()
    var labelled = AccuracyCount()
    var core = AccuracyCount()
    for (sentence, gold) in zip(analysis.sentences, sentences) {
      for (index, word) in zip(sentence.tokens, gold.words) {
        let token = analysis.tokens[index]
        let head = token.head < 0 ? -1 : token.head - sentence.tokens.lowerBound
        universal.add(token.partOfSpeech.rawValue == word.universalTag)
        language.add(token.pennTag.rawValue == word.languageTag)
        lemma.add(token.lemma == word.lemma)
        unlabelled.add(head == word.head)
        labelled.add(head == word.head && token.relation.rawValue == word.relation)
        if Self.core.contains(word.relation) { core.add(head == word.head) }
      }
    }
    return [
      Score(name: "upos", share: universal.share), Score(name: "xpos", share: language.share),
      Score(name: "lemma", share: lemma.share), Score(name: "uas", share: unlabelled.share),
      Score(name: "las", share: labelled.share), Score(name: "core", share: core.share),
    ]
  }

  /// The scores `tokens_f1` and `sentences_f1`.
  public func rawTextScores(of sentences: [CoNLLUSentence]) -> [Score] {
    let raw = RawText(sentences)
    let analysis = engine.analyze(raw.text)
    var tokens = OverlapCount()
    tokens.add(predicted: analysis.tokens.map(\.range), gold: raw.words)
    var spans = OverlapCount()
    spans.add(predicted: analysis.sentences.compactMap(analysis.range(of:)), gold: raw.sentences)
    return [
      Score(name: "tokens_f1", share: tokens.f1), Score(name: "sentences_f1", share: spans.f1),
    ]
  }
}

extension AnalyzedText {
  /// The bytes from a sentence's first token to its last.
  func range(of sentence: Sentence) -> Range<Int>? {
    guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}
