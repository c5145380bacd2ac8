public import Language

/// Scores the engine's names: persons, organizations and places, by exact spans.
public struct NameEvaluation: Sendable {
  private let engine: LanguageEngine

  /// The types that count.
  private static let types: [NameType] = [.person, .organization, .location]

  public init(engine: LanguageEngine) {
    self.engine = engine
  }

  /// The scores `f1`, `f1_untyped` and one for each type.
  ///
  /// - Parameter isScored: Tells by its position whether a sentence counts; all are analyzed, a
  ///   block of them as one document.
  public func scores(
    of sentences: [NamedSentence],
    where isScored: (Int) -> Bool = { _ in true }
  ) -> [Score] {
    var typed = OverlapCount()
    var untyped = OverlapCount()
    var byType = Self.types.map { _ in OverlapCount() }
    for start in stride(from: 0, to: sentences.count, by: HeldOut.blockLength) {
      let block = Array(sentences[start...].prefix(HeldOut.blockLength))
      for (offset, predicted) in names(in: block).enumerated() where isScored(start + offset) {
        let gold = block[offset].names.filter { Self.types.contains($0.type) }
        typed.add(predicted: predicted.map(Key.init), gold: gold.map(Key.init))
        untyped.add(predicted: predicted.map(\.tokens), gold: gold.map(\.tokens))
        for (position, type) in Self.types.enumerated() {
          byType[position].add(
            predicted: predicted.filter { $0.type == type }.map(\.tokens),
            gold: gold.filter { $0.type == type }.map(\.tokens)
          )
        }
      }
    }
    return [Score(name: "f1", share: typed.f1), Score(name: "f1_untyped", share: untyped.f1)]
      + zip(Self.types, byType).map {
        Score(name: "f1_" + $0.rawValue.lowercased(), share: $1.f1)
      }
  }

  /// The counted names of each sentence of a document, their tokens from the sentence's start.
  private func names(in document: [NamedSentence]) -> [[Name]] {
    let analysis = engine.analyze(sentences: document.map(\.words))
    return analysis.sentences.map { sentence in
      analysis.names.filter {
        sentence.tokens.contains($0.tokens.lowerBound) && Self.types.contains($0.type)
      }.map { name in
        let start = name.tokens.lowerBound - sentence.tokens.lowerBound
        return Name(tokens: start..<start + name.tokens.count, type: name.type)
      }
    }
  }

  /// A name as something to compare.
  private struct Key: Hashable {
    var tokens: Range<Int>
    var type: NameType

    init(_ name: Name) {
      tokens = name.tokens
      type = name.type
    }
  }
}
