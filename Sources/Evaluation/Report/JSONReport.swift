internal import FoundationEssentials
internal import KnowledgeGraph

/// What came of an evaluation, as `Schemas/evaluation.schema.json` describes it.
public struct JSONReport: Sendable {
  private let report: Report

  /// - Parameter listsMistakes: Whether the mistakes are part of it.
  public init(_ result: EvaluationResult, listsMistakes: Bool) {
    report = Report(result, listsMistakes: listsMistakes)
  }

  /// The JSON text: keys in order, figures with four decimals, a line feed at the end.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}

/// The whole of it.
private struct Report: Encodable {
  let items: Int
  let resamples: Int
  let seed: UInt64
  let minConfidence: Double
  let groups: Bool
  let scores: [ScoreReport]
  let relations: [ScoreReport]
  let qualifiers: [ShareReport]
  let assertedAgainstText: ShareReport
  let calibration: CalibrationReport
  let politicalCalibration: CalibrationReport
  let cuts: [CutReport]
  let confusion: ConfusionReport
  let mistakes: [MistakeReport]?

  init(_ result: EvaluationResult, listsMistakes: Bool) {
    items = result.items
    resamples = result.resamples
    seed = result.seed
    minConfidence = Double(result.minimumConfidence.hundredths) / 100
    groups = result.countsGroups
    scores = result.scores.map { ScoreReport($0.measure.rawValue, $0.score) }
    relations = result.relations.map { ScoreReport($0.relation.name, $0.score) }
    qualifiers = result.qualifiers.map { ShareReport($0.qualifier.rawValue, $0.share) }
    assertedAgainstText = ShareReport("assertedAgainstText", result.assertedAgainstText)
    calibration = CalibrationReport(result.calibration)
    politicalCalibration = CalibrationReport(result.politicalCalibration)
    cuts = result.cuts.map(CutReport.init)
    confusion = ConfusionReport(result.confusion)
    mistakes = listsMistakes ? result.mistakes.map(MistakeReport.init) : nil
  }
}

/// A figure with its interval.
private struct Figure: Encodable {
  let value: Double
  let low: Double?
  let high: Double?

  init(_ estimate: Estimate) {
    value = FixedPoint(estimate.value, digits: 4).value
    low = estimate.interval.map { FixedPoint($0.lowerBound, digits: 4).value }
    high = estimate.interval.map { FixedPoint($0.upperBound, digits: 4).value }
  }
}

private struct ScoreReport: Encodable {
  let name: String
  let right: Int
  let wrong: Int
  let missed: Int
  let precision: Figure?
  let recall: Figure?
  let f1: Figure?

  private enum CodingKeys: String, CodingKey {
    case name, right, missed, precision, recall, f1
    case wrong = "false"
  }

  init(_ name: String, _ score: Score) {
    self.name = name
    right = score.tally.right
    wrong = score.tally.wrong
    missed = score.tally.missed
    precision = score.precision.map(Figure.init)
    recall = score.recall.map(Figure.init)
    f1 = score.f1.map(Figure.init)
  }
}

private struct ShareReport: Encodable {
  let name: String
  let count: Int
  let of: Int
  let share: Figure?

  init(_ name: String, _ share: Share) {
    self.name = name
    count = share.count
    of = share.whole
    self.share = share.estimate.map(Figure.init)
  }
}

private struct CalibrationReport: Encodable {
  struct Band: Encodable {
    let from: Double
    let to: Double
    let claims: Int
    let right: Int
    let meanConfidence: Double
    let shareRight: Double
  }

  let bands: [Band]
  let expectedError: Double?

  init(_ calibration: Calibration) {
    bands = calibration.bands.filter { $0.count > 0 }.map { band in
      Band(
        from: Double(band.start) / 100,
        to: Double(band.start + 10) / 100,
        claims: band.count,
        right: band.right,
        meanConfidence: FixedPoint(band.meanConfidence, digits: 4).value,
        shareRight: FixedPoint(band.shareRight, digits: 4).value
      )
    }
    expectedError = calibration.expectedError.map { FixedPoint($0, digits: 4).value }
  }
}

private struct CutReport: Encodable {
  let minConfidence: Double
  let scores: [ScoreReport]

  init(_ cut: CutScores) {
    minConfidence = Double(cut.minimumConfidence.hundredths) / 100
    scores = cut.scores.map { ScoreReport($0.measure.rawValue, $0.score) }
  }
}

private struct ConfusionReport: Encodable {
  struct Case: Encodable {
    let annotated: String?
    let found: String?
    let turned: Bool
    let count: Int
  }

  let cases: [Case]
  let missedForAnActor: Int
  let falseForAnActor: Int

  init(_ confusion: Confusion) {
    cases = confusion.counts.sorted { $0.key < $1.key }.map { key, count in
      Case(
        annotated: key.gold?.name,
        found: key.found?.name,
        turned: key.isTurned,
        count: count
      )
    }
    missedForAnActor = confusion.missedActors
    falseForAnActor = confusion.strangers
  }
}

private struct MistakeReport: Encodable {
  let kind: String
  let item: String
  let sentence: Int
  let subject: String
  let relation: String
  let object: String
  let qualifiers: [String]
  let instead: String
  let text: String
  let confidence: Double?
  let rule: String?

  init(_ mistake: Mistake) {
    kind = mistake.kind.rawValue
    item = mistake.item
    sentence = mistake.sentence
    subject = mistake.subject
    relation = mistake.relation
    object = mistake.object
    qualifiers = mistake.qualifiers
    instead = mistake.instead
    text = mistake.text
    confidence = mistake.confidence
    rule = mistake.rule
  }
}
