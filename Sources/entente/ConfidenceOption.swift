internal import ArgumentParser
internal import KnowledgeGraph

/// How probable claims must be to count; the same for every command.
struct ConfidenceOption: ParsableArguments {
  /// What a claim of a graph needs where the user says nothing: every claim counts.
  static let usual = Confidence(hundredths: 0)

  @Option(
    help: ArgumentHelp(
      """
      Leave out claims less probable than this, from 0 to 1; where articles are read, it takes the \
      place of the usual cut, so that a low one shows more.
      """,
      valueName: "probability"
    ),
    transform: ConfidenceOption.confidence
  )
  var minConfidence: Confidence?

  /// The confidence that a claim needs.
  var least: Confidence { minConfidence ?? Self.usual }

  /// The option as the user gave it, if it leaves something out.
  var given: String? { least.hundredths > 0 ? "--min-confidence \(least)" : nil }

  /// Reads a decimal with at most two places, such as `0.35`, `.5` or `1`.
  private static func confidence(_ text: String) throws -> Confidence {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    guard isPlain, decimals.allSatisfy({ $0.utf8.count <= 2 }), let value = Double(text),
      (0...1).contains(value)
    else {
      throw ValidationError("write a number from 0 to 1 with at most two decimals, such as 0.35.")
    }
    return Confidence(hundredths: Int((value * 100).rounded()))
  }
}
