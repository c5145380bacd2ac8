extension [Feature] {
  /// Adds a feature made of numbers.
  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32 = 0) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    hash.mix(third)
    append(Feature(kind, hash))
  }

  @inline(__always)
  mutating func add(
    _ kind: FeatureKind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32
  ) {
    var hash = FeatureHash(UInt32(kind.rawValue))
    hash.mix(first)
    hash.mix(second)
    hash.mix(third)
    hash.mix(fourth)
    append(Feature(kind, hash))
  }
}
