/// The stable identifier of a claim: 96 bits of a hash of everything that the claim says.
///
/// The same claim has the same identifier in every graph, on every machine and in every run.
public struct ClaimID: Hashable, Comparable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The other 32 bits.
  public let low: UInt32

  public static func < (left: ClaimID, right: ClaimID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension ClaimID: CustomStringConvertible {
  /// 24 lower-case hexadecimal digits.
  public var description: String {
    hexadecimal(high, digits: 16) + hexadecimal(UInt64(low), digits: 8)
  }
}

extension Claim {
  /// The identifier, computed anew from all fields.
  public var id: ClaimID {
    var hash = ContentHash()
    hash.combine(edge.subject.rawValue)
    hash.combine(edge.relation.name)
    hash.combine(edge.object.rawValue)
    hash.combine(edge.polarity.rawValue)
    hash.combine(edge.modality.rawValue)
    hash.combine(document.rawValue)
    hash.combine(attribution?.rawValue)
    hash.combine(role)
    hash.combine(place)
    let dates = (date?.year ?? 0, date?.month ?? 0, date?.day ?? 0)
    hash.combine((dates.0 << 9) | (dates.1 << 5) | dates.2)
    hash.combine(Int(confidence.hundredths) << 1 | (isFormer ? 1 : 0))
    if let coordinates { hash.combine(Int(coordinates.north) << 32 ^ Int(coordinates.east)) }
    evidence.combine(into: &hash)
    return ClaimID(high: hash.first, low: UInt32(truncatingIfNeeded: hash.second))
  }
}

extension Evidence {
  fileprivate func combine(into hash: inout ContentHash) {
    hash.combine(sentence)
    hash.combine(range.lowerBound)
    hash.combine(range.upperBound)
    hash.combine(text)
    hash.combine(cueRange.lowerBound)
    hash.combine(cueRange.upperBound)
    hash.combine(cue)
    hash.combine(rule)
  }
}

/// What tells two sets of claims apart: a hash of their identifiers, whatever their order.
///
/// Formats that show edges without their claims carry it, so that files can be compared.
public struct ClaimsDigest: Hashable, Sendable {
  /// The 64 bits of the hash.
  public let value: UInt64

  /// Makes a digest of a known value.
  public init(value: UInt64) { self.value = value }

  /// Computes the digest of claims; of none, too.
  public init(of claims: ArraySlice<Claim>) { self.init(of: claims.map(\.id)) }

  /// Computes the digest of the claims of these identifiers.
  public init(of identifiers: [ClaimID]) {
    var hash = ContentHash()
    for identifier in identifiers.count > 1 ? identifiers.sorted() : identifiers {
      hash.combine(identifier.high)
      hash.combine(UInt64(identifier.low))
    }
    value = hash.first
  }

  /// Reads 16 lower-case hexadecimal digits.
  public init?(_ text: String) { self.init(text.utf8.span) }

  /// Reads the same of a text's bytes in UTF-8.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var value: UInt64 = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 48...57: value = value << 4 | UInt64(bytes[index] - 48)
      case 97...102: value = value << 4 | UInt64(bytes[index] - 87)
      default: return nil
      }
    }
    self.value = value
  }
}

extension ClaimsDigest: CustomStringConvertible {
  /// 16 lower-case hexadecimal digits.
  public var description: String { hexadecimal(value, digits: 16) }
}

private func hexadecimal(_ value: UInt64, digits: Int) -> String {
  let bytes = (0..<digits).reversed().map { index in
    let digit = UInt8(truncatingIfNeeded: value >> (4 * UInt64(index))) & 15
    return digit < 10 ? digit + 48 : digit + 87
  }
  return String(decoding: bytes, as: UTF8.self)
}
