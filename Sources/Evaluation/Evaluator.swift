public import KnowledgeGraph

/// Compares what was found in items with what people found in them.
public struct Evaluator: Sendable {
  private let minimumConfidence: Confidence
  private let countsGroups: Bool
  private let listsMistakes: Bool
  private var items: [ItemTallies] = []
  private var total = ItemTallies()
  private var calibration = Calibration()
  private var politicalCalibration = Calibration()
  private var confusion = Confusion()
  private var mistakes: [Mistake] = []

  /// - Parameters:
  ///   - minimumConfidence: The confidence below which a claim counts as not found.
  ///   - countsGroups: Whether claims of unnamed groups count; else they count neither way.
  ///   - listsMistakes: Whether every mistake is kept, with its sentence.
  public init(
    minimumConfidence: Confidence = Confidence(hundredths: 0),
    countsGroups: Bool = false,
    listsMistakes: Bool = false
  ) {
    self.minimumConfidence = minimumConfidence
    self.countsGroups = countsGroups
    self.listsMistakes = listsMistakes
  }

  /// Adds an item, and the graph of what was found in it.
  public mutating func add(_ item: GoldItem, found graph: Graph) {
    let graph = graph.keepingClaims(atLeast: minimumConfidence)
    let comparison = ItemComparison(item, found: graph, countsGroups: countsGroups)
    let tallies = ItemTallies(comparison)
    items.append(tallies)
    total.add(tallies)
    calibration.add(comparison)
    politicalCalibration.add(comparison) { $0.definition.stance != .affiliation }
    confusion.add(comparison)
    if listsMistakes { mistakes += MistakeReader(comparison, graph: graph).mistakes }
  }

  /// What came of all items.
  ///
  /// - Parameters:
  ///   - resamples: How many times the items are drawn anew for the intervals; of none there are
  ///     no intervals.
  ///   - seed: What the draws begin with; the same seed gives the same intervals.
  public func evaluation(resamples: Int, seed: UInt64) -> EvaluationResult {
    let bootstrap = Bootstrap(items, resamples: resamples, seed: seed)
    return EvaluationResult(
      items: items.count,
      resamples: resamples,
      seed: seed,
      minimumConfidence: minimumConfidence,
      countsGroups: countsGroups,
      scores: Measure.allCases.map { ($0, bootstrap.score(.measure($0), total)) },
      relations: Ontology.standard.relations.map { ($0, bootstrap.score(.relation($0), total)) },
      qualifiers: Qualifier.allCases.map { ($0, bootstrap.share(.qualifier($0), total)) },
      assertedAgainstText: bootstrap.share(.againstText, total),
      calibration: calibration,
      politicalCalibration: politicalCalibration,
      cuts: ConfidenceCut.from(minimumConfidence).map { cut in
        CutScores(
          minimumConfidence: cut.confidence,
          scores: ConfidenceCut.measures.map { ($0, bootstrap.score(.cut(cut, $0), total)) }
        )
      },
      confusion: confusion,
      mistakes: mistakes
    )
  }
}

extension Bootstrap {
  fileprivate func score(_ column: ItemTallies.Column, _ total: ItemTallies) -> Score {
    let tally = total[column]
    func estimate(_ figure: (Tally) -> Double?) -> Estimate? {
      figure(tally).map { Estimate(value: $0, interval: interval(of: column, figure)) }
    }
    return Score(
      tally: tally,
      precision: estimate(\.precision),
      recall: estimate(\.recall),
      f1: estimate(\.f1)
    )
  }

  fileprivate func share(_ column: ItemTallies.Column, _ total: ItemTallies) -> Share {
    let tally = total[column]
    return Share(
      count: tally.right,
      whole: tally.right + tally.missed,
      estimate: tally.recall.map { Estimate(value: $0, interval: interval(of: column, \.recall)) }
    )
  }
}
