/// What a person judges who reads a claim: that a sentence of a document says a relation.
///
/// A hash of the document's identifier, the sentence, and the edge. How the program came to the
/// claim is no part of it: its confidence, its rule and its place in the text may change from one
/// version to the next. Claims of one edge that a sentence makes by several words share one.
public struct StatementID: Hashable, Comparable, Sendable {
  private let bits: ClaimID

  public static func < (left: StatementID, right: StatementID) -> Bool { left.bits < right.bits }

  fileprivate init(_ hash: ContentHash) {
    bits = ClaimID(high: hash.first, low: UInt32(truncatingIfNeeded: hash.second))
  }

  /// Reads `claim-` and 24 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.prefix) else { return nil }
    let digits = text.utf8.dropFirst(Self.prefix.utf8.count)
    let isHexadecimal = digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard digits.count == 24, isHexadecimal,
      let high = UInt64(String(digits.prefix(16)) ?? "", radix: 16),
      let low = UInt32(String(digits.suffix(8)) ?? "", radix: 16)
    else { return nil }
    bits = ClaimID(high: high, low: low)
  }

  /// Spreadsheets take digits alone for a number, and round it.
  private static let prefix = "claim-"
}

extension StatementID: CustomStringConvertible {
  /// `claim-` and 24 lower-case hexadecimal digits.
  public var description: String { "\(Self.prefix)\(bits)" }
}

extension Claim {
  /// What a person judges who reads the claim.
  public var statement: StatementID {
    var hash = ContentHash()
    hash.combine(document.rawValue)
    hash.combine(evidence.text)
    hash.combine(edge.subject.rawValue)
    hash.combine(edge.relation.name)
    hash.combine(edge.object.rawValue)
    hash.combine(edge.polarity.rawValue)
    hash.combine(edge.modality.rawValue)
    return StatementID(hash)
  }
}
