/// Something that speaks for or against what a candidate says: of a kind, and hashed.
package struct Feature: Hashable, Sendable {
  /// The kind in the upper 8 bits, the hash in the lower 24.
  package let bits: UInt32

  @inline(__always)
  init(_ kind: FeatureKind, _ hash: FeatureHash) { self.init(number: kind.rawValue, hash) }

  @inline(__always)
  init(number: UInt8, _ hash: FeatureHash) {
    bits = UInt32(number) << 24 | hash.spread & 0xFF_FFFF
  }

  package var kind: FeatureKind? { FeatureKind(rawValue: UInt8(truncatingIfNeeded: bits >> 24)) }

  /// The row of the weights, of a power of two of them.
  @inline(__always)
  package func row(of count: Int) -> Int { Int(bits & 0xFF_FFFF) & (count - 1) }
}
