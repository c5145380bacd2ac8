extension [Feature] {
  /// Adds a feature made of numbers.
  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32 = 0) {
    append(Feature(kind, FeatureHash(UInt32(kind.rawValue), first)))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32) {
    append(Feature(kind, FeatureHash(UInt32(kind.rawValue), first, second)))
  }

  @inline(__always)
  mutating func add(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    append(Feature(kind, FeatureHash(UInt32(kind.rawValue), first, second, third)))
  }

  @inline(__always)
  mutating func add(
    _ kind: FeatureKind,
    _ first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    _ fourth: UInt32
  ) {
    append(Feature(kind, FeatureHash(UInt32(kind.rawValue), first, second, third, fourth)))
  }
}
