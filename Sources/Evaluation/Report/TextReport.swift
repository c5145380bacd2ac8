internal import KnowledgeGraph

/// What came of an evaluation, as people read it in a terminal.
public struct TextReport: Sendable {
  /// What is shown beyond the figures.
  public struct Details: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Which relation was read as which.
    public static let confusion = Details(rawValue: 1)
    /// Every mistake with its sentence.
    public static let mistakes = Details(rawValue: 2)
  }

  /// The lines.
  public let lines: [String]

  public init(_ result: EvaluationResult, details: Details = []) {
    let tables = ScoreTables(result)
    var parts = [tables.opening, tables.scores, tables.relations, tables.qualifiers]
    let confidence = CalibrationTable(result.calibration, political: result.politicalCalibration)
    parts += [confidence.lines, CutTable(result).lines]
    if details.contains(.confusion) { parts.append(ConfusionTable(result.confusion).lines) }
    if details.contains(.mistakes) { parts.append(MistakeList(result.mistakes).lines) }
    parts.append(Self.limits(result))
    lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// What the figures cannot say.
  private static func limits(_ result: EvaluationResult) -> [String] {
    let few = "Of so few items hardly anything can be said: annotate at least a hundred."
    return Columns.wrapped(
      """
      These figures tell how far the program agrees with those who annotated these items, and no \
      more: not who is right where they differ, not how it does on news of other sources, years or \
      topics, and nothing once its tables were changed while looking at these items. A claim that \
      the annotators overlooked counts as false. Items of one source or event are alike, and then \
      the intervals are too narrow. \(result.items < 100 ? few : "")
      """
    )
  }
}
