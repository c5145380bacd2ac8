internal import KnowledgeGraph

/// Precision, recall and F1 in columns, with what they mean.
struct ScoreTables {
  private let result: EvaluationResult
  private let figureWidth: Int

  init(_ result: EvaluationResult) {
    self.result = result
    figureWidth = result.resamples > 0 ? 18 : 11
  }

  private static let labelWidth = 23

  private static let againstText = "given as facts against the text"

  /// What was compared.
  var opening: [String] {
    let all = result.scores.first { $0.measure == .relations }?.score.tally ?? Tally()
    let least = result.minimumConfidence
    let cut = least.hundredths > 0 ? ", nor are claims less probable than \(least)" : ""
    let groups = result.countsGroups ? "." : ", nor are those of unnamed groups (see --groups)."
    return Columns.wrapped(
      """
      \(Columns.number(result.items)) \(result.items == 1 ? "item" : "items"), in which \
      \(Columns.number(all.right + all.missed)) claims were annotated and \
      \(Columns.number(all.right + all.wrong)) were found; \
      \(Columns.number(all.right)) are the same. Doubtful claims are not counted\(cut)\(groups)
      """
    )
  }

  var scores: [String] {
    [header("")] + result.scores.map { row($0.measure.label, $0.score) } + [""] + legend
  }

  var relations: [String] {
    let rows = result.relations.filter { !$0.score.tally.isEmpty }
    guard !rows.isEmpty else { return [] }
    return [header("EACH RELATION, strict")] + rows.map { row("  " + $0.relation.name, $0.score) }
  }

  var qualifiers: [String] {
    guard result.assertedAgainstText.whole > 0 else { return [] }
    let count = Columns.number(result.assertedAgainstText.whole)
    let title = "OF THE \(count) \(result.assertedAgainstText.whole == 1 ? "CLAIM" : "CLAIMS")"
    let rows =
      result.qualifiers.map { ("  " + $0.qualifier.label, $0.share) }
      + [("  " + Self.againstText, result.assertedAgainstText)]
    return ["\(title) that \(count == "1" ? "is" : "are") right, strict"]
      + rows.map { label, share in
        let part = "\(Columns.number(share.count)) of \(Columns.number(share.whole))"
        return Columns.left(label, Self.labelWidth + 12) + figure(share.estimate) + part
      }
  }

  private func header(_ title: String) -> String {
    let figures = ["precision", "recall", "F1"].map { Columns.left($0, figureWidth) }.joined()
    return Columns.left(title, Self.labelWidth) + figures
      + ["right", "false", "missed"].map { Columns.right($0, 6) }.joined(separator: " ")
  }

  private func row(_ label: String, _ score: Score) -> String {
    let figures = [score.precision, score.recall, score.f1].map(figure).joined()
    let counts = [score.tally.right, score.tally.wrong, score.tally.missed]
    return Columns.left(label, Self.labelWidth) + figures
      + counts.map { Columns.right(Columns.number($0), 6) }.joined(separator: " ")
  }

  /// `.380 (.351–.409)`.
  private func figure(_ estimate: Estimate?) -> String {
    guard let estimate else { return Columns.left("–", figureWidth) }
    func text(_ value: Double) -> String { FixedPoint(value, digits: 3).text }
    let interval = estimate.interval.map { " (\(text($0.lowerBound))–\(text($0.upperBound)))" }
    return Columns.left(text(estimate.value) + (interval ?? ""), figureWidth)
  }

  private var legend: [String] {
    var entries = [
      ("strict", "relation, direction and both actors are as annotated"),
      ("stance", "both actors are, and whether they cooperate, are in conflict or belong together"),
      ("facts", "claims that are neither denied nor planned, possible or demanded"),
      ("precision", "the share of what was found that is right: right / (right + false)"),
      ("recall", "the share of what was annotated that was found: right / (right + missed)"),
      ("F1", "the harmonic mean of the two"),
    ]
    if result.resamples > 0 {
      let resamples = Columns.number(result.resamples)
      let interval =
        "95 % interval: how far the figure moves when the items are drawn anew, with replacement "
        + "(bootstrap, \(resamples) times, seed \(result.seed))"
      entries.append(("(…–…)", interval))
    }
    let counting =
      "a claim counts once in an item, however often it stands there; of actors, only those "
      + "annotated count, and false are those of another type"
    entries.append(("counts", counting))
    return entries.flatMap { Columns.wrapped($1, label: "  " + $0, indent: 13) }
  }
}
