internal import KnowledgeGraph

/// How right is what is left where claims of less than some confidence are left out.
struct CutTable {
  let lines: [String]

  init(_ result: EvaluationResult) {
    guard result.calibration.count > 0 else {
      lines = []
      return
    }
    lines =
      ["LEFT OUT      political, stated as facts            all relations, strict"]
      + ["  below       claims  precision  recall    F1      claims  precision  recall    F1"]
      + result.cuts.map(Self.row) + [""]
      + Columns.wrapped(
        """
        How right is what --min-confidence leaves: the higher it is, the more should be right, and \
        the more is missing. Choose it on other items than those that then tell how right it is.
        """
      )
  }

  private static func row(_ cut: CutScores) -> String {
    let hundredths = Int(cut.minimumConfidence.hundredths)
    let confidence = hundredths > 0 ? FixedPoint(hundredths: hundredths).text : "none"
    let figures = cut.scores.map(\.score).map { score in
      Columns.right(Columns.number(score.tally.right + score.tally.wrong), 6)
        + Columns.right(figure(score.precision), 11) + Columns.right(figure(score.recall), 8)
        + Columns.right(figure(score.f1), 6)
    }
    return Columns.left("  \(confidence)", 14) + figures.joined(separator: "      ")
  }

  private static func figure(_ estimate: Estimate?) -> String {
    estimate.map { FixedPoint($0.value, digits: 3).text } ?? "–"
  }
}
