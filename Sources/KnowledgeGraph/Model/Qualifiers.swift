/// Whether a claim says that something is so, or that it is not so.
public enum Polarity: String, CaseIterable, Comparable, Sendable {
  /// The text says that it is so.
  case positive
  /// The text says that it is not so.
  case negative

  public static func < (left: Polarity, right: Polarity) -> Bool {
    left == .positive && right == .negative
  }
}

/// How a claim is put: as a fact, a plan, a possibility or a demand.
public enum Modality: String, CaseIterable, Comparable, Sendable {
  /// Told as a fact.
  case actual
  /// Intended or announced: "will", "is to", "agreed to".
  case planned
  /// Held possible: "may", "could", "if".
  case possible
  /// Asked for: "urged", "called for", "should".
  case demanded

  private var rank: Int {
    switch self {
    case .actual: 0
    case .planned: 1
    case .possible: 2
    case .demanded: 3
    }
  }

  public static func < (left: Modality, right: Modality) -> Bool { left.rank < right.rank }
}

/// How sure the extractor is of a claim, in hundredths from 0 to 100.
///
/// Whole hundredths, so that no output depends on how a machine prints a fraction.
public struct Confidence: Hashable, Comparable, Sendable {
  /// The confidence in hundredths, from 0 to 100.
  public let hundredths: UInt8

  /// Makes a confidence; values outside 0 to 100 are moved to the nearer bound.
  public init(hundredths: Int) {
    self.hundredths = UInt8(min(max(hundredths, 0), 100))
  }

  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.hundredths < right.hundredths
  }
}

extension Confidence: CustomStringConvertible {
  /// The canonical decimal of XML Schema: `0.87`, `0.5`, `1`.
  public var description: String {
    switch (hundredths / 10, hundredths % 10) {
    case (10, _): "1"
    case (0, 0): "0"
    case (let tenths, 0): "0.\(tenths)"
    case (let tenths, let rest): "0.\(tenths)\(rest)"
    }
  }
}
